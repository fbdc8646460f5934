import type { BlockRole } from '../../model/article.ts'
import { byScript } from '../../text/by-script.ts'
import { markHeaded } from './corrections.ts'
import { furnitureRole } from './furniture.ts'
import { endsSentence, type Paragraph } from './paragraphs.ts'

/** Gives each paragraph its role: by its shape first, then by its place among the others. */
export function assignRoles(paragraphs: readonly Paragraph[]): BlockRole[] {
  const roles: BlockRole[] = paragraphs.map(() => 'paragraph')
  let nothingFollows = true
  for (let i = paragraphs.length - 1; i >= 0; i--) {
    const role = furnitureRole(paragraphs[i]?.text ?? '', nothingFollows)
    if (role) roles[i] = role
    else nothingFollows = false
  }
  markHeaded(
    paragraphs.map(({ text }) => text),
    roles,
  )
  const first = roles.indexOf('paragraph')
  if (first >= 0 && first <= 3 && opensAsHeadline(paragraphs, roles, first))
    roles[first] = 'headline'
  markSubheadings(paragraphs, roles)
  return roles
}

/** Headlines of news in English run to some 25 words; body sentences are longer and end in a mark. */
const LONGEST_HEADLINE = 200
const LONGEST_HEADLINE_WORDS = 28

function opensAsHeadline(
  paragraphs: readonly Paragraph[],
  roles: readonly BlockRole[],
  at: number,
): boolean {
  const line = paragraphs[at]
  const next = paragraphs.find((_, i) => i > at && roles[i] === 'paragraph')
  if (!line || !next || !looksLikeHeadline(line.text)) return false
  return line.blankAfter || next.text.length > line.text.length || paragraphs.length > at + 3
}

const INITIAL = byScript(/(?:^|[\s.])\p{Lu}\.$/u)
const OPENING = byScript(/^["“‘']?[\p{Lu}\p{N}]/u)

/** Is this line short and without the mark that ends a sentence of the body? */
export function looksLikeHeadline(line: string): boolean {
  if (line.length > LONGEST_HEADLINE || countGaps(line) >= LONGEST_HEADLINE_WORDS) return false
  if (INITIAL(line).test(line)) return true
  if (/^["“‘'].*[.!?,…]["”’']$/u.test(line)) return false
  if (/[?!]$/.test(line)) return !/["“”]/.test(line)
  return !endsSentence(line) && !/[,;:–—-]["”’']?$/u.test(line)
}

const LONGEST_SUBHEADING = 80
const LONGEST_SUBHEADING_WORDS = 11

/** A few words without an end mark, with a paragraph of the body on either side. */
function markSubheadings(paragraphs: readonly Paragraph[], roles: BlockRole[]): void {
  const reporting = paragraphs.flatMap((_, i) => (roles[i] === 'paragraph' ? [i] : []))
  for (let k = 0; k + 1 < reporting.length; k++) {
    const at = reporting[k] ?? 0
    const below = paragraphs[reporting[k + 1] ?? 0]?.text ?? ''
    const opens = k === 0 && roles[at - 1] !== 'headline'
    if (!opens && isSubheading(paragraphs[at]?.text ?? '') && !isSubheading(below))
      roles[at] = 'subheading'
  }
}

function isSubheading(line: string): boolean {
  if (line.length > LONGEST_SUBHEADING || countGaps(line) >= LONGEST_SUBHEADING_WORDS) return false
  if (!OPENING(line).test(line) || endsSentence(line.replace(/\?$/, ''))) return false
  return !/[,;–—-]$/u.test(line) && !/^(?:[-*•]|\d+[.)])\s/u.test(line)
}

function countGaps(line: string): number {
  let gaps = 0
  for (let i = 0; i < line.length; i++) if (line.charCodeAt(i) === 32) gaps++
  return gaps
}

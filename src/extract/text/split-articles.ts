import { findHeads } from './find-heads.ts'
import { endsSentence, splitLines } from './paragraphs.ts'
import { type Head, readHead } from './read-head.ts'

/** The articles of one text. Where it may hold several, but that is not sure, it is whole and `unsure`. */
export type SplitText = { readonly pieces: readonly string[]; readonly unsure: boolean }

const DIVIDER =
  /^(?:[-–—]{3,}|\*{3,}|_{3,}|={3,}|~{3,}|#{3,}|(?:[-*_•=~] ){2,}[-*_•=~]|(?:document )?\d{1,4} of \d{1,5}(?: documents)?|end of document)$/i

/**
 * Parts a text into the articles that were pasted or exported into it: between lines of dashes or
 * stars, or where headline and date stand over a text again and again. A divider parts the sections of
 * one article as well, so each piece has to begin as an article does.
 */
export function splitArticles(text: string): SplitText {
  const lines = splitLines(text)
  const divided = splitAtDividers(lines)
  if (divided.length > 1) {
    const heads = divided.map(readHead)
    if (heads.every(isArticle)) return { pieces: divided, unsure: false }
    const begun = heads.filter(isArticle).length
    const most = begun > 1 && begun * 2 >= heads.length
    return { pieces: [text], unsure: most || (begun !== 1 && heads.every(isLong)) }
  }
  const starts = findHeads(lines)
  if (starts.length < 2) return { pieces: [text], unsure: false }
  const pieces = starts.map((start, i) =>
    lines.slice(i === 0 ? 0 : start, starts[i + 1]).join('\n'),
  )
  return { pieces, unsure: false }
}

/** Few words between two dividers are a label or a remark of whoever pasted them. */
const LABEL_WORDS = 12

function splitAtDividers(lines: readonly string[]): string[] {
  const pieces: string[][] = [[]]
  for (const [i, line] of lines.entries()) {
    if (DIVIDER.test(line) && !isUnderline(lines, i)) pieces.push([])
    else pieces[pieces.length - 1].push(line)
  }
  return pieces
    .map((piece) => piece.join('\n'))
    .filter((piece) => piece.split(/\s+/).filter(Boolean).length >= LABEL_WORDS)
}

/** A line under a heading marks it and parts nothing. */
function isUnderline(lines: readonly string[], at: number): boolean {
  const above = lines[at - 1] ?? ''
  return (
    /^[-=~_]+$/.test(lines[at]) &&
    above !== '' &&
    (lines[at - 2] ?? '') === '' &&
    !endsSentence(above)
  )
}

const BODY_WORDS = 20
/** A subheading is shorter than most headlines. */
const HEADLINE_WORDS = 4

function isArticle({ headlineWords, isDated, isPlaced, bodyWords }: Head): boolean {
  if (bodyWords < BODY_WORDS) return false
  return isDated || isPlaced || headlineWords >= HEADLINE_WORDS
}

const LONG = 60

function isLong({ bodyWords }: Head): boolean {
  return bodyWords >= LONG
}

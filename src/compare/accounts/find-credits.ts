import type { Reading } from '../../model/reading.ts'
import { overlaps } from '../../model/span.ts'
import { foldOutlet } from './find-outlets.ts'

/** Whom an article credits its text to. */
export type Credits = {
  /** The credit for the whole of it as printed, "Meridian/Sentinel"; null where there is none. */
  readonly printed: string | null
  /** The names in it as printed, by every folded form. */
  readonly names: ReadonlyMap<string, string>
  /** The agencies that it credits anything to, as "(AP)". */
  readonly agencies: ReadonlySet<string>
}

/** Words of credits that name nobody. */
const WORK =
  /\b(?:with|additional|further|other|files?|reports?|reporting|inputs?|writing|editing|from|by|in|and|agenc(?:y|ies)|staff|the|this|to|for|story|article|report|contributed|source|credit|via)\b/giu

export function findCredits(reading: Reading): Credits {
  const { article, attributions } = reading
  const ends = article.blocks.filter(({ role }) => role === 'credit' || role === 'dateline')
  const credits = attributions.filter(({ kind }) => kind === 'credit')
  const whole = credits.filter((credit) => ends.some((block) => overlaps(block, credit)))
  const line = ends.find(
    (block) =>
      namesOthers(article.text.slice(block.start, block.end)) ||
      whole.some((credit) => overlaps(block, credit)),
  )
  const printed = line ? trimMarks(article.text.slice(line.start, line.end)) : null
  const named = whole.length > 0 || ends.length > 0 ? whole : credits
  return {
    printed,
    names: namesOf(printed ?? ''),
    agencies: new Set(named.map(({ source }) => source.toLowerCase())),
  }
}

/** "– Meridian/Sentinel": a line of outlets, where "By Ann Lind" names the writer. */
function namesOthers(line: string): boolean {
  return /^\s*[–—-]|\p{L}\/\p{Lu}/u.test(line) && !/^\s*by\b/i.test(line) && line.length < 100
}

function trimMarks(line: string): string {
  return line.replace(/^[\s(–—-]+|[\s).]+$/g, '')
}

function namesOf(credit: string): Map<string, string> {
  const names = new Map<string, string>()
  for (const part of credit.replace(WORK, ',').split(/[^\p{L}\p{N}.’' -]+/u)) {
    const folded = foldOutlet(part)
    for (const form of folded ? [folded.full, ...folded.short] : []) names.set(form, part.trim())
  }
  return names
}

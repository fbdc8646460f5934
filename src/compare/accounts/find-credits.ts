import type { Article } from '../../model/article.ts'
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

const NAME = String.raw`\p{Lu}[\p{L}\p{N}.’'-]*(?: (?:of |de |and )?\p{Lu}[\p{L}\p{N}.’'-]*){0,4}`

/** What signs a text behind its last sentence: "… they went home. – Meridian/Sentinel". */
const SIGNATURE = new RegExp(
  String.raw`(?:^|[.!?…]["”’)]*)\s*(?:[–—]|--?)\s*(${NAME}(?:\s?[/+&]\s?${NAME})*)\.?$`,
  'u',
)

/** Words of credits that name nobody. */
const WORK =
  /\b(?:with|additional|further|other|files?|reports?|reporting|inputs?|writing|editing|from|by|in|and|agenc(?:y|ies)|staff|the|this|to|for|story|article|report|contributed|source|credit|via)\b/giu

export function findCredits(reading: Reading): Credits {
  const { article, attributions } = reading
  const ends = article.blocks.filter(({ role }) => role === 'credit' || role === 'dateline')
  const credits = attributions.filter(({ kind }) => kind === 'credit')
  const whole = credits.filter((credit) => ends.some((block) => overlaps(block, credit)))
  const signed = findSignature(article)
  const line = ends.find((block) => whole.some((credit) => overlaps(block, credit)))
  const printed = signed ?? (line ? article.text.slice(line.start, line.end).trim() : null)
  const named = whole.length > 0 || ends.length > 0 ? whole : credits
  return {
    printed,
    names: namesOf(printed ?? ''),
    agencies: new Set(named.map(({ source }) => source.toLowerCase())),
  }
}

/** The credit that ends the last paragraph of the report. */
function findSignature({ text, blocks }: Article): string | null {
  const last = blocks.findLast(({ role }) => role === 'paragraph' || role === 'credit')
  if (!last) return null
  return SIGNATURE.exec(text.slice(Math.max(last.start, last.end - 120), last.end))?.[1] ?? null
}

function namesOf(credit: string): Map<string, string> {
  const names = new Map<string, string>()
  for (const part of credit.replace(WORK, ',').split(/[^\p{L}\p{N}.’' -]+/u)) {
    const folded = foldOutlet(part)
    for (const form of folded ? [folded.full, ...folded.short] : []) names.set(form, part.trim())
  }
  return names
}

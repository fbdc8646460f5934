import type { QuoteGroup, QuoteVariant } from '../../model/comparison.ts'
import type { Passage } from '../../model/span.ts'
import { abridge } from './abridge.ts'
import { anchorOf, type Places } from './places.ts'
import type { PieceView, QuotePlaceView, QuoteView, VariantView } from './view.ts'

/** The quotes that several articles have, and then those that one alone has. */
export function viewQuotes(groups: readonly QuoteGroup[], places: Places): QuoteView[] {
  const viewed = groups.map((group, index) => viewQuote(group, index, places))
  return [...viewed.filter(({ shared }) => shared), ...viewed.filter(({ shared }) => !shared)]
}

/** A quote group, the fullest wording first, each wording cut where its words change. */
export function viewQuote(group: QuoteGroup, index: number, places: Places): QuoteView {
  const key = `q${index + 1}`
  const { id, accounts, variants } = group
  const speaker = group.speaker?.name ?? null
  const fullest = findFullest(variants)
  const wordings = new Map<string, { variant: QuoteVariant; places: QuotePlaceView[] }>()
  variants.forEach((variant, nth) => {
    const place = places.locate(variant.passage, anchorOf(key, nth))
    if (place === null) return
    const { kind, cue, speakerPassage } = variant
    const words = wordsOf(place.text)
    const wording = wordings.get(words) ?? { variant, places: [] }
    const named = speakerPassage?.text ?? null
    const as = named !== null && tellsMore(named, speaker) ? named : null
    wording.places.push({ ...place, kind, cue, speaker: named, as })
    wordings.set(words, wording)
  })
  const viewed = [...wordings.values()].map(({ variant, places }): VariantView => {
    const { text } = shownOf(variant)
    const warnings = [...new Set(variant.changes.flatMap(({ warning }) => warning ?? []))]
    const isFullest = fullest !== null && wordsOf(text) === wordsOf(shownOf(fullest).text)
    return { text, places, fullest: isFullest, pieces: cutAtChanges(variant), warnings }
  })
  viewed.sort((a, b) => Number(b.fullest) - Number(a.fullest))
  const shared = viewed.reduce((sum, { places }) => sum + places.length, 0) > 1
  return { key, lasting: group.key ?? null, id, speaker, accounts, shared, variants: viewed }
}

const PRONOUNS = new Set(['he', 'she', 'they', 'it', 'i', 'we', 'who'])

/** Does an outlet's way of naming the speaker say more than the name: "a source", "Okaforssen"? */
function tellsMore(named: string, speaker: string | null): boolean {
  if (PRONOUNS.has(named.toLowerCase())) return false
  const parts = wordsOf(speaker ?? '').split(' ')
  return !wordsOf(named)
    .split(' ')
    .some((word) => word.length > 1 && parts.includes(word))
}

/** Of a quote that says several things, the sentences that a group is about. */
function shownOf({ passage, part }: QuoteVariant): Passage {
  return part ?? passage
}

/** A wording without its marks and capitals: "Not yet," and "not yet" are one. */
function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The longest of the variants that no change is told of. */
function findFullest(variants: readonly QuoteVariant[]): QuoteVariant | null {
  let best: QuoteVariant | null = null
  for (const variant of variants) {
    if (variant.changes.length > 0) continue
    if (best === null || shownOf(variant).text.length > shownOf(best).text.length) best = variant
  }
  return best
}

/** The variant's words in order, with what was dropped, added or replaced where it happened. */
export function cutAtChanges(variant: QuoteVariant): PieceView[] {
  const { changes } = variant
  const { text, start: base, end: limit } = shownOf(variant)
  const pieces: PieceView[] = []
  const keep = (from: number, to: number) => {
    const kept = text.slice(from - base, to - base)
    if (kept !== '') pieces.push({ ...TIGHT, kind: 'same', from: kept, to: kept })
  }
  let at = base
  for (const { kind, from, to, start, end } of sortByPlace(changes)) {
    if (start < at || end > limit || end < start) continue
    keep(at, start)
    const spaceBefore = start > base && !/\s/.test(text[start - 1 - base])
    const spaceAfter = start < end || /[\p{L}\p{N}]/u.test(text[start - base] ?? '')
    pieces.push({ kind, from: abridge(from), to, spaceBefore, spaceAfter })
    at = end
  }
  keep(at, limit)
  return pieces
}

const TIGHT = { spaceBefore: false, spaceAfter: false }

function sortByPlace(changes: QuoteVariant['changes']): QuoteVariant['changes'] {
  return [...changes].sort((a, b) => a.start - b.start || a.end - b.end)
}

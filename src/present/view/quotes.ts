import type { QuoteChange, QuoteGroup, QuoteVariant } from '../../model/comparison.ts'
import { anchorOf, type Places } from './places.ts'
import type { PieceView, QuoteView, VariantView } from './view.ts'

/** A quote group with its variants cut where their words change. */
export function viewQuote(group: QuoteGroup, index: number, places: Places): QuoteView {
  const key = `q${index + 1}`
  const fullest = findFullest(group.variants)
  const variants = group.variants.flatMap((variant, nth): VariantView[] => {
    const place = places.locate(variant.passage, anchorOf(key, nth))
    if (place === null) return []
    return [
      {
        place,
        kind: variant.kind,
        speaker: variant.speakerPassage?.text ?? null,
        cue: variant.cue,
        fullest: variant === fullest && group.variants.length > 1,
        pieces: cutAtChanges(variant),
        warnings: [...new Set(variant.changes.flatMap(({ warning }) => warning ?? []))],
      },
    ]
  })
  const { id, accounts } = group
  return { key, id, speaker: group.speaker?.name ?? null, accounts, variants }
}

/** The longest of the variants that no change is told of. */
function findFullest(variants: readonly QuoteVariant[]): QuoteVariant | null {
  let best: QuoteVariant | null = null
  for (const variant of variants) {
    if (variant.changes.length > 0) continue
    if (best === null || variant.passage.text.length > best.passage.text.length) best = variant
  }
  return best
}

/** The variant's words in order, with what was dropped, added or replaced where it happened. */
export function cutAtChanges({ passage, changes }: QuoteVariant): PieceView[] {
  const pieces: PieceView[] = []
  const sorted = [...changes].sort((a, b) => a.start - b.start || a.end - b.end)
  let at = passage.start
  for (const change of sorted) {
    if (change.start < at || change.end > passage.end) continue
    pushSame(pieces, passage.text.slice(at - passage.start, change.start - passage.start))
    pieces.push(pieceOf(change))
    at = change.end
  }
  pushSame(pieces, passage.text.slice(at - passage.start))
  return pieces
}

function pieceOf({ kind, from, to, warning }: QuoteChange): PieceView {
  return { kind, from, to, warning }
}

function pushSame(pieces: PieceView[], text: string): void {
  if (text !== '') pieces.push({ kind: 'same', from: text, to: text, warning: null })
}

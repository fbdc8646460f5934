import type { Apart, ApartKind, ApartSide } from '../../model/apart.ts'
import type { Reading } from '../../model/reading.ts'
import { overlaps, type Span } from '../../model/span.ts'
import { type FoldedText, foldText, foldWords } from '../../text/folded-words.ts'
import { addTo } from '../add-to.ts'

/** A statement, or a value in one, as a stage of the comparison has it at hand. */
export type Placed = Span & { readonly reading: number; readonly value?: string }

/** Did a person say that two do not tell the same? */
export type AreApart = (one: Placed, other: Placed) => boolean

/** What a person told apart of a kind; null where that is nothing. */
export type TellApart = (kind: ApartKind) => AreApart | null

type Side = { readonly reading: number; readonly spans: readonly Span[]; readonly value: string }

/** Looks up in the articles what a person told apart. What is no longer in them says nothing. */
export function tellApart(readings: readonly Reading[], apart: readonly Apart[]): TellApart {
  if (apart.length === 0) return () => null
  const locate = locator(readings)
  // By the two articles, as most that is asked is of articles of which nothing was said.
  const keyOf = (a: number, b: number) => Math.min(a, b) * readings.length + Math.max(a, b)
  const pairs = new Map<ApartKind, Map<number, (readonly [Side, Side])[]>>()
  for (const { kind, sides } of apart) {
    const [one, other] = sides.map(locate)
    if (!one || !other) continue
    const ofKind = pairs.get(kind) ?? new Map<number, (readonly [Side, Side])[]>()
    pairs.set(kind, ofKind)
    addTo(ofKind, keyOf(one.reading, other.reading), [one, other])
  }
  return (kind) => {
    const all = pairs.get(kind)
    if (!all) return null
    return (one, other) =>
      (all.get(keyOf(one.reading, other.reading)) ?? []).some(
        ([a, b]) => (isOf(one, a) && isOf(other, b)) || (isOf(one, b) && isOf(other, a)),
      )
  }
}

function locator(readings: readonly Reading[]): (side: ApartSide) => Side | null {
  const indexOf = new Map(readings.map(({ article }, index) => [article.id, index]))
  const folded = new Map<number, FoldedText>()
  return ({ article, text, value }) => {
    const reading = indexOf.get(article)
    if (reading === undefined) return null
    const words = folded.get(reading) ?? foldText(readings[reading].article.text)
    folded.set(reading, words)
    const spans = words.find(text)
    return spans.length === 0 ? null : { reading, spans, value: foldWords(value ?? '') }
  }
}

function isOf(placed: Placed, { reading, spans, value }: Side): boolean {
  if (placed.reading !== reading || !spans.some((span) => overlaps(span, placed))) return false
  return value === '' || placed.value === undefined || foldWords(placed.value) === value
}

import { findCorrections } from '../../model/article.ts'
import type { VersionEdit } from '../../model/kept.ts'
import type { Quantity, Quote, Reading, TimeExpression } from '../../model/reading.ts'
import { overlaps, type Span } from '../../model/span.ts'
import type { VersionFact } from '../../model/version-facts.ts'

/**
 * What changed between two versions of an article, as facts: values that became others, quotes that
 * went or came, the headline, and corrections. A quote that only moved, or grew, is none.
 */
export function findChangedFacts(
  before: Reading,
  after: Reading,
  edits: readonly VersionEdit[],
): VersionFact[] {
  return [
    ...findHeadline(before, after),
    ...edits.flatMap((edit) => findValues(before, after, edit)),
    ...findQuotes(before, after, 'quote-went'),
    ...findQuotes(after, before, 'quote-came'),
    ...findNewCorrections(before, after),
  ]
}

function findHeadline({ article: before }: Reading, { article: after }: Reading): VersionFact[] {
  if (fold(before.title ?? '') === fold(after.title ?? '')) return []
  return [{ kind: 'headline', from: before.title, to: after.title }]
}

/** A value in the words that went, and one of its kind in those that came for them. */
function findValues(before: Reading, after: Reading, edit: VersionEdit): VersionFact[] {
  if (edit.minor) return []
  const gone = valuesIn(before, edit.before)
  const come = valuesIn(after, edit.after)
  return gone.flatMap((one): VersionFact[] => {
    const other = come.find((each) => each.kind === one.kind)
    if (!other) return []
    come.splice(come.indexOf(other), 1)
    if (fold(one.text) === fold(other.text)) return []
    const { text: from, span, thing } = one
    return [{ kind: 'value', from, to: other.text, thing, before: span, after: other.span }]
  })
}

type Value = {
  readonly kind: string
  readonly text: string
  readonly thing: string | null
  readonly span: Span
}

function valuesIn({ article, quantities, times }: Reading, edit: Span): Value[] {
  const within = (span: Span) => overlaps(span, edit)
  const toValue = (found: Quantity | TimeExpression, kind: string, thing: string | null) => {
    const span = { start: found.start, end: found.end }
    return { kind, thing, span, text: article.text.slice(span.start, span.end) }
  }
  const counted = quantities
    .filter(within)
    .map((each) => toValue(each, `${each.kind} ${each.unit}`, each.thing))
  const dated = times.filter(within).map((each) => toValue(each, each.type, null))
  const isCounted = ({ span }: Value) => counted.some((each) => overlaps(each.span, span))
  return [...counted, ...dated.filter((each) => !isCounted(each))]
}

/** Words in marks of one version that the other does not have, in marks or not. */
function findQuotes(
  own: Reading,
  other: Reading,
  kind: 'quote-went' | 'quote-came',
): VersionFact[] {
  const words = fold(other.article.text)
  return own.quotes.flatMap((quote) => {
    const text = own.article.text.slice(quote.start, quote.end)
    if (
      words.includes(fold(text)) ||
      other.quotes.some((each) => isEdited(quote, own, each, other))
    )
      return []
    const { start, end, speaker } = quote
    return [{ kind, speaker: speaker?.name ?? null, text, span: { start, end } }]
  })
}

/** A quote of the same speaker with most of the words is the same, edited. */
function isEdited(one: Quote, own: Reading, other: Quote, theirs: Reading): boolean {
  const [a, b] = [
    wordsOf(own.article.text.slice(one.start, one.end)),
    wordsOf(theirs.article.text.slice(other.start, other.end)),
  ]
  const common = [...a].filter((word) => b.has(word)).length
  return common * 2 > Math.min(a.size, b.size)
}

function findNewCorrections({ article: before }: Reading, { article: after }: Reading) {
  const known = new Set(findCorrections(before).map(({ text }) => fold(text)))
  return findCorrections(after).flatMap(({ text, start, end }): VersionFact[] =>
    known.has(fold(text)) ? [] : [{ kind: 'correction', text, span: { start, end } }],
  )
}

function wordsOf(text: string): Set<string> {
  return new Set(fold(text).split(' '))
}

/** Letters and digits only: how marks are set changes nothing. */
function fold(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}%]+/gu) ?? []).join(' ')
}

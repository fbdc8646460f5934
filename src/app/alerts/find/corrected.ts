import type { AlertPassage, FoundAlert } from '../../../model/alert.ts'
import type { ArticleVersion, KeptArticle } from '../../../model/kept.ts'
import type { Span } from '../../../model/span.ts'
import type { VersionFact } from '../../../model/version-facts.ts'
import { wordsOf } from './news.ts'

export type ChangedVersion = {
  readonly article: KeptArticle
  readonly before: ArticleVersion
  readonly after: ArticleVersion
  readonly facts: readonly VersionFact[]
}

/**
 * What an outlet changed in its own report: values that became others, a quote in other words, and what
 * it says itself that it corrects. What only came or went, and a new headline, is no correction.
 */
export function findCorrected({
  article,
  before,
  after,
  facts,
}: ChangedVersion): FoundAlert | null {
  const passageOf = ({ version, text }: ArticleVersion, span: Span): AlertPassage => ({
    article: article.id,
    ...{ version, outlet: article.outlet },
    ...cutSentence(text, span),
  })
  const changes = facts.flatMap((fact): Change[] => {
    if (fact.kind === 'value') {
      const [was, is] = [passageOf(before, fact.before), passageOf(after, fact.after)]
      return [{ from: fact.from, to: fact.to, was, is }]
    }
    if (fact.kind !== 'quote-went') return []
    const now = facts.find((each) => each.kind === 'quote-came' && isSameQuote(fact, each))
    if (now?.kind !== 'quote-came') return []
    const [was, is] = [passageOf(before, fact.span), passageOf(after, now.span)]
    return [{ from: `“${fact.text}”`, to: `“${now.text}”`, was, is }]
  })
  const said = facts.flatMap((fact) => (fact.kind === 'correction' ? [fact] : []))
  const [first] = changes
  if (!first && said.length === 0) return null
  const about = said[0]?.text ?? article.title ?? first.is.text
  const sides = [
    ...changes.flatMap(({ from, to, was, is }) => [
      { value: from, passages: [was] },
      { value: to, passages: [is] },
    ]),
    ...said.map(({ span }) => ({ value: null, passages: [passageOf(after, span)] })),
  ]
  const subject = `${article.id} ${after.version}`
  const { from, to } = first ?? { from: '', to: '' }
  return { kind: 'corrected', subject, key: null, about, from, to, sides }
}

type Change = {
  readonly from: string
  readonly to: string
  readonly was: AlertPassage
  readonly is: AlertPassage
}

type QuoteFact = Extract<VersionFact, { speaker: string | null }>

/** Half of the words of one speaker in common is one quote, in other words. */
function isSameQuote(went: QuoteFact, came: VersionFact): boolean {
  if (!('speaker' in came) || came.speaker !== went.speaker) return false
  const [a, b] = [new Set(wordsOf(went.text)), new Set(wordsOf(came.text))]
  const common = [...a].filter((word) => b.has(word)).length
  return common / Math.max(1, a.size, b.size) >= 0.5
}

/** Characters of a sentence around some words of it. */
const MOST = 400

/** The sentence that words stand in, or as much of it as is near. */
function cutSentence(text: string, { start, end }: Span): Span & { readonly text: string } {
  const before = text.slice(Math.max(0, start - MOST), start)
  const from =
    start - before.length + (/^.*(?:[.!?]["”’»)]*\s|\n)(?=[^\n]*$)/su.exec(before)?.[0].length ?? 0)
  const rest = text.slice(end, end + MOST)
  const stop = /[.!?]["”’»)]*(?=\s|$)|\n/u.exec(rest)
  const isBreak = stop?.[0] === '\n'
  const to = end + (stop ? stop.index + (isBreak ? 0 : stop[0].length) : rest.length)
  return { start: from, end: to, text: text.slice(from, to) }
}

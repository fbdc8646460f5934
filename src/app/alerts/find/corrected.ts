import { tellChange } from '../../../extract/versions/tell-change.ts'
import type { AlertPassage, FoundAlert } from '../../../model/alert.ts'
import type { ToldChange } from '../../../model/changes.ts'
import type { ArticleVersion, KeptArticle, VersionEdit } from '../../../model/kept.ts'
import { overlaps, type Span } from '../../../model/span.ts'
import type { VersionFact } from '../../../model/version-facts.ts'
import { wordsOf } from './news.ts'

export type ChangedVersion = {
  readonly article: KeptArticle
  readonly before: ArticleVersion
  readonly after: ArticleVersion
  readonly facts: readonly VersionFact[]
  readonly edits: readonly VersionEdit[]
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
  edits,
}: ChangedVersion): FoundAlert | null {
  const passageOf = ({ version, text }: ArticleVersion, span: Span): AlertPassage => ({
    article: article.id,
    ...{ version, outlet: article.outlet },
    ...cutSentence(text, span),
  })
  const values = facts.flatMap((fact): Change[] => {
    if (fact.kind !== 'value') return []
    const [was, is] = [passageOf(before, fact.before), passageOf(after, fact.after)]
    return [{ from: fact.from, to: fact.to, was, is }]
  })
  const quotes = findQuotes(before, after, edits).map(({ from, to }): Change => {
    const placeOf = (text: string, words: string) => {
      const start = text.indexOf(words)
      return { start, end: start + words.length }
    }
    const was = passageOf(before, placeOf(before.text, from))
    return { from, to, was, is: passageOf(after, placeOf(after.text, to)) }
  })
  // A value that became another within a quote is told as that.
  const isTold = ({ is }: Change) => values.some((each) => overlaps(each.is, is))
  const changes = [...values, ...quotes.filter((each) => !isTold(each))]
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

/**
 * Quotes that say something else than they did. One that was cut or goes on is the same quote; one with less
 * than half of the words is another.
 */
function findQuotes(
  before: ArticleVersion,
  after: ArticleVersion,
  edits: readonly VersionEdit[],
): ToldChange[] {
  return tellChange(before, after, edits).filter(({ kind, from, to }) => {
    if (kind !== 'quotes' || from === '' || to === '') return false
    const [was, is] = [wordsOf(from), wordsOf(to)]
    const [one, other] = [` ${was.join(' ')} `, ` ${is.join(' ')} `]
    if (one.includes(other) || other.includes(one)) return false
    const known = new Set(is)
    const common = [...new Set(was)].filter((word) => known.has(word)).length
    return common * 2 >= Math.max(new Set(was).size, known.size)
  })
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

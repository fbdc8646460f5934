import type { Reading } from '../../../model/reading.ts'
import type { Span } from '../../../model/span.ts'
import { countWords } from '../../../text/words.ts'
import { ofSentence } from '../../of-sentence.ts'

/** On whose word a sentence is told: where it is named, and the mention that names it, or null. */
export type Source = {
  readonly name: string
  readonly span: Span
  readonly mention: number | null
  /** The source with its verb: "the mayor said". */
  readonly clause: Span
}

/** So many words may stand between a source and the edge of its sentence: "on Friday", "in Vell". */
const AT_EDGE = 4

/** Words that stand for somebody named elsewhere. */
const PRONOUN = /^(?:it|he|she|they|we|you|who|which|his|her|its|their|this|that|these|those)\b/i

/** "the company" may be named two sentences before; a paper, an envoy or a spokesman is another source. */
const DEFINITE = /^[Tt]he \p{Ll}/u
const OF_ITS_OWN =
  /\b(?:report|lawsuit|suit|indictment|complaint|statement|document|study|survey|poll|ambassador|spokes(?:man|woman|person))\b/i

/** The one source on whose word a whole sentence is told; null where it has none, or several. */
export function governingSource(reading: Reading, sentence: number): Source | null {
  const [only, ...others] = sourcesOf(reading, sentence)
  if (!only || others.length > 0 || PRONOUN.test(only.name)) return null
  return only.mention === null && DEFINITE.test(only.name) && !OF_ITS_OWN.test(only.name)
    ? null
    : only
}

/** Those who speak in a sentence that names them, each once. */
function sourcesOf(reading: Reading, sentence: number): Source[] {
  const { attributions, quotes, article } = reading
  const told = ofSentence(attributions, sentence).flatMap(
    ({ kind, source: name, sourceSpan: span, cue, mention }): Source[] =>
      kind !== 'credit' && isAtEdge(reading, sentence, span)
        ? [{ name, span, mention, clause: withCue(article.text, span, cue) }]
        : [],
  )
  const { start, end } = reading.sentences[sentence]
  const speak = ofSentence(quotes, sentence).flatMap(({ speaker, cueSpan }): Source[] => {
    const span = speaker?.span
    if (!speaker || !span || span.start < start || span.end > end) return []
    const said = cueSpan ?? span
    const clause = { start: Math.min(said.start, span.start), end: Math.max(said.end, span.end) }
    const name = article.text.slice(span.start, span.end)
    return [{ name, span, mention: speaker.mention, clause }]
  })
  const all = [...told, ...speak]
  return all.filter(
    ({ span }, i) => all.findIndex((other) => other.span.start === span.start) === i,
  )
}

/** "Lund said …", "…, according to police", but not "Lund left after two lawyers warned that …". */
function isAtEdge({ article, sentences }: Reading, sentence: number, span: Span): boolean {
  const { start, end } = sentences[sentence]
  const before = article.text.slice(start, span.start)
  const after = article.text.slice(span.end, end)
  return Math.min(countWords(before), countWords(after.replace(ASIDE, ''))) <= AT_EDGE
}

/** Letters between a source and its verb: "Lund, the mayor of Vell, said". */
const NEAR_CUE = 60

/** The source with its verb, where that stands beside it. */
function withCue(text: string, { start, end }: Span, cue: string): Span {
  const behind = text.slice(end, end + NEAR_CUE).indexOf(cue)
  if (behind >= 0) return { start, end: end + behind + cue.length }
  const from = Math.max(0, start - NEAR_CUE)
  const before = text.slice(from, start).lastIndexOf(cue)
  return { start: before >= 0 ? from + before : start, end }
}

/** ", a nurse at the port hospital": who the source is. */
const ASIDE = /^,[^,"”]*(?=,|\.?\s*$)/

/** What is told, in so many words: "two barns burned down" of "Police said that two barns burned down". */
const MOST_WORDS = 10

/** The first words of what a source tells in a sentence. */
export function toldBy(
  { article, sentences }: Reading,
  sentence: number,
  { clause }: Source,
): string {
  const { start, end } = sentences[sentence]
  const before = article.text.slice(start, clause.start)
  const after = article.text.slice(clause.end, end)
  const told = countWords(before) > countWords(after) ? before : after
  const words = told
    .replace(/^[\s,:"“‘'…–—-]+(?:that )?/u, '')
    .split(/\s+/)
    .filter(Boolean)
  const shown = words
    .slice(0, MOST_WORDS)
    .join(' ')
    .replace(/[\s,.;:"”’'?!–—-]+$/u, '')
  return words.length > MOST_WORDS ? `${shown} …` : shown
}

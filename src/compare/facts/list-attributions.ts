import { passageOf } from '../../model/article.ts'
import type { Comparison, ToldBy } from '../../model/comparison.ts'
import type { Reading } from '../../model/reading.ts'
import { overlaps, type Passage, type Span } from '../../model/span.ts'
import { addTo } from '../add-to.ts'
import type { Story } from '../story.ts'

type Told = Pick<Comparison, 'agreements' | 'differences' | 'unique'>

/** Whom the statements of a comparison are told on the word of, as far as their sentences say so. */
export function listAttributions({ readings, entities }: Story, found: Told): ToldBy[] {
  const told = gatherStatements(found)
  return readings.flatMap((reading, index) => {
    const { article, sentences } = reading
    const statements = told.get(article.id) ?? []
    return sourcesIn(reading).flatMap(({ sentence, span, anonymous, mention }): ToldBy[] => {
      const { start, end } = sentences[sentence]
      if (!statements.some((each) => overlaps(each, { start, end }))) return []
      const source = passageOf(article, span)
      const entity = mention === null ? -1 : (entities.ofMention[index]?.[mention] ?? -1)
      const name = entity < 0 ? source.text : entities.entities[entity].name
      if (entity < 0 && PRONOUN.test(name)) return []
      return [{ source, name, anonymous, statement: { start, end } }]
    })
  })
}

/** A pronoun whose name is not known names nobody. */
const PRONOUN = /^(?:it|he|she|they|we|you|i|who|which|one|this|that|these|those)$/i

type Source = {
  readonly sentence: number
  readonly span: Span
  readonly anonymous: boolean
  readonly mention: number | null
}

/** Who is said to tell something, and who is quoted by name, in the order of the text. */
function sourcesIn({ attributions, quotes }: Reading): Source[] {
  const told = attributions.flatMap(({ kind, sentence, sourceSpan, anonymous, mention }) =>
    kind === 'credit' ? [] : [{ sentence, span: sourceSpan, anonymous, mention }],
  )
  const known = new Set(told.map(({ sentence }) => sentence))
  const quoted = quotes.flatMap(({ sentence, speaker }): Source[] =>
    speaker?.span && speaker.mention !== null && !known.has(sentence)
      ? [{ sentence, span: speaker.span, anonymous: false, mention: speaker.mention }]
      : [],
  )
  return [...told, ...quoted].sort((a, b) => a.sentence - b.sentence || a.span.start - b.span.start)
}

/** By article what is agreed on, what differs, and what one account alone has. */
function gatherStatements({ agreements, differences, unique }: Told): Map<string, Span[]> {
  const told = new Map<string, Span[]>()
  const add = (passage: Passage) => addTo(told, passage.article, passage)
  for (const { statements } of agreements) statements.forEach(add)
  for (const { positions } of differences)
    for (const { statements } of positions) statements.forEach(add)
  for (const { passage } of unique) add(passage)
  return told
}

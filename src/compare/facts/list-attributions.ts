import { passageOf } from '../../model/article.ts'
import type { Comparison, ToldBy } from '../../model/comparison.ts'
import type { Attribution } from '../../model/reading.ts'
import type { Passage, Span } from '../../model/span.ts'
import { overlaps } from '../../model/span.ts'
import { addTo } from '../add-to.ts'
import type { Story } from '../story.ts'

/** Whom the statements of a comparison are told on the word of, as far as their sentences say so. */
export function listAttributions(
  { readings, entities }: Story,
  found: Pick<Comparison, 'agreements' | 'differences' | 'unique'>,
): ToldBy[] {
  const told = gatherStatements(found)
  return readings.flatMap((reading, index) => {
    const { article, attributions, sentences } = reading
    const statements = told.get(article.id) ?? []
    return attributions.flatMap((attribution): ToldBy[] => {
      const { kind, sentence, sourceSpan, anonymous, mention } = attribution
      const { start, end } = sentences[sentence]
      if (kind === 'credit' || !statements.some((each) => overlaps(each, { start, end }))) return []
      const entity = mention === null ? -1 : (entities.ofMention[index]?.[mention] ?? -1)
      const name = entity < 0 ? printedName(attribution) : entities.entities[entity].name
      if (name === null) return []
      return [
        { source: passageOf(article, sourceSpan), name, anonymous, statement: { start, end } },
      ]
    })
  })
}

const PRONOUN = /^(?:it|he|she|they|we|you|i|who|which|one|this|that|these|those)$/i

/** A pronoun whose name is not known names nobody. */
function printedName({ source }: Attribution): string | null {
  return PRONOUN.test(source) ? null : source
}

/** By article what is agreed on, what differs, and what one account alone has. */
function gatherStatements({
  agreements,
  differences,
  unique,
}: Pick<Comparison, 'agreements' | 'differences' | 'unique'>): Map<string, Span[]> {
  const told = new Map<string, Span[]>()
  const add = (passage: Passage) => addTo(told, passage.article, passage)
  for (const { statements } of agreements) statements.forEach(add)
  for (const { positions } of differences)
    for (const { statements } of positions) statements.forEach(add)
  for (const { passage } of unique) add(passage)
  return told
}

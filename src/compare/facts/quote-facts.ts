import type { QuoteGroup } from '../../model/comparison.ts'
import type { Statement } from '../match/alignment.ts'
import type { Story } from '../story.ts'
import type { Fact, Part } from './fact.ts'

/** That somebody said something is told by all who quote it: a fact for each group of quotes. */
export function findQuoteFacts(story: Story, quotes: readonly QuoteGroup[]): Fact[] {
  const readingOf = new Map(story.readings.map(({ article }, index) => [article.id, index]))
  const statementsOf = story.readings.map((): Statement[] => [])
  for (const each of story.alignment.statements) statementsOf[each.reading].push(each)
  return quotes.flatMap(({ variants }) => {
    const parts = variants.flatMap(({ passage }): Part[] => {
      const reading = readingOf.get(passage.article) ?? -1
      const statement = statementsOf[reading]?.find(
        ({ start, end }) => start < passage.end && passage.start < end,
      )
      if (!statement) return []
      const { id, sentence, start, end } = statement
      return [
        { reading, sentence, span: { start, end }, statement: id, support: 1, isFurther: false },
      ]
    })
    return parts.length > 1 ? [{ parts, core: new Int32Array(), score: 1 }] : []
  })
}

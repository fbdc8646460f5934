import { isReporting } from '../../model/article.ts'
import type { Reading } from '../../model/reading.ts'
import type { Statement } from './alignment.ts'

/** Everything that the articles say: each sentence of a block that reports. */
export function findStatements(readings: readonly Reading[]): Statement[] {
  const statements: Statement[] = []
  for (const [reading, { article, sentences }] of readings.entries())
    for (const [sentence, { start, end, block }] of sentences.entries()) {
      if (!isReporting(article.blocks[block].role)) continue
      statements.push({ id: statements.length, reading, sentence, start, end })
    }
  return statements
}

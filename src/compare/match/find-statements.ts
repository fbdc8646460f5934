import { isReporting } from '../../model/article.ts'
import type { Reading } from '../../model/reading.ts'
import { splitClauses } from '../clauses.ts'
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

/** The clauses of statements, in order. */
export function findClauses(
  statements: readonly Statement[],
  readings: readonly Reading[],
): Statement[] {
  const clauses: Statement[] = []
  for (const { reading, sentence } of statements)
    for (const { start, end } of splitClauses(readings[reading], sentence))
      clauses.push({ id: clauses.length, reading, sentence, start, end })
  return clauses
}

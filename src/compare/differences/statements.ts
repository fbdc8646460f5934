import type { Span } from '../../model/span.ts'
import type { Statement } from '../align/alignment.ts'
import type { Story } from '../story.ts'

/** Finds the smallest statement that holds a span: a clause where there is one, or the sentence. */
export type StatementFinder = (reading: number, sentence: number, span: Span) => Span

export function statementFinder({ readings, alignment }: Story): StatementFinder {
  const ofSentence = new Map<string, Statement[]>()
  for (const statement of alignment.statements) {
    const key = `${statement.reading}:${statement.sentence}`
    const known = ofSentence.get(key)
    if (known) known.push(statement)
    else ofSentence.set(key, [statement])
  }
  return (reading, sentence, span) => {
    let best: Span = readings[reading].sentences[sentence]
    for (const each of ofSentence.get(`${reading}:${sentence}`) ?? [])
      if (each.start <= span.start && span.end <= each.end && lengthOf(each) < lengthOf(best))
        best = each
    return { start: best.start, end: best.end }
  }
}

function lengthOf({ start, end }: Span): number {
  return end - start
}

import type { Statement } from '../match/alignment.ts'
import type { Story } from '../story.ts'
import type { Novelty } from './novelty.ts'

/** Clauses in a row of one sentence that one account alone has. */
export type Detail = Statement & Novelty

/** Joins the neighbouring clauses for which `isOwn` holds. Headlines repeat what stands below. */
export function joinDetails(
  { readings, clauses }: Story,
  novelty: readonly Novelty[],
  isOwn: (clause: number) => boolean,
): Detail[] {
  const details: Detail[] = []
  let open = false
  for (const [id, clause] of clauses.entries()) {
    const { article, sentences } = readings[clause.reading]
    const { role } = article.blocks[sentences[clause.sentence].block]
    if (role === 'headline' || !isOwn(id)) {
      open = false
      continue
    }
    const last = details.at(-1)
    if (open && last && last.reading === clause.reading && last.sentence === clause.sentence)
      details[details.length - 1] = { ...last, ...sum(last, novelty[id]), end: clause.end }
    else details.push({ ...clause, ...novelty[id], id: details.length })
    open = true
  }
  return details
}

function sum(a: Novelty, b: Novelty): Novelty {
  return {
    fresh: a.fresh + b.fresh,
    total: a.total + b.total,
    numbers: a.numbers + b.numbers,
    times: a.times + b.times,
    names: a.names + b.names,
  }
}

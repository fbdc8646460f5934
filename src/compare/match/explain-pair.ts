import type { Evidence } from './alignment.ts'
import { FAMILIES, measurePair, openRow } from './features.ts'
import { type LaidModel, sumModel } from './model.ts'
import type { Measured, PairOf } from './pair.ts'
import { listCommon } from './term-column.ts'

/**
 * What each family of features adds to the likelihood of a pair: by how much the log-odds would fall
 * if the two had nothing of it in common. The shared words, names, numbers and times stand beside it.
 */
export function explainPair(story: Measured, pair: PairOf, model: LaidModel): Evidence[] {
  const row = openRow()
  measurePair(story, pair, row)
  const whole = sumModel(model, row)
  let column = 0
  return FAMILIES.map(({ name, features, restsOn }) => {
    const without = row.slice().fill(0, column, column + features.length)
    column += features.length
    const weight = Math.round((whole - sumModel(model, without)) * 1000) / 1000
    const shared = restsOn.flatMap((kind) => listCommon(story.terms[kind], pair.a, pair.b))
    return { feature: name, weight, shared }
  }).filter(({ weight, shared }) => weight !== 0 || shared.length > 0)
}

import type { LabelledCalls } from '../../eval/omit-calls.ts'
import { fitLogistic, type LogisticModel } from '../fit-logistic.ts'

/** Few cases are wrongly called: weights that are held small say more of stories that were not seen. */
const DECAY = 0.02

/** Fits how likely an article tells what a group of others tells, from what gold knows of. */
export function fitTold(stories: readonly LabelledCalls[]): LogisticModel {
  return fitLogistic(
    stories.flatMap(({ calls }) =>
      calls.flatMap(({ signs, told }) =>
        told === null ? [] : [{ features: Float64Array.from(signs), same: told, weight: 1 }],
      ),
    ),
    { decay: DECAY },
  )
}

import type { LabelledCalls } from '../../eval/omit-calls.ts'
import { fitLogistic, type LogisticModel } from '../fit-logistic.ts'

/** Fits how likely an article tells what a group of others tells, from what gold knows of. */
export function fitTold(stories: readonly LabelledCalls[]): LogisticModel {
  return fitLogistic(
    stories.flatMap(({ calls }) =>
      calls.flatMap(({ signs, told }) =>
        told === null ? [] : [{ features: Float64Array.from(signs), same: told, weight: 1 }],
      ),
    ),
  )
}

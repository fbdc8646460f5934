import { createProbe, FEATURES } from '../../src/group/likeness/features.ts'
import { createWindow } from '../../src/group/window/create-window.ts'
import type { Fingerprint } from '../../src/model/grouping.ts'
import type { LabelledPair } from '../fit-logistic.ts'

/** An article of a stream and the event that it tells. */
export type LabelledArticle = {
  readonly id: string
  readonly event: string
  readonly print: Fingerprint
}

/** The pairs that grouping would look at, in the order of the stream. */
export function labelStream(stream: readonly LabelledArticle[], most = 30): LabelledPair[] {
  const window = createWindow(20_000)
  const probe = createProbe(window.vocabulary)
  const events = new Map(stream.map(({ id, event }) => [id, event]))
  return stream.flatMap(({ id, event, print }) => {
    const entry = window.prepare(id, print)
    probe.set(entry)
    const pairs = window.findLike(entry, most).map((other) => {
      const features = new Float64Array(FEATURES.length)
      probe.measure(other, features)
      return { features, same: events.get(other.article) === event, weight: 1 }
    })
    window.add(entry)
    return pairs
  })
}

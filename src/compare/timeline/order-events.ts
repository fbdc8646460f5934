import { isReporting, passageOf } from '../../model/article.ts'
import type { TimelineEntry } from '../../model/comparison.ts'
import type { Reading, When } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { linkedSentences } from '../linked-sentences.ts'
import type { Story } from '../story.ts'
import { isTimeOfSaying } from '../time-of-saying.ts'
import { isWithin, narrower, says } from './when.ts'

/** A sentence that tells when something happened. */
type Dated = {
  readonly reading: number
  readonly sentence: number
  readonly span: Span
  readonly when: When
}

/** Puts what is told in the order in which it happened. */
export function orderEvents(story: Story): TimelineEntry[] {
  const events = mergeAligned(story, story.readings.flatMap(findDated))
  return events.sort(byTime).map(({ when, told }) => ({
    when,
    statements: told.map(({ reading, span }) => passageOf(story.readings[reading].article, span)),
  }))
}

function findDated(reading: Reading, index: number): Dated[] {
  const { article, sentences, times } = reading
  return times.flatMap((time) => {
    const { start, end, block } = sentences[time.sentence]
    if (!time.when || !isReporting(article.blocks[block].role)) return []
    if (!says(time.when, article.publishedAt) || isTimeOfSaying(reading, time)) return []
    return [{ reading: index, sentence: time.sentence, span: { start, end }, when: time.when }]
  })
}

type Event = { readonly when: When; readonly told: readonly Dated[] }

/** Joins the sentences that are aligned and whose times lie within one another. */
function mergeAligned(story: Story, dated: readonly Dated[]): Event[] {
  const linked = linkedSentences(story)
  const events: { when: When; told: Dated[] }[] = []
  const homes = new Map<string, { when: When; told: Dated[] }[]>()
  for (const each of dated) {
    const near = linked(each.reading, each.sentence).flatMap((key) => homes.get(key) ?? [])
    let event = near.find(({ when }) => isWithin(when, each.when) || isWithin(each.when, when))
    if (!event) {
      event = { when: each.when, told: [] }
      events.push(event)
    }
    event.when = narrower(event.when, each.when)
    if (!event.told.some(({ reading }) => reading === each.reading)) event.told.push(each)
    const key = `${each.reading}:${each.sentence}`
    homes.set(key, [...(homes.get(key) ?? []), event])
  }
  return events
}

function byTime(a: Event, b: Event): number {
  if (a.when.start !== b.when.start) return a.when.start < b.when.start ? -1 : 1
  if (a.when.end !== b.when.end) return a.when.end < b.when.end ? 1 : -1
  return (
    b.told.length - a.told.length ||
    a.told[0].span.start - b.told[0].span.start ||
    a.told[0].reading - b.told[0].reading
  )
}

import { partEvents } from '../group/part-events.ts'
import type { Article } from '../model/article.ts'
import type { ComparedEvent, ComparisonOfEvents } from '../model/comparison.ts'
import type { Note } from '../model/note.ts'
import { identify, type PipelineOptions } from '../pipeline.ts'
import { toComparisonView } from '../present/view/to-comparison-view.ts'
import { type Compared, compareLoaded } from './compare-loaded.ts'

/** Parts loaded articles into the events that they tell of; mostly there is one. */
export function partLoaded(loaded: readonly Article[]): Article[][] {
  const articles = identify(loaded)
  return partEvents(articles).map((part) => part.map((index) => articles[index]))
}

/** Compares loaded articles, those of each event by themselves. */
export function compareEvents(
  loaded: readonly Article[],
  { onProgress }: PipelineOptions = {},
): Compared[] {
  const parts = partLoaded(loaded)
  let before = 0
  return parts.map((part) => {
    const compared = compareLoaded(part, {
      onProgress: (read) => onProgress?.(before + read, loaded.length),
    })
    before += part.length
    return compared
  })
}

/** Several events as one value of the contract: it claims nothing of all of them together. */
export function joinEvents(compared: readonly Compared[]): ComparisonOfEvents {
  const events = compared.map(toEvent)
  return {
    format: 'synoptic.comparison/1',
    events,
    articles: events.flatMap(({ comparison }) => comparison.articles),
    accounts: [],
    quotes: [],
    agreements: [],
    differences: [],
    unique: [],
    reuse: [],
    entities: [],
    timeline: [],
    brief: [],
    notes: [noteEvents(events), ...events.flatMap(({ comparison }) => comparison.notes)],
  }
}

function toEvent({ articles, comparison }: Compared, index: number): ComparedEvent {
  return {
    id: `event-${index + 1}`,
    title: toComparisonView(comparison, articles).title?.text ?? null,
    articles: comparison.articles.map(({ id }) => id),
    comparison,
  }
}

/** So many events are named. */
const NAMED = 6

function noteEvents(events: readonly ComparedEvent[]): Note {
  const articles = events.reduce((sum, event) => sum + event.articles.length, 0)
  const named = events.slice(0, NAMED).map(({ title, articles: { length } }, i) => {
    return `${i + 1}. ${title ?? 'without a title'} (${length})`
  })
  const more = events.length > NAMED ? `; and ${events.length - NAMED} more` : ''
  const message = `These ${articles} articles tell of ${events.length} different events. Each is compared by itself, and there is no common brief: ${named.join('; ')}${more}.`
  return { code: 'different-events', message, level: 'warning', place: null }
}

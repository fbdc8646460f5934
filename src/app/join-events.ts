import type { ComparedEvent, ComparisonOfEvents } from '../model/comparison.ts'
import type { Note } from '../model/note.ts'
import { toComparisonView } from '../present/view/to-comparison-view.ts'
import type { Compared } from './compare-loaded.ts'

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

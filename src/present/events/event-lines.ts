import { count } from '../view/count.ts'
import type { ComparisonView } from '../view/view.ts'

/** What is said of several events before any of them: how many there are, and which articles are whose. */
export type EventLine = {
  readonly title: string
  readonly articles: string
  readonly labels: string
}

export function headline(events: readonly ComparisonView[]): string {
  const articles = events.reduce((sum, event) => sum + event.articles.length, 0)
  return `These ${count(articles, 'article')} tell of ${events.length} different events. Each is compared by itself.`
}

/** Outlets that are named of one event. */
const NAMED = 8

/** For each event what it is called, how many articles tell it, and whose they are. */
export function eventLines(events: readonly ComparisonView[]): EventLine[] {
  return events.map(({ title, articles }) => {
    const labels = articles.slice(0, NAMED).map(({ siglum, label }) => `${siglum} ${label}`)
    const more = articles.length - NAMED
    return {
      title: title?.text ?? 'Without a title',
      articles: count(articles.length, 'article'),
      labels: labels.join(', ') + (more > 0 ? ` and ${more} more` : ''),
    }
  })
}

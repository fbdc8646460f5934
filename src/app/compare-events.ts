import { partEvents } from '../group/part-events.ts'
import type { Article } from '../model/article.ts'
import { identify, type PipelineOptions } from '../pipeline.ts'
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

import { renderHits } from '../present/kept/render-hits.ts'
import { EXIT } from './exit-codes.ts'
import { Failure } from './fail.ts'
import { print, printJson } from './output.ts'
import { type PrintOptions, textOptions } from './print-options.ts'
import { parseSince } from './since.ts'
import { withStore } from './with-store.ts'

export type SearchOptions = PrintOptions & { since?: string; outlet?: string; limit?: number }

/** Prints the articles that have the words, the best match first. */
export async function runSearch(words: string[], options: SearchOptions): Promise<void> {
  const { outlet, limit } = options
  const since = parseSince(options.since, new Date())
  const hits = await withStore({ access: 'read', command: 'search' }, (store) =>
    store.articles.search(words.map(rejoin).join(' '), { since, outlet, limit }),
  )
  if (options.json) return printJson({ format: 'synoptic.hits/1', hits })
  if (hits.length === 0) throw new Failure(explainNothing(words), EXIT.nothing)
  print(renderHits(hits, textOptions(options)))
}

function explainNothing(words: readonly string[]): string {
  const together = words.some((word) => rejoin(word) !== word)
  return together
    ? 'no article has these words side by side: without quotation marks they may stand apart.'
    : 'no article has these words.'
}

/** The shell took the quotation marks off a phrase; what has its own, or a minus, stands as it is. */
function rejoin(word: string): string {
  if (!/\s/.test(word) || /"|\s-/.test(word)) return word
  return word.startsWith('-') ? `-"${word.slice(1)}"` : `"${word}"`
}

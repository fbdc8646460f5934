import { renderStories } from '../present/kept/render-stories.ts'
import { EXIT } from './exit-codes.ts'
import { Failure } from './fail.ts'
import { print, printJson } from './output.ts'
import { type PrintOptions, textOptions } from './print-options.ts'
import { parseSince } from './since.ts'
import { withStore } from './with-store.ts'

export type StoriesOptions = PrintOptions & { since?: string; minAccounts?: number; limit?: number }

const SHOWN = 20

/** Lists the stories, those with the newest articles first. */
export async function runStories(options: StoriesOptions): Promise<void> {
  const { minAccounts, limit = SHOWN } = options
  const since = parseSince(options.since, new Date())
  const found = await withStore({ access: 'read', command: 'stories' }, (store) =>
    // One more than is shown tells whether there are more.
    store.stories.list({ since, minAccounts, limit: limit + 1 }),
  )
  const stories = found.slice(0, limit)
  if (options.json) return printJson({ format: 'synoptic.stories/1', stories })
  if (stories.length === 0) {
    const any = since !== undefined || minAccounts !== undefined
    throw new Failure(any ? NONE_SUCH : NONE, EXIT.nothing)
  }
  print(renderStories(stories, textOptions(options)))
  if (found.length > limit) print(`… and more; --limit ${limit * 2} shows more of them.\n`)
}

const NONE = 'there are no stories yet; synoptic refresh or synoptic import brings them.'
const NONE_SUCH = 'there is no such story; synoptic refresh fetches what is new.'

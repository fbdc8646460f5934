import { openUnlessInUse } from '../app/open-home.ts'
import { renderGrowth } from '../present/kept/render-growth.ts'
import { renderStories } from '../present/kept/render-stories.ts'
import { EXIT } from './exit-codes.ts'
import { Failure } from './fail.ts'
import { print, printJson, remark } from './output.ts'
import { type PrintOptions, textOptions } from './print-options.ts'
import { parseSince } from './since.ts'
import { requireHome, tellStoreProblems, withStore } from './with-store.ts'

export type StoriesOptions = PrintOptions & {
  since?: string
  minAccounts?: number
  limit?: number
  new?: boolean
}

const SHOWN = 20

/** Lists the stories, those with the newest articles first; with --new those that grew. */
export async function runStories(options: StoriesOptions): Promise<void> {
  if (options.new) return runGrowth(options)
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
const NOTHING_NEW = 'nothing came since the last look; synoptic stories lists all.'

/** The list whose last look is kept. */
const LOOK = 'stories'

/** What came since the last call, or since a time that is named, which leaves the last call as it was. */
async function runGrowth(options: StoriesOptions): Promise<void> {
  const { listGrowth } = await import('../app/kept/list-growth.ts')
  const { minAccounts, limit = Number.POSITIVE_INFINITY } = options
  const named = parseSince(options.since, new Date())
  const { since, grown } = await withStore(
    { access: 'read', command: 'stories' },
    async (store) => {
      const since = named ?? (await store.looks.find(LOOK)) ?? ''
      return { since, grown: await listGrowth(store, { since, minAccounts }) }
    },
  )
  const stories = grown.stories.slice(0, limit)
  if (options.json) {
    printJson({ format: 'synoptic.growth/1', since: since || null, stories })
  } else {
    if (stories.length === 0) throw new Failure(NOTHING_NEW, EXIT.nothing)
    print(renderGrowth(stories, textOptions(options)))
  }
  // What was left out was not looked at.
  const isWhole = minAccounts === undefined && stories.length === grown.stories.length
  if (named === undefined && isWhole && grown.until) await saveLook(grown.until)
}

async function saveLook(at: string): Promise<void> {
  const { database } = requireHome()
  await tellStoreProblems(async () => {
    const store = await openUnlessInUse(database, { access: 'write', command: 'stories' })
    await store?.looks.save(LOOK, at)
    await store?.close()
    if (!store) remark('Another process is writing: the next --new shows these once more.', {})
  })
}

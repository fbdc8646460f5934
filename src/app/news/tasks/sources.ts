import type { SourcePreview } from '../../../model/preview.ts'
import { NEVER_ASKED, type Source } from '../../../model/source.ts'
import type { SourceChange, Store } from '../../../store/store.ts'
import { createAddressCheck, createOwnFetcher } from '../../create-own-fetcher.ts'
import { type Added, type AddOptions, addGiven } from '../../follow/add-sources.ts'
import { previewSource } from '../../follow/preview-source.ts'
import { readAddress, readListed } from '../../follow/read-given.ts'
import { openHomeStore } from '../../open-home.ts'
import { createReadingPool } from '../../workers/reading-pool.ts'
import { type Task, type TaskMeans, TaskRefusal, write } from '../task.ts'

/** What would be followed at an address. Nothing is written, so nobody is waited for. */
export const previewTask: Task<{ readonly address: string }, SourcePreview> = (
  { address },
  means,
) =>
  withAsking(means, null, ({ fetch, pool, refuse, store }) => {
    const findKnown = async (known: string) => (await store.sources.find(known))?.id ?? null
    return previewSource(address, { fetch, pool, refuse, findKnown })
  })

export type FollowInput = {
  readonly address: string
  /** The outlet of articles that name none. */
  readonly outlet: string | null
}

/** Follows what stands at an address, once it was asked. */
export const followTask: Task<FollowInput, Added> = ({ address, outlet }, means) =>
  withAsking(means, outlet, async (options) => {
    const [added] = await addGiven([readAddress(address.trim())], options)
    if (added.problem) throw new TaskRefusal(added.problem)
    return added
  })

export type FollowListInput = {
  /** What the list is called, for a person. */
  readonly name: string
  /** OPML, or an address a line. */
  readonly body: Uint8Array
}

export type ListFollowed = {
  readonly added: number
  readonly known: number
  /** Sources that were refused, such as those of a private network. */
  readonly refused: number
}

/** Follows what a list names; nothing of it is asked yet. */
export const followListTask: Task<FollowListInput, ListFollowed> = ({ name, body }, means) =>
  withAsking(means, null, async (options) => {
    const given = await readListed(name, body, options.pool)
    const [first] = given
    if (given.length === 1 && first.kind === 'refused') throw new TaskRefusal(first.problem)
    const all = await addGiven(given, options)
    const count = (is: (each: Added) => boolean) => all.filter(is).length
    return {
      added: count(({ added }) => added),
      known: count(({ source, added }) => source !== null && !added),
      refused: count(({ problem }) => problem !== null),
    }
  })

/** What a person may change of a source; what is left out stays. */
export type ChangeOfSource = {
  /** Followed again, a source is asked at the next round, even one that said it was gone. */
  readonly paused?: boolean
  /** The outlet of articles that name none; null for none. */
  readonly outlet?: string | null
  /** Folders that it stands in, outermost first. */
  readonly folders?: readonly string[]
}

export type ChangeSourceInput = { readonly id: string; readonly change: ChangeOfSource }

export const changeSourceTask: Task<ChangeSourceInput, Source> = ({ id, change }, means) =>
  write(means, async ({ store }) => {
    const source = await requireSource(store, id)
    await store.sources.update(source.id, toChange(change))
    return requireSource(store, source.id)
  })

function toChange({ paused, outlet, folders }: ChangeOfSource): SourceChange {
  const { status, nextAt, failures, problem } = NEVER_ASKED
  return {
    ...(outlet !== undefined && { outlet }),
    ...(folders !== undefined && { folders }),
    ...(paused !== undefined && { paused }),
    ...(paused === false && { state: { status, nextAt, failures, problem } }),
  }
}

/** No longer follows a source; its articles stay. */
export const removeSourceTask: Task<{ readonly id: string }, Source> = ({ id }, means) =>
  write(means, async ({ store }) => {
    const source = await requireSource(store, id)
    await store.sources.remove(source.id)
    return source
  })

async function requireSource({ sources }: Store, id: string): Promise<Source> {
  const source = await sources.find(id)
  if (!source) throw new TaskRefusal({ code: 'not-found', message: `there is no source ${id}.` })
  return source
}

/** What asks the network; what is kept is read meanwhile, and written only once all is known. */
async function withAsking<T>(
  means: TaskMeans,
  outlet: string | null,
  work: (options: AddOptions) => Promise<T>,
): Promise<T> {
  const { settings, database } = means
  const fetcher = createOwnFetcher(settings)
  const pool = createReadingPool(1)
  const { sources, close } = await openHomeStore(database, { access: 'read', command: 'serve' })
  const store: AddOptions['store'] = {
    sources,
    write: (work) => write(means, ({ store }) => store.write(work)),
  }
  const stop = () => void fetcher.close()
  means.signal.addEventListener('abort', stop, { once: true })
  try {
    const refuse = createAddressCheck(settings)
    const at = new Date().toISOString()
    return await work({ fetch: fetcher.fetch, pool, refuse, store, outlet, at })
  } finally {
    means.signal.removeEventListener('abort', stop)
    await Promise.all([fetcher.close(), pool.close(), close()])
  }
}

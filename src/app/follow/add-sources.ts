import type { Problem, Source } from '../../model/source.ts'
import type { Store } from '../../store/store.ts'
import { runLimited } from '../refresh/run-limited.ts'
import { type Asking, findPage, findSource, type Offer } from './find-source.ts'
import { type Given, readGiven } from './read-given.ts'

/** What came of one thing that was given to be followed. */
export type Added = {
  readonly given: string
  /** The source; null where there is none to follow, and then why. */
  readonly source: Source | null
  /** Was it not there before? */
  readonly added: boolean
  /** What else could be followed at the address. */
  readonly others: readonly Offer[]
  readonly problem: Problem | null
}

export type AddOptions = Asking & {
  readonly store: Store
  /** ISO 8601 instant. */
  readonly at: string
  /** The outlet that the person names, for all that is given. */
  readonly outlet: string | null
  /** Is each address followed as a page of its own, rather than asked for feeds? */
  readonly pages?: boolean
}

/** Addresses that are asked at one time. */
const AT_ONCE = 16

/**
 * Adds what is given: addresses of feeds and sites, folders, lists of sources. An address is asked
 * at once, so that what cannot be followed is told now; those of a list are asked by `refresh`.
 */
export async function addSources(given: readonly string[], options: AddOptions): Promise<Added[]> {
  const results = new Map<Given, Added>()
  const all = (await Promise.all(given.map((text) => readGiven(text, options.pool)))).flat()
  const listed = all.filter(({ kind }) => kind === 'listed')
  for (const [each, added] of await keepListed(listed, options)) results.set(each, added)
  const rest = all.filter((each) => !results.has(each))
  await runLimited(rest, AT_ONCE, async (each) => {
    results.set(each, await addOne(each, options))
  })
  return all.flatMap((each) => results.get(each) ?? [])
}

async function addOne(given: Given, options: AddOptions): Promise<Added> {
  const failed = { given: given.given, source: null, added: false, others: [] }
  if (given.kind === 'refused') return { ...failed, problem: given.problem }
  if (given.kind !== 'address') {
    const source = given.kind === 'listed' ? ({ ...given, kind: 'feed' } as const) : given
    const kept = await options.store.sources.add(toSource(source, options))
    return { given: given.given, ...kept, others: [], problem: null }
  }
  const known = await options.store.sources.find(given.address)
  if (known) return { ...failed, source: known, problem: null }
  const find = options.pages ? findPage : findSource
  const found = await find(options, given.address)
  if (!found.source) return { ...failed, problem: found.problem }
  const kept = await options.store.sources.add(toSource({ ...given, ...found.source }, options))
  return { given: given.given, ...kept, others: found.others, problem: null }
}

/** A list is kept as a whole, and its sources are not asked one by one. */
async function keepListed(
  listed: readonly Given[],
  options: AddOptions,
): Promise<readonly (readonly [Given, Added])[]> {
  if (listed.length === 0) return []
  return options.store.write(async (tables) => {
    const results: [Given, Added][] = []
    for (const each of listed) {
      if (each.kind !== 'listed') continue
      const kept = await tables.sources.add(toSource({ ...each, kind: 'feed' }, options))
      results.push([each, { given: each.given, ...kept, others: [], problem: null }])
    }
    return results
  })
}

type ToKeep = Pick<Source, 'kind' | 'address' | 'given'> &
  Partial<Pick<Source, 'title' | 'link' | 'folders'>>

function toSource(
  { kind, address, given, title = null, link = null, folders = [] }: ToKeep,
  { outlet, at }: AddOptions,
): Omit<Source, 'id' | 'state'> {
  return { kind, address, given, title, link, folders, outlet, addedAt: at }
}

import type { Problem, Source } from '../../model/source.ts'
import type { NewSource, Store, Tables } from '../../store/store.ts'
import { askedOnce } from '../asked-once.ts'
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
  readonly store: Pick<Store, 'sources' | 'write'>
  /** ISO 8601 instant. */
  readonly at: string
  /** The outlet that the person names, for all that is given. */
  readonly outlet: string | null
  /** Is each address followed as a page of its own, rather than asked for feeds? */
  readonly pages?: boolean
  /** Why an address is not to be asked, such as one of a private network; null where it may be. */
  readonly refuse: (address: string) => Problem | null
}

/** Addresses that are asked at one time. */
const AT_ONCE = 16

/**
 * Adds what is given: addresses of feeds and sites, folders, lists of sources. An address is asked
 * at once, so that what cannot be followed is told now; those of a list are asked by `refresh`. What
 * was found is kept as a whole, in the order in which it was given.
 */
export async function addSources(given: readonly string[], options: AddOptions): Promise<Added[]> {
  const all = (await Promise.all(given.map((text) => readGiven(text, options.pool)))).flat()
  return addGiven(all, options)
}

/** The same for what was understood already. */
export async function addGiven(all: readonly Given[], options: AddOptions): Promise<Added[]> {
  const found: FoundGiven[] = []
  await runLimited(all.entries(), AT_ONCE, async ([place, each]) => {
    found[place] = await findGiven(each, options)
  })
  return options.store.write(async (tables) => {
    const added: Added[] = []
    for (const each of found) added.push(await keepFound(each, tables, options))
    return added
  })
}

/** What is to be kept, or why there is nothing. */
type FoundGiven = Pick<Added, 'given' | 'others' | 'problem'> & { readonly toKeep: ToKeep | null }

async function findGiven(given: Given, options: AddOptions): Promise<FoundGiven> {
  const nothing = { given: given.given, toKeep: null, others: [] }
  if (given.kind === 'refused') return { ...nothing, problem: given.problem }
  const toKeep = {
    ...given,
    kind: given.kind === 'folder' ? ('folder' as const) : ('feed' as const),
    listed: given.kind === 'listed',
  }
  if (given.kind === 'folder') return { ...nothing, toKeep, problem: null }
  const problem = options.refuse(given.address)
  if (problem) return { ...nothing, problem }
  const known = given.kind === 'listed' || (await options.store.sources.find(given.address))
  if (known) return { ...nothing, toKeep, problem: null }
  const find = options.pages ? findPage : findSource
  const found = await find(options, given.address)
  if (!found.source) return { ...nothing, problem: askedOnce(found.problem, 'Add it again later.') }
  return { ...nothing, toKeep: { ...given, ...found.source }, others: found.others, problem: null }
}

async function keepFound(
  { given, toKeep, others, problem }: FoundGiven,
  tables: Tables,
  options: AddOptions,
): Promise<Added> {
  if (!toKeep) return { given, source: null, added: false, others, problem }
  // A list names addresses alone, and may hold a hundred thousand: the store knows those again itself.
  const known = toKeep.listed ? null : await tables.sources.find(toKeep.address)
  const kept = known
    ? { source: known, added: false }
    : await tables.sources.add(toSource(toKeep, options))
  return { given, ...kept, others, problem }
}

type ToKeep = Pick<Source, 'kind' | 'address' | 'given'> &
  Partial<Pick<Source, 'title' | 'link' | 'folders'>> & { readonly listed?: boolean }

function toSource(
  { kind, address, given, title = null, link = null, folders = [] }: ToKeep,
  { outlet, at }: AddOptions,
): NewSource {
  return { kind, address, given, title, link, folders, outlet, addedAt: at }
}

import { areUnlike } from '../../extract/address/same-article.ts'
import { type NewsEvent, storiesOf } from '../../model/event.ts'
import type { Clues, Tables } from '../../store/store.ts'
import { StoreProblem } from '../../store/store-problem.ts'
import {
  type ArrivingEntry,
  type HeldLease,
  type NewSharedJob,
  Superseded,
} from '../../store/work-store.ts'
import { cluesOf, type Kept, keepArticle } from '../refresh/keep-article.ts'
import { nameByEntry } from '../refresh/keep-entry.ts'
import type { Placer } from '../refresh/placer.ts'
import type { Prepared } from '../refresh/prepared.ts'
import { asCommon, asRead } from './docs.ts'
import type { Means } from './means.ts'

/** Articles of one transaction: others write between two. */
const BATCH = 50

/** What the one who places has at hand of the stories, and up to where that is true. */
export type Placing = {
  readonly placer: Placer
  /** The number of the last event that is at hand. */
  upTo: number
  /** The last block that was placed, and whether an article of it changed. */
  block: number
  isStale: boolean
}

export function startPlacing(placer: Placer): Placing {
  return { placer, upTo: -1, block: -1, isStale: false }
}

/**
 * Tickets after which a changed article is grouped by its new words. What is at hand is loaded anew then,
 * which takes a second or two at 20,000 articles: at each change that would be most of the time of who
 * places. Counted in tickets it comes at the same article, whoever works.
 */
const BLOCK = 64

/**
 * Keeps and places what comes next, in the order in which it was asked for: with what became of it, that
 * it was placed is one transaction, in which the lease is held. How many it did; 0 where nothing waits.
 */
export async function placeNext(means: Means, placing: Placing, lease: HeldLease): Promise<number> {
  const next = await means.work.arrivals.listNext(BATCH, means.patience)
  if (next.length === 0) return 0
  const block = blockOf(next[0])
  const entries = next.filter((entry) => blockOf(entry) === block)
  if (placing.isStale && block !== placing.block) placing.placer.forget()
  placing.isStale &&= block === placing.block
  placing.block = block
  try {
    return await placeAll(means, placing, { entries, lease })
  } catch (error) {
    placing.placer.forget()
    if (isPassing(error)) throw error
  }
  // One that cannot be placed does not hold up those beside it.
  for (const entry of entries) await placeAlone(means, placing, { entry, lease })
  return entries.length
}

function blockOf({ id }: ArrivingEntry): number {
  return Math.floor(Number.parseInt(id, 10) / BLOCK)
}

/** Is it nothing that the article can help: the lease, the database, or others who wrote at that moment? */
function isPassing(error: unknown): boolean {
  if (error instanceof Superseded || error instanceof StoreProblem) return true
  return error instanceof Error && 'code' in error && /^40/.test(String(error.code))
}

type Batch = { readonly entries: readonly ArrivingEntry[]; readonly lease: HeldLease }

async function placeAlone(
  means: Means,
  placing: Placing,
  { entry, lease }: { entry: ArrivingEntry; lease: HeldLease },
): Promise<void> {
  try {
    await placeAll(means, placing, { entries: [entry], lease })
  } catch (error) {
    placing.placer.forget()
    if (isPassing(error)) throw error
    const why = error instanceof Error ? error.message : String(error)
    await means.work.share((shared) => shared.arriving.setAside(entry.id, why))
  }
}

async function placeAll(
  means: Means,
  placing: Placing,
  { entries, lease }: Batch,
): Promise<number> {
  const done = await means.work.write(async (tables, shared) => {
    await shared.hold(lease)
    if (await isPassed(tables, placing)) placing.placer.forget()
    const first = await tables.events.findLast()
    const placed: string[] = []
    let updated = false
    if (entries.length > 1) await tables.articles.lookUp(entries.map(cluesOfEntry))
    for (const entry of entries) {
      placed.push(entry.id)
      const kept = await placeEntry(means, placing.placer, { tables, entry })
      updated ||= kept?.outcome === 'updated'
    }
    await placing.placer.settle(tables)
    await shared.arriving.remove(placed)
    const events = await tables.events.list({ after: first, limit: MOST_EVENTS })
    await shared.add('compare', findGrown(events))
    return { count: placed.length, updated, upTo: events.at(-1)?.id ?? first }
  })
  placing.upTo = done.upTo
  placing.isStale ||= done.updated
  return done.count
}

/** What an entry may be known by: as it is, and as its feed said. */
function cluesOfEntry(entry: ArrivingEntry): Clues {
  const { said, origin } = asRead(entry.doc)
  const clues = cluesOf(toNamed(entry), origin.sourceId)
  return said ? { ...clues, addresses: [said.address, ...clues.addresses] } : clues
}

/** An article without an address of its own is known by its place in its feed. */
function toNamed({ doc }: ArrivingEntry): Prepared {
  const { origin, prepared, entry } = asRead(doc)
  return origin.sourceId && entry ? nameByEntry(prepared, origin.sourceId, entry.key) : prepared
}

/** More than all articles of one transaction bring about. */
const MOST_EVENTS = 10_000

/**
 * Did others keep a version of what is at hand? What they placed or decided the placer sees itself.
 */
async function isPassed(tables: Tables, { upTo }: Placing): Promise<boolean> {
  return (await tables.events.list({ after: upTo, kinds: ['version'], limit: 1 })).length > 0
}

/** The stories that are to be compared; one that has its first article only has one account. */
function findGrown(events: readonly NewsEvent[]): readonly NewSharedJob[] {
  const opened = new Set<string>()
  const grown = new Set<string>()
  for (const event of events)
    for (const story of storiesOf(event))
      if (event.kind === 'opened' && !opened.has(story)) opened.add(story)
      else grown.add(story)
  return [...grown].map((about) => ({ about }))
}

async function placeEntry(
  { clock, ages }: Means,
  placer: Placer,
  { tables, entry }: { readonly tables: Tables; readonly entry: ArrivingEntry },
): Promise<Kept | null> {
  const { origin, said, entry: seen } = asRead(entry.doc)
  const { sourceId } = origin
  const at = clock.now().toISOString()
  const save = async (articleId: string) => {
    if (sourceId !== null && seen) await tables.items.save(sourceId, [{ ...seen, articleId }], at)
  }
  // Another feed may have brought it meanwhile: then it is as if this one had come later.
  const known = said && (await tables.articles.findByAddress([said.address]))
  if (known && said && !areUnlike(known, said)) {
    await save(known.id)
    return null
  }
  const beside = entry.common ? new Set(asCommon(entry.common).beside) : undefined
  const kept = await keepArticle(tables, toNamed(entry), { ...origin, beside, at, placer, ages })
  await save(kept.articleId)
  return kept
}

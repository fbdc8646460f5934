import type { Kysely } from 'kysely'
import type { Tables } from '../store.ts'
import { createArticleTable } from './article-table.ts'
import { inChunks } from './chunks.ts'
import { createDecisionTable } from './decision-table.ts'
import { describeStories, type ReadTerms } from './describing.ts'
import type { Engine } from './engine.ts'
import { createEventTable } from './event-table.ts'
import { createItemTable } from './item-table.ts'
import { createLookTable } from './look-table.ts'
import { createMoveTable } from './move-table.ts'
import { createPending } from './pending/pending.ts'
import type { Access, Rows, Unit, Work } from './rows.ts'
import { createSourceTable } from './source-table.ts'
import { type ChooseHeadline, countStories } from './story-counts.ts'
import { createStoryTable } from './story-table.ts'
import { createVisitTable } from './visit-table.ts'

/** What a store is told of language, which it does not know. */
export type Readers = {
  /** Which headline stands for a story; else its earliest does. */
  readonly chooseHeadline?: ChooseHeadline
  /** What a story is found by; else by its outlets and words alone. */
  readonly readTerms?: ReadTerms
}

const EARLIEST: ChooseHeadline = () => 0
const NO_TERMS: ReadTerms = () => []

/** The tables of a store, each in a file of its own. */
export function createTables(access: Access, { readTerms = NO_TERMS }: Readers): Tables {
  return {
    sources: createSourceTable(access),
    items: createItemTable(access),
    articles: createArticleTable(access),
    stories: createStoryTable(access, readTerms),
    decisions: createDecisionTable(access),
    visits: createVisitTable(access),
    moves: createMoveTable(access),
    looks: createLookTable(access),
    events: createEventTable(access),
    arrivals: access.engine.createArrivalTable(access.read),
  }
}

/** Everything inside a transaction reads and writes through it. */
export function within(unit: Unit, engine: Engine): Access {
  return { read: unit.db, write: (work) => work(unit), engine, ahead: unit.pending.ahead }
}

/**
 * Does work in a transaction; what it told to be written is written then, and a story that many articles
 * joined in it is counted once.
 */
export async function countingStories<T>(
  db: Kysely<Rows>,
  engine: Engine,
  work: Work<T>,
  { chooseHeadline = EARLIEST, readTerms = NO_TERMS }: Readers,
): Promise<T> {
  const touched = new Set<number>()
  const touch = (story: number) => void touched.add(story)
  const pending = createPending(db, engine, touch)
  const result = await work({ db: pending.db, touch, pending })
  await pending.flush()
  for (const stories of inChunks([...touched])) {
    await countStories({ db, engine }, stories, chooseHeadline)
    await describeStories({ db, engine }, stories, readTerms)
  }
  return result
}

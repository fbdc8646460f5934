import { AsyncLocalStorage } from 'node:async_hooks'
import type { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import type { Store, Tables } from '../store.ts'
import { StoreProblem } from '../store-problem.ts'
import { createArrivalTable } from './arrival-table.ts'
import { createArticleTable } from './article-table.ts'
import { backUp } from './backup.ts'
import { checkDatabase } from './check.ts'
import { createDecisionTable } from './decision-table.ts'
import { describeStory, type ReadTerms } from './describing.ts'
import { createDialect } from './dialect.ts'
import { createEventTable } from './event-table.ts'
import { createItemTable } from './item-table.ts'
import { createLookTable } from './look-table.ts'
import { createMoveTable } from './move-table.ts'
import { createRevision } from './revision.ts'
import type { Access, Rows, Touch, Work } from './rows.ts'
import { createSourceTable } from './source-table.ts'
import { type ChooseHeadline, countStory } from './story-counts.ts'
import { createStoryTable } from './story-table.ts'
import { createVisitTable } from './visit-table.ts'
import type { WriterLock } from './writer-lock.ts'

export type Opened = {
  readonly path: string
  readonly reader: DatabaseSync
  /** In memory it is the reader; null where nothing is to be written. */
  readonly writer: DatabaseSync | null
  readonly lock: WriterLock | null
  readonly chooseHeadline?: ChooseHeadline
  readonly readTerms?: ReadTerms
}

const EARLIEST: ChooseHeadline = () => 0
const NO_TERMS: ReadTerms = () => []

/** The store on a database that is open: what is read outside of a write sees what is kept. */
export function createStore({
  path,
  reader,
  writer,
  lock,
  chooseHeadline = EARLIEST,
  readTerms = NO_TERMS,
}: Opened): Store {
  const connect = (database: DatabaseSync) =>
    new Kysely<Rows>({ dialect: createDialect(database, path) })
  const read = connect(reader)
  const writing = writer && connect(writer)
  const inWrite = new AsyncLocalStorage<{ ended: boolean }>()
  const write: Access['write'] = async (work) => {
    if (!writing) throw openedToRead(path)
    if (inWrite.getStore()?.ended === false) throw new Error(NESTED)
    const state = { ended: false }
    try {
      return await inWrite.run(state, () =>
        writing
          .transaction()
          .execute((db) => countingStories(db, work, { chooseHeadline, readTerms })),
      )
    } finally {
      state.ended = true
    }
  }
  return {
    ...createTables({ read, write }, readTerms),
    write: (work) => write((db, touch) => work(createTables(within(db, touch), readTerms))),
    revision: createRevision(reader),
    backup: (to) => backUp(reader, path, to),
    check: async () => checkDatabase(reader),
    async close() {
      await read.destroy()
      await writing?.destroy()
      // The last to close writes what is left of the log into the file, so readers go first.
      if (reader !== writer) reader.close()
      writer?.close()
      lock?.release()
    },
  }
}

/** It would wait for the write around it, and that for it. */
const NESTED = 'inside write, use the tables that it hands over'

/** Everything inside a transaction reads and writes through it. */
function within(db: Kysely<Rows>, touch: Touch): Access {
  return { read: db, write: (work) => work(db, touch) }
}

/** A story that many articles joined in one transaction is counted once. */
async function countingStories<T>(
  db: Kysely<Rows>,
  work: Work<T>,
  { chooseHeadline, readTerms }: Required<Pick<Opened, 'chooseHeadline' | 'readTerms'>>,
): Promise<T> {
  const touched = new Set<number>()
  const result = await work(db, (story) => touched.add(story))
  for (const story of touched) {
    await countStory(db, story, chooseHeadline)
    await describeStory(db, story, readTerms)
  }
  return result
}

function createTables(access: Access, readTerms: ReadTerms): Tables {
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
    arrivals: createArrivalTable(access),
  }
}

function openedToRead(path: string): StoreProblem {
  return new StoreProblem('read-only', `${path} was opened to be read only.`)
}

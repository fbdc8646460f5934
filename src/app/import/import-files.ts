import { statSync } from 'node:fs'
import { listArticleFiles } from '../../acquire/list-files.ts'
import type { Store } from '../../store/store.ts'
import type { Settings } from '../config/settings.ts'
import { explainFileFault } from '../explain-file-fault.ts'
import { countStories } from '../kept/count-stories.ts'
import { describeStories } from '../kept/describe-stories.ts'
import { createBackground } from '../refresh/background.ts'
import { SYSTEM_CLOCK } from '../refresh/clock.ts'
import { keepPrepared } from '../refresh/keep-entry.ts'
import { createKeeper } from '../refresh/keeper.ts'
import { createPlacer, type Placer } from '../refresh/placer.ts'
import { type FilePart, readFileParts, readPart } from '../refresh/read-file-parts.ts'
import type { Round } from '../refresh/round.ts'
import { runLimited } from '../refresh/run-limited.ts'
import { createTally, type Summary } from '../refresh/tally.ts'
import { countInPool } from '../workers/count-in-pool.ts'
import { createReadingPool } from '../workers/reading-pool.ts'
import type { FileRead } from '../workers/tasks/read-file.ts'

export type ImportOptions = {
  readonly store: Store
  readonly settings: Settings
  /** What is at hand of the store's stories, where others use it too; else one of its own. */
  readonly placer?: Placer
  readonly signal: AbortSignal
  readonly onProgress?: (summary: Summary) => void
  /**
   * What a file is called that is not where it stays, as one that was uploaded. Its articles are then
   * known by their addresses or texts, and not by the file's.
   */
  readonly nameOf?: ((path: string) => string) | undefined
  /** Called for each folder that belongs to a saved page, and is passed over. */
  readonly onPassedOver?: (folder: string) => void
}

type Importing = Pick<Round, 'pool' | 'keeper' | 'placer' | 'clock' | 'tally' | 'signal' | 'ages'>

/** Parts that are read at one time. */
const AT_ONCE = 4
const BATCH = { most: 500, longest: 1000 } as const

/** Keeps the articles of files and folders, and places them in stories. */
export async function importFiles(
  paths: readonly string[],
  {
    store,
    settings,
    signal,
    onProgress,
    onPassedOver,
    nameOf,
    placer = createPlacer(store),
  }: ImportOptions,
): Promise<Summary> {
  const tally = createTally(() => onProgress?.(tally.read(paths.length, false)))
  const keeper = createKeeper(store, { ...BATCH, onUndone: placer.forget, onMade: placer.settle })
  const pool = createReadingPool(settings.workers)
  const importing = { pool, keeper, placer, clock: SYSTEM_CLOCK, tally, signal, ages: [] }
  const stop = () => void pool.close()
  signal.addEventListener('abort', stop, { once: true })
  try {
    const keeping = createBackground()
    const parts = eachPart(paths, importing, onPassedOver)
    const inOrder = createOrder()
    await runLimited(parts, AT_ONCE, async ({ path, part }) => {
      const name = nameOf?.(path) ?? path
      const read = readPart(importing, nameOf ? underName(part, name) : part)
      await inOrder(read, (done) => {
        for (const kept of keepRead(importing, name, done)) keeping.add(kept)
      })
    })
    keeper.hurry()
    await keeping.end()
    keeper.check()
    await countStories(store, (articles) => countInPool(pool, articles), { signal })
    await describeStories(store, { signal })
  } finally {
    signal.removeEventListener('abort', stop)
    await pool.close()
  }
  return tally.read(paths.length, signal.aborted)
}

type PartOfFile = { readonly path: string; readonly part: FilePart }

async function* eachPart(
  paths: readonly string[],
  { keeper, signal }: Importing,
  onPassedOver?: (folder: string) => void,
): AsyncGenerator<PartOfFile> {
  for (const path of paths) {
    for (const file of listFiles(path, onPassedOver)) {
      if (signal.aborted) return
      if (typeof file !== 'string') yield { path, part: file }
      else
        for await (const part of readFileParts(file)) {
          await keeper.room()
          yield { path: file, part }
        }
    }
  }
}

function listFiles(
  path: string,
  onPassedOver?: (folder: string) => void,
): readonly (string | FilePart)[] {
  try {
    if (!statSync(path).isDirectory()) return [path]
    const { files, passedOver } = listArticleFiles(path)
    for (const folder of passedOver) onPassedOver?.(folder)
    return files
  } catch (error) {
    return [{ problem: explainFileFault(error) }]
  }
}

/** A page of an archive keeps the address that it was fetched from. */
function underName(part: FilePart, name: string): FilePart {
  return 'problem' in part || part.page ? part : { ...part, source: name, name: null }
}

function keepRead(
  importing: Importing,
  path: string,
  { articles, problems }: FileRead,
): Promise<unknown>[] {
  if (importing.signal.aborted && articles.length === 0) return []
  for (const problem of problems) importing.tally.fail({ source: null, article: path, problem })
  return articles.map((prepared) => keepPrepared(importing, { sourceId: null }, null, prepared))
}

/** Heeds what is read side by side in the order in which it was begun: the same files give the same ids. */
function createOrder() {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(read: Promise<T>, heed: (done: T) => void): Promise<void> => {
    const before = last
    const heedInTurn = async () => {
      const done = await read
      await before
      heed(done)
    }
    const heeded = heedInTurn()
    // Who asked for it hears of a fault; the next goes on without.
    last = heeded.catch(() => undefined)
    return heeded
  }
}

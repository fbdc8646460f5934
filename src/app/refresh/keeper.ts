import type { Clues, Store, Tables } from '../../store/store.ts'
import { StoreProblem } from '../../store/store-problem.ts'

/** Something to be kept, with others, in one transaction. */
export type Change = {
  /** Changes of one batch are made in this order: an instant, or `LAST`. */
  readonly at: string
  /** What an article may be known by that is to be kept: it is looked up for the whole batch. */
  readonly clues?: Clues
  make(tables: Tables): Promise<void>
}

/** Sorts behind every instant. */
export const LAST = '~'

/** Gathers changes and keeps them in batches: each batch as a whole or not at all. */
export type Keeper = {
  /** Resolves with true once the change is on disk, with false where it could not be kept. */
  keep(change: Change): Promise<boolean>
  /** Resolves when there is room for more, so that what waits stays bounded. */
  room(): Promise<void>
  /** Keeps what waits, and from now on what comes without waiting for more. */
  hurry(): void
  /** Throws what the store failed with, where it did: nothing can be kept any more. */
  check(): void
}

export type KeeperOptions = {
  /** A batch is kept at this many changes … */
  readonly most: number
  /** … or this many milliseconds after its first one. */
  readonly longest: number
  /** Told that a batch was undone: what was learned while it was made does not hold. */
  readonly onUndone: () => void
  /** Called at the end of each transaction, inside it. */
  readonly onMade?: (tables: Tables) => Promise<void>
}

type Waiting = { readonly change: Change; settle(kept: boolean): void }

export function createKeeper(
  store: Store,
  { most, longest, onUndone, onMade }: KeeperOptions,
): Keeper {
  let waiting: Waiting[] = []
  let timer: NodeJS.Timeout | undefined
  let writing: Promise<void> = Promise.resolve()
  let unwritten = 0
  let hurried = false
  const faults: unknown[] = []

  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    const batch = waiting
    waiting = []
    if (batch.length > 0) writing = writing.then(() => write(batch))
    return writing
  }
  const write = async (batch: readonly Waiting[]) => {
    try {
      if (faults.length > 0) throw faults[0]
      await store.write(async (tables) => {
        await makeAll(tables, batch)
        await onMade?.(tables)
      })
      for (const { settle } of batch) settle(true)
    } catch (error) {
      onUndone()
      await writeAlone(batch, error)
    }
    unwritten -= batch.length
  }
  /** One change that cannot be made does not undo those beside it. A store that fails ends it all. */
  const writeAlone = async (batch: readonly Waiting[], error: unknown) => {
    if (error instanceof StoreProblem) faults.push(error)
    if (faults.length > 0 || batch.length === 1) for (const { settle } of batch) settle(false)
    else for (const each of batch) await write([each]).finally(() => unwritten++)
  }

  const check = () => {
    if (faults.length > 0) throw faults[0]
  }

  return {
    keep: (change) =>
      new Promise((settle) => {
        unwritten++
        waiting.push({ change, settle })
        timer ??= setTimeout(flush, hurried ? 0 : longest)
        if (waiting.length >= most) flush()
      }),
    room: async () => {
      while (unwritten > 2 * most) await flush()
      check()
    },
    hurry: () => {
      hurried = true
      flush()
    },
    check,
  }
}

async function makeAll(tables: Tables, batch: readonly Waiting[]): Promise<void> {
  const changes = batch.map(({ change }) => change)
  changes.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  const clues = changes.flatMap((change) => change.clues ?? [])
  // For one alone, what is looked up for many costs more than what is asked.
  if (clues.length > 1) await tables.articles.lookUp(clues)
  for (const change of changes) await change.make(tables)
}

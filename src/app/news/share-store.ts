import type { Store } from '../../store/store.ts'
import { StoreProblem } from '../../store/store-problem.ts'
import { openHomeStore } from '../open-home.ts'
import { createPlacer, type Placer } from '../refresh/placer.ts'

/** What is kept, open to be written, and what is at hand of its stories. */
export type Writing = { readonly store: Store; readonly placer: Placer }

export type SharedStore = {
  /**
   * Does work on what is kept. It is open as long as some work needs it: in between others may write.
   * Where another process writes, its turn is waited for.
   */
  use<T>(turn: Turn, work: (writing: Writing) => Promise<T>): Promise<T>
}

export type Turn = {
  /** Milliseconds after which one who still has no turn gives up with a `StoreProblem`. */
  readonly patience: number
  readonly signal: AbortSignal
  /** Told what is waited for: a sentence; null once the wait is over. */
  readonly onHeldUp: (message: string | null) => void
}

/** Milliseconds between two looks at whether the other has ended. */
const LOOK_AGAIN = 250

export function shareStore(path: string): SharedStore {
  let users = 0
  let open: Promise<Writing> | null = null
  let closing: Promise<void> = Promise.resolve()

  const openOnce = async (): Promise<Writing> => {
    await closing
    const store = await openHomeStore(path, { access: 'write', command: 'serve' })
    return { store, placer: createPlacer(store) }
  }
  const tryOpen = async (): Promise<Writing> => {
    open ??= openOnce()
    try {
      return await open
    } catch (error) {
      open = null
      throw error
    }
  }
  const waitForTurn = async ({ patience, signal, onHeldUp }: Turn): Promise<Writing> => {
    const end = performance.now() + patience
    for (let waited = false; ; waited = true) {
      try {
        const writing = await tryOpen()
        if (waited) onHeldUp(null)
        return writing
      } catch (error) {
        if (!isInUse(error) || signal.aborted || performance.now() > end) throw error
        onHeldUp(error.message)
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN))
    }
  }
  const leave = () => {
    users--
    const left = open
    if (users > 0 || !left) return
    open = null
    closing = left.then(({ store }) => store.close()).catch(() => undefined)
  }

  return {
    async use(turn, work) {
      users++
      try {
        return await work(await waitForTurn(turn))
      } finally {
        leave()
      }
    },
  }
}

function isInUse(error: unknown): error is StoreProblem {
  return error instanceof StoreProblem && error.code === 'in-use'
}

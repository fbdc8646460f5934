import { statSync } from 'node:fs'
import type { Store } from '../../store/store.ts'

export type ReopeningStore = {
  /** Always the one whose file stands there now. */
  readonly store: Store
  /** Opens what stands there now, where that is another file than was opened; was it? */
  reopen(): Promise<boolean>
}

/** Milliseconds that those who still read the one before have to end. */
const GRACE = 10_000

/** What is kept at a path, for one who reads it for long: `restore` puts another file in its place. */
export async function openReopening(
  path: string,
  open: () => Promise<Store>,
): Promise<ReopeningStore> {
  let file = fileAt(path)
  let current = await open()
  return {
    store: following(() => current),
    async reopen() {
      const found = fileAt(path)
      if (found === null || found === file) return false
      const before = current
      current = await open()
      file = found
      setTimeout(() => void before.close(), GRACE).unref()
      return true
    },
  }
}

/** Which file stands at a path; null while there is none. */
function fileAt(path: string): string | null {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false })
  return stat ? `${stat.dev} ${stat.ino}` : null
}

/** A thing, and the things in it, as they are at the moment in which they are asked for something. */
function following<T extends object>(current: () => T): T {
  const inner = new Map<PropertyKey, object>()
  return new Proxy(current(), {
    get(_, name) {
      const value = partOf(current(), name)
      if (!isPart(value)) return value
      const known = inner.get(name) ?? following(() => requirePart(current(), name))
      inner.set(name, known)
      return known
    },
  })
}

function partOf(whole: object, name: PropertyKey): unknown {
  return Reflect.get(whole, name)
}

function isPart(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function requirePart(whole: object, name: PropertyKey): object {
  const part = partOf(whole, name)
  if (!isPart(part)) throw new Error(`a store has no ${String(name)}`)
  return part
}

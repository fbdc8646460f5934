import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { readFileBytes } from '../../acquire/read-bytes.ts'
import type { Problem, Source } from '../../model/source.ts'
import { explainFileFault } from '../explain-file-fault.ts'
import type { Pool } from '../workers/pool.ts'
import type { ReadingTasks } from '../workers/tasks/reading-tasks.ts'

/** What a person gave to be followed, as it is understood. */
export type Given =
  | { readonly kind: 'address'; readonly given: string; readonly address: string }
  | { readonly kind: 'folder'; readonly given: string; readonly address: string }
  | ListedGiven
  | { readonly kind: 'refused'; readonly given: string; readonly problem: Problem }

/** A source of a list, such as an OPML file. */
export type ListedGiven = Pick<Source, 'given' | 'address' | 'title' | 'link' | 'folders'> & {
  readonly kind: 'listed'
}

/** A list of a hundred thousand feeds is smaller. */
const LONGEST_LIST = 64 << 20

/** Tells an address from a folder and from a file that lists sources. */
export async function readGiven(
  given: string,
  pool: Pool<ReadingTasks>,
): Promise<readonly Given[]> {
  const stats = statSync(given, { throwIfNoEntry: false })
  if (stats?.isDirectory()) return [{ kind: 'folder', given, address: resolve(given) }]
  if (stats) return readList(given, pool)
  return [readAddress(given, NEITHER)]
}

type AddressGiven = Extract<Given, { readonly kind: 'address' | 'refused' }>

/** What is given as an address, and as nothing else. */
export function readAddress(given: string, problem: Problem = NO_ADDRESS): AddressGiven {
  const address = toAddress(given)
  if (address !== null) return { kind: 'address', given, address }
  return { kind: 'refused', given, problem }
}

const NEITHER: Problem = {
  code: 'not-understood',
  message: 'this is neither an address such as https://news.example.org nor a file or folder.',
}

const NO_ADDRESS: Problem = {
  code: 'not-understood',
  message:
    'this is no address such as https://news.example.org. Files and folders are followed by synoptic add.',
}

/** An address as people type it: without `https://`, too, where it looks like a site's. */
function toAddress(given: string): string | null {
  const url = URL.parse(given)
  if (url && /^https?:$/.test(url.protocol)) return given
  if (/^(?:feed|rss):/.test(given)) return toAddress(given.replace(/^\w+:(?:\/\/)?/, ''))
  return /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d+)?(?:[/?#]\S*)?$/u.test(given) &&
    URL.canParse(`https://${given}`)
    ? `https://${given}`
    : null
}

async function readList(path: string, pool: Pool<ReadingTasks>): Promise<readonly Given[]> {
  try {
    const { bytes } = readFileBytes(path, LONGEST_LIST)
    return await readListed(path, bytes, pool)
  } catch (error) {
    return [{ kind: 'refused', given: path, problem: explainFileFault(error) }]
  }
}

/** The sources that a list names: OPML, or an address a line. */
export async function readListed(
  given: string,
  body: Uint8Array,
  pool: Pool<ReadingTasks>,
): Promise<readonly Given[]> {
  const done = await pool.run('readList', { body })
  if (!done.ok) return [{ kind: 'refused', given, problem: done.problem }]
  const { sources, problem } = done.value
  if (problem) return [{ kind: 'refused', given, problem }]
  return sources.map((source) => ({ kind: 'listed', given: source.address, ...source }))
}

import { isWarc } from '../acquire/warc/is-warc.ts'
import type { Article } from '../model/article.ts'
import type { Settings } from './config/settings.ts'
import { createReaders, type GivenReaders } from './load/given-readers.ts'
import { isAddress, listGiven } from './load/list-given.ts'
import { loadFile } from './load/load-file.ts'
import type { LoadProblem, Read } from './load/loaded.ts'

export type { LoadProblem }

export type LoadOptions = {
  /** Names of outlets by file, folder or address, as given. What is named here alone is loaded as well. */
  readonly outlets?: ReadonlyMap<string, string>
  /** The day that "Friday" is counted from; it outranks what the articles say. */
  readonly date?: string | null
  /** What `-` stands for. */
  readonly stdin?: AsyncIterable<Uint8Array>
  /** How addresses are asked; without it none may be given. */
  readonly settings?: Settings | null
}

export type Loaded = {
  readonly articles: readonly Article[]
  /** What was left out, and why. */
  readonly problems: readonly LoadProblem[]
  /** What is worth telling though nothing was left out. */
  readonly remarks: readonly LoadProblem[]
}

/**
 * Loads the articles of files, folders, addresses and standard input, in the order in which they are
 * given. What cannot be read is a problem told.
 */
export async function loadArticles(
  paths: readonly string[],
  options: LoadOptions = {},
): Promise<Loaded> {
  const named = [...(options.outlets?.keys() ?? [])].filter((path) => !paths.includes(path))
  const { items, givenAs, problems, remarks } = listGiven([...paths, ...named])
  const outletOf = (item: string) =>
    options.outlets?.get(item) ?? options.outlets?.get(givenAs.get(item) ?? item)
  const load = (item: string) => loadItem(item, outletOf(item), options, readers)
  const readers = createReaders(options.settings ?? null)
  try {
    // Addresses are asked at once; the fetcher lets those of one host wait for one another.
    const asked = new Map(items.filter(isAddress).map((each) => [each, load(each)]))
    const read: Read[] = []
    for (const item of items) read.push(await (asked.get(item) ?? load(item)))
    return {
      articles: read.flatMap((each) => each.articles),
      problems: [...problems, ...read.flatMap((each) => each.problems)],
      remarks,
    }
  } finally {
    await readers.close()
  }
}

async function loadItem(
  item: string,
  outlet: string | undefined,
  { date, stdin }: LoadOptions,
  readers: GivenReaders,
): Promise<Read> {
  const given = { outlet, publishedAt: date ?? undefined }
  if (isAddress(item)) {
    const { loadAddress } = await import('./load/load-address.ts')
    const { fetch, pool } = readers
    return loadAddress(item, given, {
      fetch,
      read: async (answer) => (await pool()).run('readAnswer', answer),
    })
  }
  if (!isWarc(item)) return loadFile(item, { ...given, stdin }, readers)
  const { loadWarc } = await import('./load-warc.ts')
  return loadWarc(item, given)
}

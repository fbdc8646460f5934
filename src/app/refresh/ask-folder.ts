import { statSync } from 'node:fs'
import { relative } from 'node:path'
import { listArticleFiles } from '../../acquire/list-files.ts'
import type { Fetched } from '../../model/fetched.ts'
import type { Source } from '../../model/source.ts'
import { explainFileFault } from '../explain-file-fault.ts'
import type { Kept } from './keep-article.ts'
import { isNews, keepPrepared, keepSeen } from './keep-entry.ts'
import { describeMissing, keepState, NOTHING_NEW } from './keep-state.ts'
import { readFileParts, readPart } from './read-file-parts.ts'
import type { Round } from './round.ts'

/** Takes in the files of a folder that are new or changed since they were last seen. */
export async function takeFolder(round: Round, source: Source): Promise<void> {
  let files: FoundFile[]
  try {
    files = listArticleFiles(source.address).files.map((path) => toFound(source.address, path))
  } catch (error) {
    const fetched = { ...ANSWERED, url: source.address, outcome: 'failed', ...FAILED } as const
    const problem = explainFileFault(error)
    round.background.add(
      keepState(round, source, { ...NOTHING_NEW, fetched: { ...fetched, problem } }),
    )
    return
  }
  const keys = files.map(({ key }) => key)
  const seen = await round.store.items.findDigests(source.id, keys)
  const changed = files.filter(({ key, digest }) => seen.get(key) !== digest)
  const taken: FileTaken[] = []
  for (const file of changed) {
    if (!round.signal.aborted) taken.push(await takeFile(round, source, file))
  }
  const kept = Promise.all(taken.map((file) => file.kept))
  if (round.signal.aborted) {
    round.background.add(kept)
    return
  }
  const failed = taken.filter(({ fine }) => !fine).length
  const fetched: Fetched = { ...ANSWERED, url: source.address, outcome: 'not-modified' }
  const missing = describeMissing(failed, changed.length)
  const asked = { ...NOTHING_NEW, fetched, changed: changed.length, missing }
  round.background.add(
    kept.then((news) => keepState(round, source, { ...asked, news: news.includes(true) })),
  )
}

type FoundFile = { readonly path: string; readonly key: string; readonly digest: string }

function toFound(folder: string, path: string): FoundFile {
  const stats = statSync(path, { throwIfNoEntry: false })
  const digest = stats ? `${stats.size}:${stats.mtimeMs}` : 'gone'
  return { path, key: relative(folder, path), digest }
}

const ANSWERED = { movedTo: null, etag: null, lastModified: null, freshFor: null } as const
const FAILED = { status: null, gone: false, retryAfter: null } as const

type FileTaken = { readonly fine: boolean; readonly kept: Promise<boolean> }

/** Keeps the articles of a file, and then that it was seen. */
async function takeFile(
  round: Round,
  source: Source,
  { path, key, digest }: FoundFile,
): Promise<FileTaken> {
  let fine = true
  const kept: Promise<Kept | null>[] = []
  for await (const part of readFileParts(path)) {
    await round.keeper.room()
    const { articles, problems } = await readPart(round, part)
    if (round.signal.aborted) break
    for (const problem of problems) round.tally.fail({ source, article: path, problem })
    if (problems.length > 0) fine = false
    for (const prepared of articles)
      kept.push(keepPrepared(round, { sourceId: source.id }, null, prepared))
  }
  const all = Promise.all(kept)
  if (round.signal.aborted) return { fine, kept: all.then(() => false) }
  const seen = { key, digest, articleId: null }
  return {
    fine,
    kept: all.then(async (became) => {
      await keepSeen(round, source.id, seen)
      return became.some(isNews)
    }),
  }
}

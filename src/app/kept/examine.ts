import { existsSync, statfsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Source } from '../../model/source.ts'
import { checkDeskFile } from '../../store/desk/open-desk-store.ts'
import type { Store } from '../../store/store.ts'
import { deskPath, folderOf, isServer, nameOf } from '../home.ts'
import { type LoadedHome, openHomeStore } from '../open-home.ts'
import { examineWork } from '../shared-work/examine-work.ts'

/** What was looked at, whether it is well, and what to do where it is not. */
export type Finding = {
  readonly check: 'settings' | 'database' | 'contents' | 'desk' | 'sources' | 'disk' | 'work'
  readonly level: 'ok' | 'warning' | 'error'
  readonly message: string
}

/** Looks at everything that can be wrong here, and says of each how it is. */
export async function examine(loaded: LoadedHome, now: string): Promise<Finding[]> {
  return [
    ...examineSettings(loaded),
    ...(await examineDatabase(loaded, now)),
    ...examineDesk(loaded),
    ...examineDisk(loaded),
    ...(await examineWork(loaded.database)),
  ]
}

function examineSettings({ home, problems }: LoadedHome): Finding[] {
  if (problems.length > 0) {
    return problems.map((message) => ({ check: 'settings', level: 'error', message }))
  }
  const message = existsSync(home.config)
    ? `${home.config} can be read.`
    : `there is no ${home.config}; the usual settings hold.`
  return [{ check: 'settings', level: 'ok', message }]
}

async function examineDatabase({ database }: LoadedHome, now: string): Promise<Finding[]> {
  let store: Store
  try {
    store = await openHomeStore(database, { access: 'read', command: 'doctor' })
  } catch (error) {
    if (!isProblem(error)) throw error
    return [{ check: 'database', level: 'error', message: error.message }]
  }
  try {
    const size = isServer(database) ? '' : ` (${Math.ceil(statSync(database).size / 1e6)} MB)`
    const message = `${nameOf(database)} can be read${size}.`
    const open: Finding = { check: 'database', level: 'ok', message }
    const advice = isServer(database) ? RESTORE_SERVER : RESTORE
    return [
      open,
      await examineContents(store, advice),
      ...examineSources(await store.sources.list(), now),
    ]
  } finally {
    await store.close()
  }
}

/**
 * What a person did lies in a file of its own, which is not there before the desk was first opened; on a
 * server it is looked at with the rest.
 */
function examineDesk({ database }: LoadedHome): Finding[] {
  if (isServer(database)) return []
  const path = deskPath(database)
  if (!existsSync(path)) return []
  try {
    checkDeskFile(path)
    return [{ check: 'desk', level: 'ok', message: `${path} can be read.` }]
  } catch (error) {
    if (!isProblem(error)) throw error
    return [{ check: 'desk', level: 'error', message: error.message }]
  }
}

function isProblem(error: unknown): error is Error {
  return error instanceof Error && error.name === 'StoreProblem'
}

const RESTORE = 'Take a copy of the file; then put a backup in its place: synoptic restore FILE'
const RESTORE_SERVER = 'Put a backup in its place: pg_restore'

async function examineContents(store: Store, advice: string): Promise<Finding> {
  const notes = await store.check()
  if (notes.length > 0) {
    const more = notes.length > 1 ? `, and ${notes.length - 1} more` : ''
    return {
      check: 'contents',
      level: 'error',
      message: `${notes[0].message}${more}. ${advice}`,
    }
  }
  const articles = await store.articles.count()
  return { check: 'contents', level: 'ok', message: `${articles} articles, all whole.` }
}

/** Failures in a row from which a source is named. */
const OFTEN = 3

function examineSources(sources: readonly Source[], now: string): Finding[] {
  if (sources.length === 0) {
    const message = 'nothing is followed yet: synoptic add ADDRESS'
    return [{ check: 'sources', level: 'warning', message }]
  }
  const gone = sources.filter(({ state }) => state.status === 'gone')
  const failing = sources.filter(
    ({ state }) => state.status === 'failing' && state.failures >= OFTEN,
  )
  const due = sources.filter(
    ({ state }) => state.status !== 'gone' && (state.nextAt === null || state.nextAt <= now),
  )
  return [
    {
      check: 'sources',
      level: 'ok',
      message: `${sources.length} followed, ${due.length} due to be asked.`,
    },
    ...gone.map((source) =>
      tellOf(source, 'is not asked any more', 'To remove it: synoptic remove'),
    ),
    ...failing.map((source) =>
      tellOf(
        source,
        `failed ${source.state.failures} times in a row`,
        'If it stays so: synoptic remove',
      ),
    ),
  ]
}

function tellOf({ id, address, state }: Source, what: string, advice: string): Finding {
  const why = state.problem ? `: ${state.problem.message}` : '.'
  return {
    check: 'sources',
    level: 'warning',
    message: `${id} ${address} ${what}${why} ${advice} ${id}`,
  }
}

/** Bytes below which writing may soon fail. */
const LITTLE = 500e6

function examineDisk({ database }: LoadedHome): Finding[] {
  const folder = nearestFolder(folderOf(database))
  const { bavail, bsize } = statfsSync(folder)
  const free = bavail * bsize
  const size = existsSync(database) ? statSync(database).size : 0
  const left = `${Math.floor(free / 1e6)} MB are free in ${folder}`
  if (free > Math.max(LITTLE, size / 2))
    return [{ check: 'disk', level: 'ok', message: `${left}.` }]
  return [
    {
      check: 'disk',
      level: 'warning',
      message: `${left}, which is little: make room, or name another place with the setting database.`,
    },
  ]
}

function nearestFolder(folder: string): string {
  return existsSync(folder) || folder === dirname(folder) ? folder : nearestFolder(dirname(folder))
}

import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { About, KeptFile } from '../../model/about.ts'
import type { Problem } from '../../model/source.ts'
import type { DeskStore } from '../../store/desk-store.ts'
import type { Store } from '../../store/store.ts'
import { SETTINGS } from '../config/settings.ts'
import { cachePath, deskPath } from '../home.ts'
import { deskCopyOf } from '../kept/back-up.ts'
import type { LoadedHome } from '../open-home.ts'
import { packageVersion } from '../package-root.ts'
import type { Pool } from '../workers/pool.ts'
import type { ComparingTasks } from '../workers/tasks/comparing-tasks.ts'

/** Looking after what is kept, from the desk. */
export type Care = {
  describe(): Promise<About>
  /** Writes a copy of the news and of what a person did, while both are used; their paths. */
  backUp(): Promise<readonly string[]>
  /** Gives the disk back what was freed in the files; why one could not be is told, a problem each. */
  compact(): Promise<readonly Problem[]>
}

export type CareMeans = {
  readonly store: Store
  readonly mine: DeskStore
  readonly pool: Pool<ComparingTasks>
  readonly home: LoadedHome
  readonly now: () => Date
}

export function createCare({ store, mine, pool, home, now }: CareMeans): Care {
  const { database } = home
  const paths = { news: database, desk: deskPath(database), cache: cachePath(database) }
  return {
    async describe() {
      return {
        version: packageVersion(),
        node: process.versions.node,
        sqlite: process.versions.sqlite ?? 'not known',
        files: [
          fileOf('News', 'articles, stories and sources', paths.news),
          fileOf(
            'Desk',
            'what people read, starred, ticked and noted, searches and drafts that they kept, who may sign in',
            paths.desk,
          ),
          fileOf('Cache', 'comparisons; it may be deleted at any time', paths.cache),
        ],
        articles: await store.articles.count(),
        stories: await store.stories.count(),
        config: home.home.config,
        settings: listSettings(home),
      }
    },
    async backUp() {
      const folder = join(dirname(database), 'backups')
      mkdirSync(folder, { recursive: true })
      const at = now().toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')
      const file = join(folder, `synoptic-${at}.db`)
      await store.backup(file)
      await mine.backup(deskCopyOf(file))
      return [file, deskCopyOf(file)]
    },
    async compact() {
      const done = await pool.run('compactFiles', paths)
      return done.ok ? done.value : [done.problem]
    },
  }
}

/** A file with what was written last, which stands beside it for a while. */
function fileOf(name: string, holds: string, path: string): KeptFile {
  if (!existsSync(path)) return { name, holds, path, bytes: null }
  const sizes = [path, `${path}-wal`].map((each) => statSync(each, { throwIfNoEntry: false })?.size)
  return { name, holds, path, bytes: sizes.reduce<number>((sum, size = 0) => sum + size, 0) }
}

/** What bears on how sources are asked, as it is set now. */
const SHOWN = ['recheck', 'pages', 'delay', 'connections'] as const

function listSettings({ settings }: LoadedHome): About['settings'] {
  return SHOWN.map((key) => ({ key, about: SETTINGS[key].about, value: tell(settings[key]) }))
}

const HOUR = 3_600_000

function tell(value: boolean | number | readonly number[]): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return String(value)
  if (value.length === 0) return 'never'
  return value
    .map((each) => (each < 48 * HOUR ? `${each / HOUR} h` : `${each / HOUR / 24} d`))
    .join(', ')
}

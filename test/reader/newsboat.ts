import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'

/** Milliseconds that something may take on a busy machine. */
export const PATIENCE = 20_000

export type Newsboat = {
  /** Types keys as at a terminal, and waits until what they lead to was drawn. */
  type(keys: string, drawn?: RegExp): Promise<void>
  /** The items that it keeps, by their guids: are they unread there? */
  unread(): ReadonlyMap<string, boolean>
  titles(): readonly string[]
  close(): Promise<void>
}

/**
 * Starts newsboat in a terminal of its own, which `script` makes, signed in at a desk by the older form
 * of the API that Debian’s version speaks. It asks for all feeds at once.
 */
export function startNewsboat(server: string, password: string): Newsboat {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-newsboat-'))
  const path = (name: string) => join(folder, name)
  const settings = [
    'urls-source "feedhq"',
    `feedhq-url "${server}"`,
    ...['feedhq-login "me"', `feedhq-password "${password}"`, 'feedhq-flag-star "s"'],
    // Its special feeds are those of one host.
    ...['feedhq-show-special-feeds no', 'confirm-exit no'],
  ]
  writeFileSync(path('config'), settings.join('\n'))
  writeFileSync(path('urls'), '')
  const command = `stty rows 40 cols 120; exec newsboat -r -C ${path('config')} -u ${path('urls')} -c ${path('cache.db')}`
  const child = spawn('script', ['-qfec', command, '/dev/null'], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, HOME: folder, TERM: 'xterm', LANG: 'C.UTF-8' },
  })
  let screen = ''
  child.stdout.on('data', (data) => {
    screen += data
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const read = (query: string) => {
    if (!existsSync(path('cache.db'))) return []
    const database = new DatabaseSync(path('cache.db'), { readOnly: true, timeout: 2000 })
    try {
      return database.prepare(query).all()
    } catch {
      // It is being made.
      return []
    } finally {
      database.close()
    }
  }
  return {
    async type(keys, drawn) {
      screen = keys === '' ? screen : ''
      child.stdin.write(keys)
      for (const end = Date.now() + PATIENCE; drawn && !drawn.test(screen); await wait(30))
        if (Date.now() > end)
          throw new Error(`${drawn} was not drawn, but ${JSON.stringify(screen)}`)
    },
    unread: () =>
      new Map(
        read('select guid, unread from rss_item').map(({ guid, unread }) => [
          String(guid),
          unread === 1,
        ]),
      ),
    titles: () => read('select title from rss_item').map(({ title }) => String(title)),
    async close() {
      child.stdin.write('qqq')
      const timer = setTimeout(() => child.kill('SIGKILL'), 3000)
      await ended
      clearTimeout(timer)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

// Signs Liferea in at a desk on a display of its own, and checks that what is read and starred there is so
// here, and the other way round. By hand, because what it needs is large: apt-get install liferea xvfb
// xdotool dbus; then node test/reader/drive-liferea.ts [FILE.png for a picture of the window].
import assert from 'node:assert/strict'
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { listen } from '../../src/server/listen.ts'
import { decimal, openTestReader } from './open-reader.ts'

const DISPLAY = ':79'
const PATIENCE = 60_000

const reader = await openTestReader()
await reader.desk.desk.comparisons.open(reader.ids.story, 20_000)
const listening = await listen(reader.desk.app, { host: '127.0.0.1', port: 0 })
const home = mkdtempSync(join(tmpdir(), 'synoptic-liferea-'))
const started: ChildProcess[] = []
let unreadNow: readonly string[] = []
try {
  start('Xvfb', [DISPLAY, '-screen', '0', '1100x800x24', '-nolisten', 'tcp'])
  await wait(1000)
  writeFeedList(listening.address.replace(/\/$/, ''), reader.password)
  start('dbus-run-session', ['--', 'liferea', '--disable-plugins'])
  await drive()
  console.log('What is read and starred is the same on both sides.')
} finally {
  for (const { pid } of started.reverse()) if (pid) endGroup(pid)
  await wait(1000)
  await listening.close()
  await reader.desk.close()
  rmSync(home, { recursive: true, force: true })
}

async function drive(): Promise<void> {
  const [one, two, three] = reader.ids.articles.map(decimal)
  const story = decimal(reader.ids.story)
  await until('it has all items', () => itemsThere().length, 18)
  await wait(3000)

  // "Next unread item" opens one, which is then read; then it is starred, and kept unread.
  press('ctrl+n')
  await until('one item is read', async () => (await unread()).length, 3)
  const open = [three, story, two, one].filter((each) => !unreadNow.includes(each))
  press('ctrl+t')
  await until('it is starred', starred, open)
  press('ctrl+m')
  await until('it is kept unread', async () => (await unread()).length, 4)

  // What another app does is there once it asks again.
  const other = open[0] === two ? three : two
  const mark = (tag: string) =>
    [
      ['i', other],
      ['a', `user/-/state/com.google/${tag}`],
    ] as const
  await reader.post('edit-tag', mark('read'))
  await reader.post('edit-tag', mark('starred'))
  press('ctrl+u')
  await until(
    'it is read and starred in Liferea',
    () => itemsThere().find(({ number }) => number === other),
    {
      ...{ number: other, read: 1, marked: 1 },
    },
  )
  const [picture] = process.argv.slice(2)
  if (picture) execFileSync('import', ['-window', 'root', picture], { env: ownEnv() })
}

async function unread(): Promise<readonly string[]> {
  unreadNow = await reader.list(
    's=user/-/state/com.google/reading-list&xt=user/-/state/com.google/read&xt=feed/loose&n=100',
  )
  return unreadNow
}

function starred(): Promise<readonly string[]> {
  return reader.list('s=user/-/state/com.google/starred')
}

type Item = { readonly number: string; readonly read: number; readonly marked: number }

/** What Liferea keeps of items. */
function itemsThere(): readonly Item[] {
  const path = join(home, '.local/share/liferea/liferea.db')
  if (!existsSync(path)) return []
  const database = new DatabaseSync(path, { readOnly: true, timeout: 2000 })
  try {
    const rows = database.prepare('select source_id, read, marked from items').all()
    return rows.map(({ source_id, read, marked }) => ({
      number: String(Number.parseInt(String(source_id).slice(-16), 16)),
      ...{ read: Number(read), marked: Number(marked) },
    }))
  } catch {
    return []
  } finally {
    database.close()
  }
}

async function until<T>(what: string, look: () => T | Promise<T>, expected: T): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await wait(200))
    if (JSON.stringify(await look()) === JSON.stringify(expected)) return console.log(what)
  assert.deepEqual(await look(), expected, what)
}

function press(keys: string): void {
  const find = ['search', '--sync', '--onlyvisible', '--class', 'liferea', 'windowfocus', 'key']
  execFileSync('xdotool', [...find, keys], { env: ownEnv(), stdio: 'ignore' })
}

function start(command: string, args: readonly string[]): void {
  started.push(spawn(command, args, { env: ownEnv(), stdio: 'ignore', detached: true }))
}

function endGroup(pid: number): void {
  try {
    process.kill(-pid)
  } catch {
    // It has ended already.
  }
}

function ownEnv(): NodeJS.ProcessEnv {
  const run = join(home, 'run')
  mkdirSync(run, { recursive: true, mode: 0o700 })
  return {
    ...process.env,
    ...{
      HOME: home,
      DISPLAY,
      XDG_RUNTIME_DIR: run,
      GSETTINGS_BACKEND: 'memory',
      NO_AT_BRIDGE: '1',
    },
    ...{ XDG_CONFIG_HOME: '', XDG_DATA_HOME: '', XDG_CACHE_HOME: '' },
  }
}

/** An account as Liferea keeps one that was made under "New Source…". */
function writeFeedList(server: string, password: string): void {
  const folder = join(home, '.config/liferea')
  mkdirSync(folder, { recursive: true })
  const account = `title="Desk" text="Desk" description="Desk" type="source" id="deskdsk" sourceType="fl_google_reader" sortColumn="time" htmlUrl="" updateInterval="-1" xmlUrl="${server}" username="me" password="${password}" expanded="true"`
  writeFileSync(
    join(folder, 'feedlist.opml'),
    `<?xml version="1.0"?>\n<opml version="1.0"><head><title>Liferea Feed List Export</title></head><body><outline ${account}/></body></opml>\n`,
  )
}

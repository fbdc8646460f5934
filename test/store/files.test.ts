import assert from 'node:assert/strict'
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import { newArticle, newSource, T0 } from '../../src/store/contract/fixtures.ts'
import { openSqliteStore } from '../../src/store/sqlite/open-store.ts'
import { restoreSqliteStore } from '../../src/store/sqlite/restore.ts'
import type { StoreProblemCode } from '../../src/store/store-problem.ts'
import { collect, startChild } from './run-child.ts'

const folder = mkdtempSync(join(tmpdir(), 'synoptic-files-'))
after(() => rmSync(folder, { recursive: true, force: true }))
let made = 0

/** A database with so many articles, closed; its name is new. */
async function create(articles = 1): Promise<string> {
  const file = join(folder, `store-${made++}`, 'kept.db')
  const store = await openSqliteStore(file, { create: true })
  await store.write(async (tables) => {
    for (let n = 0; n < articles; n++) {
      await tables.articles.add(newArticle(`Report ${n}. ${'The ferry was late. '.repeat(50)}`), T0)
    }
  })
  await store.close()
  return file
}

const refused = (
  title: string,
  spoil: (file: string) => void,
  code: StoreProblemCode,
  message: RegExp,
) =>
  test(`refuses ${title}, and leaves it as it is`, async () => {
    const file = await create()
    spoil(file)
    const before = existsSync(file) && readFileSync(file)
    for (const access of ['read', 'write'] as const) {
      await assert.rejects(openSqliteStore(file, { access }), {
        name: 'StoreProblem',
        code,
        message,
      })
    }
    assert.deepEqual(existsSync(file) && readFileSync(file), before)
    const backup = await create()
    await assert.rejects(restoreSqliteStore(file, backup), { name: 'StoreProblem', code })
    await (await openSqliteStore(backup)).close()
  })

const alter = (sql: string) => (file: string) => {
  const database = new DatabaseSync(file)
  database.exec(sql)
  database.close()
}

refused('a file that is not there', (file) => rmSync(file), 'no-database', /synoptic init/)
refused('an empty file', (file) => truncateSync(file), 'not-a-database', /is no database/)
refused('a text', (file) => writeFileSync(file, 'Dear diary. '.repeat(999)), 'not-a-database', /no/)
refused('a newer schema', alter('pragma user_version = 999'), 'newer-schema', /update Synoptic/)
refused(
  'a database of another program',
  alter('pragma application_id = 7'),
  'not-ours',
  /another program/,
)
refused(
  'a database that is cut off',
  (file) => truncateSync(file, statSync(file).size - 4096),
  'corrupt',
  /synoptic restore FILE/,
)

refused(
  'a database of another program that keeps no log',
  (file) => {
    rmSync(file)
    alter('create table theirs (x); insert into theirs values (1)')(file)
  },
  'not-ours',
  /another program/,
)

test('tells of damage inside by name, in what it reads and in what it checks', async () => {
  const file = await create(200)
  const bytes = readFileSync(file)
  // What is read to open it lies in the first half.
  bytes.fill(0xa5, Math.floor(bytes.length / 1.8), bytes.length - 4096)
  writeFileSync(file, bytes)
  const store = await openSqliteStore(file, { access: 'read' })
  const notes = await store.check()
  assert.equal(notes[0]?.code, 'corrupt')
  const read = async () => {
    for await (const _ of store.articles.each());
  }
  await assert.rejects(read, { name: 'StoreProblem', code: 'corrupt' })
  await store.close()
})

test('only its user can read what is kept', { skip: process.platform === 'win32' }, async () => {
  const file = await create()
  assert.equal(statSync(file).mode & 0o777, 0o600)
  assert.equal(statSync(dirname(file)).mode & 0o777, 0o700)
  const store = await openSqliteStore(file, { access: 'read' })
  await store.backup(`${file}.backup`)
  await store.close()
  assert.equal(statSync(`${file}.backup`).mode & 0o777, 0o600)
})

test('a folder that may not be written is read; a writer is told', {
  skip: process.platform === 'win32',
}, async () => {
  const file = await create()
  chmodSync(folder, 0o755)
  chmodSync(file, 0o444)
  rmSync(`${file}-writer`)
  chmodSync(dirname(file), 0o555)
  // Whoever may do everything runs the test as somebody else.
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
  const read = await collect(startChild(['read', file], nobody))
  const written = await collect(startChild(['hold', file], nobody))
  chmodSync(dirname(file), 0o755)
  assert.deepEqual(read, [{ articles: 1 }])
  assert.match(written[0].problem ?? '', /^(?:read-only|cannot-open)$/)
  assert.match(written[0].message ?? '', /may/)
})

test('a backup is not put in the place of the database, whatever that is called', async () => {
  const file = await create()
  const store = await openSqliteStore(file)
  const [link, second] = [join(dirname(file), 'link.db'), join(dirname(file), 'second.db')]
  symlinkSync(file, link)
  linkSync(file, second)
  for (const to of [file, `${file}-wal`, `${file}-writer`, link, second, folder]) {
    await assert.rejects(store.backup(to), { name: 'StoreProblem', code: 'cannot-open' }, to)
  }
  await store.close()
})

test('a backup is whole though others write on, and can be put in its place', async () => {
  const file = await create(20)
  const backup = join(folder, 'backup.db')
  const store = await openSqliteStore(file)
  const adding = (async () => {
    for (let n = 0; n < 20; n++) await store.sources.add(newSource(`https://n${n}.test/`))
  })()
  await Promise.all([store.backup(backup), adding])
  await store.backup(backup)
  await store.articles.add(newArticle('After the backup.'), T0)
  await store.close()
  const { replaced } = await restoreSqliteStore(backup, file)
  assert.ok(replaced)
  for (const [path, articles] of [
    [file, 20],
    [backup, 20],
    [replaced, 21],
  ] as const) {
    const opened = await openSqliteStore(path)
    assert.equal(await opened.articles.count(), articles)
    assert.equal((await opened.sources.list()).length, 20)
    assert.deepEqual(await opened.check(), [])
    await opened.close()
  }
})

test('a backup that cannot be written is told, and leaves nothing half-made', async () => {
  const file = await create()
  const store = await openSqliteStore(file, { access: 'read' })
  const gone = join(file, 'no-folder', 'backup.db')
  await assert.rejects(store.backup(gone), { name: 'StoreProblem', code: 'cannot-open' })
  const place = join(folder, 'is-a-folder')
  mkdirSync(place)
  await assert.rejects(store.backup(place), { name: 'StoreProblem' })
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.includes('unfinished')),
    [],
  )
  await store.close()
})

test('a backup that can be opened but is not sound is not restored', async () => {
  const damages = {
    'a page in its middle': (file: string) => {
      const bytes = readFileSync(file)
      writeFileSync(file, bytes.fill(0xaa, bytes.length / 2, bytes.length / 2 + 8192))
    },
    'a count':
      alter(`insert into stories (opened_at, title, articles, outlets, accounts, first_at, last_at)
      values ('', '', 7, 1, 1, '', '')`),
  }
  for (const [what, damage] of Object.entries(damages)) {
    const [file, backup] = [await create(), await create(200)]
    damage(backup)
    await assert.rejects(restoreSqliteStore(backup, file), { code: 'corrupt' }, what)
    const store = await openSqliteStore(file)
    assert.equal(await store.articles.count(), 1)
    await store.close()
  }
})

test('a database that is being written is not replaced', async () => {
  const [file, backup] = [await create(), await create(2)]
  const store = await openSqliteStore(file)
  await assert.rejects(restoreSqliteStore(backup, file), { code: 'in-use' })
  assert.equal(await store.articles.count(), 1)
  await store.close()
})

test('a damaged database is kept beside what is restored, and a missing one is made', async () => {
  const [file, backup] = [await create(), await create(3)]
  writeFileSync(file, 'Spilt ink.')
  const { replaced } = await restoreSqliteStore(backup, file)
  assert.equal(readFileSync(replaced ?? '', 'utf8'), 'Spilt ink.')
  const fresh = join(folder, 'fresh', 'kept.db')
  assert.deepEqual(await restoreSqliteStore(backup, fresh), { replaced: null })
  for (const path of [file, fresh]) {
    const opened = await openSqliteStore(path)
    assert.equal(await opened.articles.count(), 3)
    await opened.close()
  }
})

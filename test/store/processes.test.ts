import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openSqliteStore } from '../../src/store/sqlite/open-store.ts'
import { collect, startChild } from './run-child.ts'

const folder = mkdtempSync(join(tmpdir(), 'synoptic-processes-'))
after(() => rmSync(folder, { recursive: true }))

async function create(name: string): Promise<string> {
  const file = join(folder, name)
  await (await openSqliteStore(file, { create: true })).close()
  return file
}

test('nothing acknowledged is lost when the writer is killed, and the next one goes on', async () => {
  const file = await create('killed.db')
  const kept: string[] = []
  for (const most of [1, 17, 60]) {
    const child = startChild(['write', file, '100000'])
    let acknowledged = 0
    for await (const said of child.lines) {
      assert.equal(said.problem, undefined, said.message)
      if (said.kept) kept.push(said.kept)
      if (said.kept && ++acknowledged === most) child.process.kill('SIGKILL')
    }
    const store = await openSqliteStore(file, { access: 'read' })
    const articles = await store.articles.findMany(kept)
    assert.equal(articles.length, kept.length)
    assert.equal(await store.articles.count(), (await store.stories.list()).length)
    assert.deepEqual(await store.check(), [])
    await store.close()
  }
})

test('a second writer is told who writes; readers are welcome; a dead writer holds nothing', async () => {
  const file = await create('held.db')
  const child = startChild(['hold', file])
  for await (const _ of child.lines) {
    await assert.rejects(openSqliteStore(file), {
      name: 'StoreProblem',
      code: 'in-use',
      message: new RegExp(`is being written by process ${child.process.pid} \\(refresh, since 20`),
    })
    const reader = await openSqliteStore(file, { access: 'read' })
    assert.equal(await reader.articles.count(), 0)
    await assert.rejects(reader.stories.open('2026-03-10'), { code: 'read-only' })
    await reader.close()
    child.process.kill('SIGKILL')
  }
  await (await openSqliteStore(file)).close()
})

test('one process cannot be two writers either', async () => {
  const file = await create('twice.db')
  const first = await openSqliteStore(file)
  await assert.rejects(openSqliteStore(file), { code: 'in-use' })
  await first.close()
  await (await openSqliteStore(file)).close()
})

test('a file that may not grow keeps what was kept', async () => {
  const file = await create('full.db')
  const said = await collect(startChild(['write', file, '2000'], { shell: 'ulimit -f 400' }))
  const kept = said.flatMap((line) => line.kept ?? [])
  assert.ok(kept.length > 0)
  assert.match(said.at(-1)?.problem ?? '', /^disk-(?:full|failed)$/, JSON.stringify(said.at(-1)))
  const store = await openSqliteStore(file)
  assert.equal(await store.articles.count(), kept.length)
  assert.deepEqual(await store.check(), [])
  await store.close()
})

const SMALL_DISK = 'mount -t tmpfs -o size=2m none "$FOLDER"'
const canMount = spawnSync('unshare', ['-rm', 'sh', '-c', SMALL_DISK], {
  env: { ...process.env, FOLDER: folder },
})

test('a full disk keeps what was kept, and says what to do', {
  skip: canMount.status !== 0 && 'no small disk can be made here',
}, async () => {
  const said = await collect(
    startChild(['write', join(folder, 'small.db'), '2000'], {
      shell: `${SMALL_DISK}; "$@"; set -- "$1" "$2" read "$4"`,
      within: ['unshare', '-rm'],
      env: { ...process.env, FOLDER: folder },
    }),
  )
  const kept = said.flatMap((line) => line.kept ?? [])
  const [problem, reopened] = said.slice(-2)
  assert.ok(kept.length > 0)
  assert.equal(problem.problem, 'disk-full')
  assert.match(problem.message ?? '', /Make room, then try again/)
  assert.deepEqual(reopened, { articles: kept.length })
})

test('a process that may open no more files is told, and nothing is harmed', async () => {
  const file = await create('crowded.db')
  const [said] = await collect(startChild(['crowd', file], { shell: 'ulimit -n 256' }))
  assert.match(said.problem ?? '', /^(?:cannot-open|read-only)$/, JSON.stringify(said))
  await (await openSqliteStore(file)).close()
})

const FAILING = ['strace', '-f', '-qq', '-o', '/dev/null', '-e', 'trace=fsync,fdatasync']
const canFail = spawnSync(FAILING[0], [...FAILING.slice(1), 'true'])

test('a disk that fails to take what is written is told, and what was kept before stays', {
  skip: canFail.status !== 0 && 'there is no strace here',
}, async () => {
  const file = await create('failing.db')
  const fail = '-e inject=fsync,fdatasync:error=EIO:when=8+'
  const said = await collect(
    startChild(['write', file, '500'], { shell: `set -- ${FAILING.join(' ')} ${fail} "$@"` }),
  )
  const kept = said.flatMap((line) => line.kept ?? [])
  assert.equal(said.at(-1)?.problem, 'disk-failed', JSON.stringify(said.at(-1)))
  const store = await openSqliteStore(file)
  assert.equal((await store.articles.findMany(kept)).length, kept.length)
  assert.deepEqual(await store.check(), [])
  await store.close()
})

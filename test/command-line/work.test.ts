import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { PASSWORD, startPostgres } from '../postgres/start-postgres.ts'

const server = await startPostgres()
const home = mkdtempSync(join(tmpdir(), 'synoptic-work-'))
after(async () => {
  await server.stop()
  rmSync(home, { recursive: true })
})

const PROGRAM = fileURLToPath(new URL('../../src/cli/synoptic.ts', import.meta.url))

function run(database: string, ...args: string[]) {
  const env = { ...process.env, SYNOPTIC_HOME: home, SYNOPTIC_DATABASE: database }
  return spawnSync(process.execPath, [PROGRAM, ...args], { env, encoding: 'utf8' })
}

test('a worker with nothing to do ends when it is asked once', async () => {
  const { status, stdout } = run(
    await server.createDatabase(),
    'work',
    '--once',
    '--json',
    '--quiet',
  )
  assert.equal(status, 0)
  assert.deepEqual(JSON.parse(stdout), { format: 'synoptic.work/1', done: { place: 0 }, failed: 0 })
})

test('work that is not known, and a file, are told in one line', () => {
  const unknown = run(server.address('none'), 'work', '--kinds', 'fetch,cook')
  assert.equal(unknown.status, 2)
  assert.match(unknown.stderr, /^synoptic: there is no work cook; there are fetch, .*\n$/)
  const file = run(join(home, 'news.db'), 'work')
  assert.equal(file.status, 2)
  assert.match(file.stderr, /synoptic refresh --watch/)
})

test('a database that cannot be entered is told in one line, without its password', () => {
  for (const address of [
    server.address('not_there'),
    server.address('postgres').replace(PASSWORD, 'wrong-secret'),
    `postgres://postgres:${PASSWORD}@127.0.0.1:1/postgres`,
  ]) {
    const { status, stderr } = run(address, 'work', '--once')
    assert.equal(status, 5)
    assert.match(stderr, /^synoptic: .*\n$/)
    assert.doesNotMatch(stderr, new RegExp(`${PASSWORD}|wrong-secret`))
  }
})

test('doctor says how the work stands', async () => {
  const address = await server.createDatabase()
  run(address, 'work', '--once', '--quiet')
  const find = async () => {
    const { findings } = JSON.parse(run(address, 'doctor', '--json').stdout)
    return findings.filter(({ check }: { check: string }) => check === 'work')
  }
  assert.deepEqual(await find(), [{ check: 'work', level: 'ok', message: 'nothing waits.' }])
  await server.run(
    `insert into jobs.job (name, data, source_name, source_output)
     values ('dead', '{"about": "f1"}', 'fetch', '{"why": "its feed ends every worker"}')`,
    address,
  )
  assert.deepEqual((await find())[1], {
    check: 'work',
    level: 'warning',
    message:
      '1 of fetch failed at every try (the last one: its feed ends every worker). To try them again: synoptic work --again',
  })
})

// The commands over a database of PostgreSQL say what they say over a file.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { EXAMPLES, type Outcome, runSynoptic } from '../command-line/run.ts'
import { PASSWORD, startPostgres } from './start-postgres.ts'

const server = await startPostgres()
const folder = mkdtempSync(join(tmpdir(), 'synoptic-commands-'))
after(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

const address = await server.createDatabase()
const onServer = { SYNOPTIC_HOME: join(folder, 'server'), SYNOPTIC_DATABASE: address }
const inFile = { SYNOPTIC_HOME: join(folder, 'file'), SYNOPTIC_DATABASE: '' }
const news = join(folder, 'news')
cpSync(join(EXAMPLES, 'ferry-fire'), news, { recursive: true })
cpSync(join(EXAMPLES, 'lake-summit'), news, { recursive: true })

/** Runs a command over the server; nothing that it says may have the password in it. */
function run(args: readonly string[], env: NodeJS.ProcessEnv = onServer): Outcome {
  const outcome = runSynoptic(args, { env })
  assert.ok(!(outcome.stdout + outcome.stderr).includes(PASSWORD), args.join(' '))
  return outcome
}

/** Without what is otherwise each time: the present instant, how long something took, the folder. */
const still = ({ stdout, stderr, code }: Outcome) => ({
  code,
  told: (stdout + stderr)
    .replaceAll(/\d{4}-\d\d-\d\d[T ][\d:.]+Z?/g, 'NOW')
    .replaceAll(/[\d.]+ m?s\b/g, 'SOON'),
})

const sorted = ({ told, code }: ReturnType<typeof still>) => ({
  code,
  lines: told
    .split(/\n|(?=\{"articleId")/)
    .map((line) => line.replace(/[\],}]+$/, ''))
    .sort(),
})

test('the same commands say the same and end with the same codes', () => {
  const made = run(['init'])
  assert.match(made.stdout, /Database {2}postgres:\/\/postgres@127\.0\.0\.1:\d+\/test_1\n/)
  assert.match(run(['init']).stdout, /test_1 \(was there\)/)
  runSynoptic(['init'], { env: inFile })
  const commands = [
    ...['stories', `import ${news}`, `add ${news}`, 'refresh --quiet', 'sources --json'],
    ...['stories --new', 'stories --new', 'search fir* -lake --json', 'show s1 --json', 'why a2'],
    ...['merge s1 s2', 'stories --json', 'undo', 'split s1 a1', 'stories --json', 'remove f1'],
    ...['export --all --format jsonl', 'show s99'],
  ].map((line) => line.split(' '))
  for (const args of commands) {
    const [own, other] = [still(run(args)), still(runSynoptic(args, { env: inFile }))]
    // The same is found, if not in the same order.
    const look = args[0] === 'search' ? sorted : (said: typeof own) => said
    assert.deepEqual(look(own), look(other), args.join(' '))
  }
})

test('what is of a file alone says what is to be used instead', () => {
  const ends = (args: readonly string[], code: number, told: RegExp) => {
    const outcome = run(args)
    assert.equal(outcome.code, code, outcome.stderr)
    assert.match(outcome.stdout + outcome.stderr, told)
  }
  const doctor = run(['doctor']).stdout
  assert.match(doctor, /database: postgres:\/\/postgres@\S+ can be read\.[\s\S]*all whole/)
  ends(['backup', join(folder, 'copy.db')], 5, /pg_dump/)
  ends(['restore', join(folder, 'copy.db')], 5, /pg_restore/)
  assert.deepEqual(readdirSync(join(folder, 'server')), ['config.toml'])
})

test('a wrong address ends each command with 5 and one line', () => {
  const wrong = { ...onServer, SYNOPTIC_DATABASE: address.replace(PASSWORD, 'mistaken') }
  for (const args of [['stories'], ['add', news], ['refresh'], ['init']]) {
    const { code, stderr } = run(args, wrong)
    assert.equal(code, 5, args[0])
    assert.match(stderr, /^synoptic: [^\n]+does not let postgres in[^\n]+\n$/)
    assert.ok(!stderr.includes('mistaken'))
  }
})

test('nobody who stays on a file loads the driver', () => {
  const load = (database: string) => {
    const urlOf = (path: string) => JSON.stringify(new URL(`../../src/${path}`, import.meta.url))
    const script = `
      import Module from 'node:module'
      await import(${urlOf('cli/program.ts')})
      const { openHomeStore } = await import(${urlOf('app/open-home.ts')})
      const options = { access: 'write', command: 'test' }
      await openHomeStore('${database}', options).then((store) => store.close(), () => undefined)
      console.log(Object.keys(Module._cache).filter((path) => /node_modules.(?:pg|pg-boss)\\W/.test(path)).length)`
    const args = ['--input-type=module', '-e', script]
    return Number(spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout)
  }
  assert.equal(load(':memory:'), 0)
  assert.ok(load('postgres://127.0.0.1:1/none') > 0)
})

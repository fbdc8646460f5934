import assert from 'node:assert/strict'
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { packageRoot } from '../../src/app/package-root.ts'

const folder = mkdtempSync(join(tmpdir(), 'synoptic-serve-'))
after(() => rmSync(folder, { recursive: true }))

const PROGRAM = join(packageRoot(), 'src', 'cli', 'synoptic.ts')

/** Starts `synoptic serve` and gathers what it prints. */
function start(args: readonly string[], home: string) {
  const env = { ...process.env, SYNOPTIC_HOME: join(folder, home) }
  const child = spawn(process.execPath, [PROGRAM, 'serve', ...args], { env })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      printed += data
    })
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve))
  return { child, ended, printed: () => printed }
}

/** The address that it prints once it listens. */
async function addressOf(child: ChildProcess, printed: () => string): Promise<string> {
  for (;;) {
    const [address] = /http:\S+/.exec(printed()) ?? []
    if (address) return address
    if (child.exitCode !== null) assert.fail(printed())
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function waitFor(printed: () => string, wanted: RegExp): Promise<void> {
  for (let tries = 0; !wanted.test(printed()); tries++) {
    if (tries > 600) assert.fail(printed())
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

test('npm start is the desk', () => {
  const { scripts } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8'))
  assert.equal(scripts.start, 'node --max-semi-space-size=8 scripts/run.mjs serve')
})

test('an empty home is filled, the desk answers, and a signal ends it cleanly', async () => {
  const { child, ended, printed } = start(['--port', '0'], 'fresh')
  const address = await addressOf(child, printed)
  await waitFor(printed, /→ 4 accounts\n {2}brief: {3}\S.+\n {2}dispute: \S.+ \/ .+\n/)
  assert.match(await (await fetch(address)).text(), /Sluices to reopen/)
  assert.equal(await (await fetch(new URL('/readyz', address))).text(), 'ready\n')
  assert.ok(existsSync(join(folder, 'fresh', 'cache.db')))
  child.kill('SIGTERM')
  assert.equal(await ended, 0, printed())
  assert.match(printed(), /Three invented stories/)
})

test('what was kept is there again, and nothing is added to it', async () => {
  const { child, ended, printed } = start(['--port', '0'], 'fresh')
  await addressOf(child, printed)
  assert.match(printed(), /14 articles are kept/)
  child.kill('SIGINT')
  assert.equal(await ended, 0)
})

test('what another process writes is told and compared, and who listens keeps no desk from ending', async () => {
  const { child, ended, printed } = start(['--port', '0'], 'fresh')
  const address = await addressOf(child, printed)
  const { body } = await fetch(new URL('/api/v1/events', address))
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader() ?? assert.fail('no body')
  const file = join(folder, 'barge.txt')
  writeFileSync(
    file,
    'Barge aground\n\nA gravel barge ran aground at Tollen on Tuesday, the harbour said.',
  )
  const env = { ...process.env, SYNOPTIC_HOME: join(folder, 'fresh') }
  execFileSync(process.execPath, [PROGRAM, 'import', file, '--quiet'], { env })
  let told = ''
  while (!/event: story\.opened\n/.test(told))
    told += (await reader.read()).value ?? assert.fail(told)
  child.kill('SIGTERM')
  assert.equal(await ended, 0, printed())
  while (!(await reader.read()).done);
})

test('a port that is taken is told with what to do', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const taken = server.address()
  const port = taken && typeof taken === 'object' ? taken.port : assert.fail('no port')
  const { ended, printed } = start(['--port', String(port)], 'fresh')
  const code = await ended
  server.close()
  assert.equal(code, 2)
  assert.match(printed(), /another program listens there; choose another --port/)
})

test('others are let in where somebody has a password, and not before', async () => {
  const beyond = ['--host', '0.0.0.0', '--port', '0']
  const alone = start(beyond, 'shared')
  assert.equal(await alone.ended, 2)
  assert.match(alone.printed(), /nobody has a password for this desk; synoptic people add NAME/)
  const env = { ...process.env, SYNOPTIC_HOME: join(folder, 'shared') }
  const input = 'four sluices at dawn\n'
  const people = (...args: string[]) =>
    String(execFileSync(process.execPath, [PROGRAM, 'people', ...args], { env, input }))
  assert.match(people(), /Nobody has a password/)
  assert.equal(people('add', 'Ada'), 'Ada may sign in, as editor.\n')
  assert.equal(people('add', 'Bo', '--role', 'reader'), 'Bo may sign in, as reader.\n')
  assert.equal(people('remove', 'BO'), 'Bo may not sign in any more.\n')
  assert.equal(people(), 'Ada  editor\n')
  const { child, ended, printed } = start(beyond, 'shared')
  const { port } = new URL(await addressOf(child, printed))
  const answer = await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' })
  assert.equal(answer.status, 401)
  const page = await fetch(`http://127.0.0.1:${port}/login`)
  assert.match(await page.text(), /can be read on its way/)
  child.kill('SIGTERM')
  assert.equal(await ended, 0, printed())
})

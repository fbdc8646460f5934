import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, test } from 'node:test'
import { packageRoot } from '../../src/app/package-root.ts'
import type { Answer } from './ask.ts'

const home = mkdtempSync(join(tmpdir(), 'synoptic-mcp-'))
const children: ChildProcess[] = []
after(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(home, { recursive: true })
})

/** Starts `synoptic mcp` as an assistant does. */
function start(args: readonly string[]) {
  const program = join(packageRoot(), 'src', 'cli', 'synoptic.ts')
  const env = { ...process.env, SYNOPTIC_HOME: home }
  const child = spawn(process.execPath, [program, 'mcp', ...args], { env })
  children.push(child)
  const answers = new Map<number, (message: Answer) => void>()
  const lines: string[] = []
  createInterface(child.stdout).on('line', (line) => {
    lines.push(line)
    const message: Answer = JSON.parse(line)
    answers.get(message.id)?.(message)
  })
  let logged = ''
  child.stderr.on('data', (data) => {
    logged += data
  })
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve))
  let last = 0
  return {
    ...{ child, ended, lines },
    logged: () => logged,
    ask(method: string, params: object = {}): Promise<Answer> {
      const id = ++last
      child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`)
      return new Promise((resolve) => answers.set(id, resolve))
    },
  }
}

const HELLO = {
  protocolVersion: '2025-11-25',
  capabilities: {},
  clientInfo: { name: 'test', version: '1' },
}

test('an assistant asks over standard input, is answered on standard output alone, and ends it', async () => {
  const { ask, child, ended, lines, logged } = start([])
  const hello = await ask('initialize', HELLO)
  assert.equal(hello.result.serverInfo.name, 'synoptic')
  child.stdin.write('{"jsonrpc":"2.0","method":"notifications/initialized"}\n')
  const { result } = await ask('tools/list')
  assert.equal(result.tools.length, 10)
  const found = await ask('tools/call', { name: 'search_stories', arguments: { query: 'ferry' } })
  assert.equal(found.result.structuredContent.total, 1)
  child.stdin.write('this is no message\n')
  const text = 'word '.repeat(2 << 20)
  const refused = await ask('tools/call', { name: 'check_draft', arguments: { text } })
  assert.match(refused.result.content[0].text, /text: is too long: 300000 characters at most/)
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  child.stdin.write(`{"jsonrpc":"2.0","id":99,"method":"tools/call","params":${deep}}\n`)
  const still = await ask('tools/call', { name: 'get_article', arguments: { id: 'a1' } })
  assert.equal(still.result.structuredContent.article.id, 'a1')
  child.stdin.end()
  assert.equal(await ended, 0, logged())
  for (const line of lines) assert.equal(JSON.parse(line).jsonrpc, '2.0')
})

test('what was asked is answered though nothing more can be asked', async () => {
  const { child, ended, lines, logged } = start([])
  const ask = (id: number, method: string, params: object) =>
    `${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`
  const text = 'The council of Wexmoor voted on Tuesday to close the old bridge.'
  const texts = ['One', 'Two'].map((outlet) => ({ outlet, text }))
  child.stdin.end(
    ask(1, 'initialize', HELLO) +
      ask(2, 'tools/call', { name: 'compare_texts', arguments: { texts } }),
  )
  assert.equal(await ended, 0, logged())
  assert.deepEqual(
    lines.map((line) => JSON.parse(line).id),
    [1, 2],
  )
})

test('with --allow-write it may add and move as well, and a signal ends it', async () => {
  const { ask, child, ended, logged } = start(['--allow-write'])
  await ask('initialize', HELLO)
  const { result } = await ask('tools/list')
  assert.deepEqual(
    result.tools.slice(10).map(({ name }: Answer) => name),
    ['add_source', 'merge_stories', 'split_story'],
  )
  const source = { name: 'add_source', arguments: { address: 'ftp://a.test' } }
  assert.match((await ask('tools/call', source)).result.content[0].text, /http/)
  const args = { story: 's1', articles: ['a1'] }
  const moved = await ask('tools/call', { name: 'split_story', arguments: args })
  assert.deepEqual(moved.result.structuredContent?.articles, ['a1'], JSON.stringify(moved))
  child.kill('SIGTERM')
  assert.equal(await ended, 0, logged())
})

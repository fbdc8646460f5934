import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { packageRoot } from '../../src/app/package-root.ts'
import { BAD_INPUTS, GOOD } from './inputs.ts'

const folder = mkdtempSync(join(tmpdir(), 'synoptic-hostile-'))
after(() => rmSync(folder, { recursive: true }))

for (const [name, body] of Object.entries(GOOD)) writeFileSync(join(folder, name), body)
for (const { file, body } of BAD_INPUTS) writeFileSync(join(folder, file), body)
const good = Object.keys(GOOD)

type Outcome = { readonly code: number | null; readonly out: string; readonly told: string }

/** Runs the program in a bounded heap and a bounded time. A stack trace is never shown. */
function run(command: string, ...args: string[]): Outcome {
  const program = join(packageRoot(), 'src', 'cli', 'synoptic.ts')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--max-old-space-size=600', program, command, ...args],
    { cwd: folder, encoding: 'utf8', input: '', timeout: 180_000, maxBuffer: 1 << 28 },
  )
  assert.doesNotMatch(stderr, /\n\s+at .+:\d+|unexpected fault/)
  return { code: status, out: stdout, told: stderr }
}

function write(name: string, body: string): string {
  writeFileSync(join(folder, name), body)
  return name
}

test('each bad file is told with its name and its reason, and the good ones are compared', () => {
  const files = BAD_INPUTS.filter(({ refused }) => refused !== null)
  const { code, out, told } = run('compare', '--json', ...good, ...files.map(({ file }) => file))
  assert.equal(code, 4)
  for (const { file, refused } of files) {
    const line = told.split('\n').find((each) => each.includes(file)) ?? ''
    assert.match(line, refused ?? /never/)
  }
  assert.equal(JSON.parse(out).articles.length, good.length)
})

test('odd texts are compared together with good ones', () => {
  // The longest are left to the test of 50 MB below and to the library's own, which take them alone.
  const files = BAD_INPUTS.filter(({ refused, body }) => refused === null && body.length < 500_000)
    .map(({ file }) => file)
    .sort()
  const { code, out } = run('compare', '--json', ...good, ...files)
  assert.equal(code, 0)
  assert.equal(JSON.parse(out).articles.length, good.length + files.length)
})

test('50 MB of text are cut to what an article can be, in bounded memory', () => {
  const name = write('huge.txt', 'The mayor said the bridge was closed. '.repeat(1_400_000))
  const { code, out } = run('compare', '--json', ...good, name)
  assert.equal(code, 0)
  assert.ok(JSON.parse(out).notes.some((note: { code: string }) => note.code === 'text-cut'))
})

test('a missing file, a folder without articles and nothing readable are told', () => {
  mkdirSync(join(folder, 'bare'))
  const { code, told } = run('compare', '--json', ...good, 'gone.txt', 'bare')
  assert.equal(code, 4)
  assert.match(told, /gone\.txt: there is no such file/)
  assert.match(told, /bare: there is no article in this folder/)
  assert.equal(run('compare', 'gone.txt', 'bare').code, 3)
})

test('text in another language is said to be so and is still compared', () => {
  const german =
    'Der Rat von Wexmoor hat am Dienstag beschlossen, dass die alte Brücke gesperrt wird, weil in zwei der sieben Pfeiler Risse sind und sie nicht sicher ist.'
  const { code, out } = run('compare', '--json', ...good, write('german.txt', german))
  assert.equal(code, 0)
  const note = JSON.parse(out).notes.find((each: { code: string }) => each.code === 'not-english')
  assert.match(note.message, /German/)
})

test('nothing from a text reaches the terminal as a control character', () => {
  const hostile = [...good, 'ansi.txt', 'rtl.txt', 'nul.txt']
  for (const form of [[], ['--md']]) {
    const { out, told } = run('compare', '--no-color', ...form, ...hostile)
    assert.doesNotMatch(
      out + told,
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
    )
  }
  const { told } = run('compare', ...good, 'gone\u001b[31m.txt')
  assert.doesNotMatch(told, /\u001b/)
})

test('HTML in a text reaches the page as text', () => {
  const hostile = write(
    'markup.txt',
    `<img src=x onerror=alert(1)> in the title\n\n${GOOD['courier.txt'].replaceAll('council', '<script>alert(2)</script> council')}`,
  )
  const { code } = run('compare', ...good, hostile, '--html', join(folder, 'out.html'))
  assert.equal(code, 0)
  const html = readFileSync(join(folder, 'out.html'), 'utf8')
  assert.doesNotMatch(html, /<script>alert|<img src=x/)
})

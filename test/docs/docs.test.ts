import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { packageRoot } from '../../src/app/package-root.ts'
import { createProgram } from '../../src/cli/program.ts'

const ROOT = packageRoot()
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')
const PAGES = globSync(['*.md', 'docs/*.md'], { cwd: ROOT }).sort()

for (const page of PAGES) {
  test(`every link of ${page} leads somewhere`, () => {
    const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link]) => link)
    const broken = links.filter((link) => !existsSync(join(ROOT, dirname(page), link)))
    assert.deepEqual(broken, [])
  })
}

test('the tests that the page on robustness names are there', () => {
  const named = [...read('docs/robustness.md').matchAll(/`((?:src|test|bench)\/[\w./-]+)`/g)]
  const missing = named.map(([, path]) => path).filter((path) => !existsSync(join(ROOT, path)))
  assert.ok(named.length > 0)
  assert.deepEqual(missing, [])
})

test('the page on the command line names every command and option', () => {
  const text = read('docs/command-line.md')
  const { commands } = createProgram()
  const options = commands.flatMap((command) => command.options.map(({ long }) => long ?? ''))
  const missing = [...commands.map((command) => `synoptic ${command.name()}`), ...options].filter(
    (words) => !text.includes(words),
  )
  assert.deepEqual(missing, [])
})

for (const [index, example] of examplesOf('README.md').entries()) {
  test(`example ${index + 1} of the README runs and prints`, () => {
    assert.notEqual(runExample(example).trim(), '')
  })
}

test('what the README shows of following the news is what the commands print', () => {
  const home = mkdtempSync(join(tmpdir(), 'synoptic-docs-'))
  try {
    for (const { args, printed } of sessionOf(read('README.md'))) {
      const program = join(ROOT, 'src', 'cli', 'synoptic.ts')
      const env = { ...process.env, SYNOPTIC_HOME: home }
      const options = { cwd: ROOT, env, encoding: 'utf8' } as const
      const output = execFileSync(process.execPath, [program, ...args], options)
      assert.equal(output.slice(0, printed.length), printed)
    }
  } finally {
    rmSync(home, { recursive: true })
  }
})

/** The commands that a page shows after a `$`, each with what it prints, or how that begins. */
function sessionOf(page: string): { args: string[]; printed: string }[] {
  const blocks = [...page.matchAll(/```\n(\$ bin\/synoptic [\s\S]+?)```/g)]
  assert.ok(blocks.length > 0)
  return blocks
    .flatMap(([, block]) => block.split(/^\$ bin\/synoptic /m).slice(1))
    .map((part) => {
      const [command, ...lines] = part.trimEnd().split('\n')
      return { args: command.split(' '), printed: lines.join('\n') }
    })
}

for (const [index, { code, printed }] of examplesWithOutput('docs/library.md').entries()) {
  test(`example ${index + 1} of the library prints what is shown`, () => {
    assert.equal(runExample(code).trimEnd(), printed)
  })
}

test('every function that the pages on the library and on feeds name can be imported', async () => {
  const library: Record<string, unknown> = await import('../../src/index.ts')
  const named = ['docs/library.md', 'docs/feeds.md'].flatMap((page) =>
    [...read(page).matchAll(/^\|.*?\|/gm)].flatMap(([cell]) => [
      ...cell.matchAll(/`([a-z]+[A-Z]\w+)(?:\([^`]*\))?`/g),
    ]),
  )
  const fields = ['publishedAt', 'contentType']
  const functions = new Set(named.map(([, name]) => name).filter((name) => !fields.includes(name)))
  assert.ok(functions.size >= 15, [...functions].join())
  assert.deepEqual(
    [...functions].filter((name) => typeof library[name] !== 'function'),
    [],
  )
})

/**
 * The examples of a page, each with the block that shows what it prints. After a change that is
 * meant, `DOCS=write node --test test/docs/docs.test.ts` writes the blocks anew.
 */
function examplesWithOutput(page: string): { code: string; printed: string }[] {
  const pattern = /```ts\n([\s\S]+?)```\n\n```text\n([\s\S]*?)\n```/g
  if (process.env.DOCS === 'write') {
    const written = read(page).replace(pattern, (_, code) => {
      return `\`\`\`ts\n${code}\`\`\`\n\n\`\`\`text\n${runExample(code).trimEnd()}\n\`\`\``
    })
    writeFileSync(join(ROOT, page), written)
  }
  const found = [...read(page).matchAll(pattern)].map(([, code, printed]) => ({ code, printed }))
  assert.equal(found.length, examplesOf(page).length, 'every example shows what it prints')
  return found
}

function examplesOf(page: string): string[] {
  return [...read(page).matchAll(/```ts\n([\s\S]+?)```/g)].map(([, code]) => code)
}

/** Runs TypeScript as its reader would, with the package's names standing for its sources. */
function runExample(code: string): string {
  const source = (file: string) => `'${pathToFileURL(join(ROOT, 'src', file)).href}'`
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-docs-'))
  try {
    const file = join(folder, 'example.ts')
    const linked = code
      .replaceAll("'synoptic/english'", source('app/english.ts'))
      .replaceAll("'synoptic/page'", source('app/page-assets.ts'))
      .replaceAll("'synoptic'", source('index.ts'))
    writeFileSync(file, linked)
    return execFileSync(process.execPath, [file], { encoding: 'utf8' })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

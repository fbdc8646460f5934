import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { packageRoot } from '../../src/app/package-root.ts'

const root = packageRoot()
const { dependencies, exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const isBuilt = existsSync(join(root, 'dist', 'index.js'))
const skip = isBuilt ? false : 'not built: npm run build'

let project: string
const packed = () => join(project, 'node_modules', 'synoptic')
before(() => {
  project = mkdtempSync(join(tmpdir(), 'synoptic-package-'))
  if (isBuilt) installPacked()
})
after(() => rmSync(project, { recursive: true }))

/** Unpacks what `npm pack` gives beside what it says it needs, and nothing else, as `npm install` would. */
function installPacked(): void {
  const given = ['pack', '--ignore-scripts', '--json', '--pack-destination', project]
  const out = execFileSync('npm', given, { cwd: root, encoding: 'utf8', stdio: 'pipe' })
  const [{ filename }]: { filename: string }[] = Object.values(JSON.parse(out))
  mkdirSync(packed(), { recursive: true })
  execFileSync('tar', ['xzf', join(project, filename), '-C', packed(), '--strip-components=1'])
  for (const name of Object.keys(dependencies)) {
    const at = join(project, 'node_modules', name)
    mkdirSync(dirname(at), { recursive: true })
    symlinkSync(join(root, 'node_modules', name), at)
  }
}

function run(program: string, args: readonly string[]) {
  const env = { ...process.env, SYNOPTIC_HOME: join(project, 'home') }
  return spawnSync(program, args, { cwd: project, encoding: 'utf8', env })
}

test('the program in the package runs with nothing but what the package says it needs', {
  skip,
}, () => {
  const program = join(packed(), 'dist', 'synoptic.js')
  const { status, stdout, stderr } = run(process.execPath, [program, 'demo', '--no-color'])
  assert.equal(status, 0, stderr)
  assert.match(stdout, /\d+ articles → \d+ accounts/)
  const { files } = JSON.parse(readFileSync(join(packed(), 'package.json'), 'utf8'))
  assert.ok(files.length > 0 && !existsSync(join(packed(), 'src', 'app')))
})

/** All that each way into the library gives, used once. */
async function writeUse(): Promise<void> {
  const lines: string[] = []
  for (const [way, at] of Object.entries<{ default?: string }>(exports)) {
    if (at.default === undefined) continue
    const names = Object.keys(await import(pathToFileURL(join(packed(), at.default)).href))
    assert.ok(names.length > 0, way)
    lines.push(`import { ${names.join(', ')} } from '${way.replace('.', 'synoptic')}'`)
    lines.push(`export const of${lines.length}: readonly unknown[] = [${names.join(', ')}]`)
  }
  lines.push(
    "const article = parseArticle({ source: 'a.txt', body: 'A barge struck the bridge at Tollen.' })",
    'const found: Comparison = compareArticles([article], loadEnglish())',
    'export const accounts: number = found.accounts.length',
    '// @ts-expect-error: what is not there is said.',
    'export const nothing = found.nothing',
    "import type { Comparison } from 'synoptic'",
  )
  writeFileSync(join(project, 'use.ts'), `${lines.join('\n')}\n`)
}

const WAYS = [
  { module: 'nodenext', moduleResolution: 'nodenext' },
  { module: 'esnext', moduleResolution: 'bundler' },
]
for (const way of WAYS) {
  test(`the types of all that is exported are found, as ${way.moduleResolution} looks for them`, {
    skip,
  }, async () => {
    await writeUse()
    writeFileSync(join(project, 'package.json'), '{ "type": "module" }')
    const strict = {
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
    }
    const compilerOptions = { ...way, ...strict, target: 'es2023', noEmit: true, types: [] }
    const file = join(project, 'tsconfig.json')
    writeFileSync(file, JSON.stringify({ compilerOptions, files: ['use.ts'] }))
    const { status, stdout } = run(join(root, 'node_modules', '.bin', 'tsc'), ['-p', file])
    assert.equal(status, 0, stdout)
  })
}

// Lint, types, every test and, where the gold stands beside the clone, the quality gate. Ends with
// a line `N passed, N failed`.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensurePrograms } from './programs.mjs'

/** Programs that tests drive. */
const DRIVEN = ['chromium', 'newsboat', 'postgresql']

const root = dirname(dirname(fileURLToPath(import.meta.url)))
process.chdir(root)
const bin = (name) => join(root, 'node_modules', '.bin', name)

const checks = [
  ['format and lint', bin('biome'), ['check', '--error-on-warnings', '.']],
  ['types', bin('tsc'), ['-p', 'tsconfig.json']],
  ['types of the pure half', bin('tsc'), ['-p', 'tsconfig.pure.json']],
  ['types of the page', bin('tsc'), ['-p', 'tsconfig.web.json']],
]

/**
 * Tests that only reckon share a process: loading the sources anew for each of their files takes ten
 * times as long as they do.
 */
const RECKONING = [
  ...['compare', 'extract', 'group', 'model', 'present', 'read', 'text'].map(
    (each) => `src/${each}`,
  ),
  ...['apart', 'digest', 'expressions', 'schema', 'values'].map((each) => `test/${each}`),
]

const { chromium } = ensurePrograms(DRIVEN)
const filesIn = (folders) => folders.flatMap((each) => globSync(`${each}/**/*.test.ts`))
const reckoning = filesIn(RECKONING)
const [broken, reckoned] = await Promise.all([
  countBroken(),
  runTests(reckoning, ['--test-isolation=none']),
])
// Node leaves a core free of its own accord; of two cores that would be half, and much of the time is waiting.
const atOnce = `--test-concurrency=${Math.max(3, availableParallelism() - 1)}`
const all = filesIn(['src', 'test', 'eval', 'training'])
const others = await runTests(
  all.filter((file) => !reckoning.includes(file)),
  [atOnce],
)
const passed = checks.length - broken + reckoned.passed + others.passed
const failed = broken + reckoned.failed + others.failed
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

async function countBroken() {
  let count = 0
  for (const [name, command, args] of checks) {
    if ((await run(command, args)) === 0) continue
    console.error(`✖ ${name}`)
    count++
  }
  return count
}

async function runTests(some, options) {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-test-'))
  const report = join(folder, 'report.tap')
  const reporters = [
    ['--test-reporter=dot', '--test-reporter-destination=stdout'],
    ['--test-reporter=tap', `--test-reporter-destination=${report}`],
  ]
  const args = ['--test', ...options, ...reporters.flat(), ...some]
  const status = await run(process.execPath, args)
  const tap = readFileSync(report, 'utf8')
  rmSync(folder, { recursive: true })
  const count = (name) => Number(tap.match(new RegExp(`^# ${name} (\\d+)$`, 'm'))?.[1] ?? 0)
  const failed = count('fail') + count('cancelled')
  return { passed: count('pass'), failed: status !== 0 && failed === 0 ? 1 : failed }
}

/** Runs a program that says on this terminal what it has to say; tells its exit code. */
async function run(command, args) {
  const env = { ...process.env, ...(chromium && { CHROMIUM_PATH: chromium }) }
  const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env })
  const [status] = await once(child, 'exit')
  return status
}

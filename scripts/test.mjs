// Lint, types, every test and, where the gold stands beside the clone, the quality gate. Ends with
// a line `N passed, N failed`.
import { spawnSync } from 'node:child_process'
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
const broken = checks.filter(([name, command, args]) => !holds(name, command, args))
const { passed, failed } = runTests()
console.log(`\n${passed + checks.length - broken.length} passed, ${failed + broken.length} failed`)
process.exitCode = failed + broken.length > 0 ? 1 : 0

function holds(name, command, args) {
  const { status } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) console.error(`✖ ${name}`)
  return status === 0
}

function runTests() {
  const { chromium } = ensurePrograms(DRIVEN)
  const env = { ...process.env, ...(chromium && { CHROMIUM_PATH: chromium }) }
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-test-'))
  const report = join(folder, 'report.tap')
  const files = ['src', 'test', 'eval', 'training'].flatMap((each) =>
    globSync(`${each}/**/*.test.ts`),
  )
  const reporters = [
    ['--test-reporter=dot', '--test-reporter-destination=stdout'],
    ['--test-reporter=tap', `--test-reporter-destination=${report}`],
  ]
  // Node leaves a core free of its own accord; of two cores that would be half.
  const atOnce = `--test-concurrency=${Math.max(2, availableParallelism() - 1)}`
  const { status } = spawnSync(
    process.execPath,
    ['--test', atOnce, ...reporters.flat(), ...files],
    {
      stdio: 'inherit',
      env,
    },
  )
  const tap = readFileSync(report, 'utf8')
  rmSync(folder, { recursive: true })
  const count = (name) => Number(tap.match(new RegExp(`^# ${name} (\\d+)$`, 'm'))?.[1] ?? 0)
  const failed = count('fail') + count('cancelled')
  return { passed: count('pass'), failed: status !== 0 && failed === 0 ? 1 : failed }
}

// Runs every test and, where the gold stands beside the clone, the quality gate.
import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'

const files = globSync(['src/**/*.test.ts', 'test/**/*.test.ts', 'eval/**/*.test.ts'])
const run = spawnSync(
  process.execPath,
  [
    '--test',
    '--test-reporter=dot',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    '--test-reporter-destination=test-report.tmp',
    ...files,
  ],
  { stdio: 'inherit' },
)
const { readFileSync, rmSync } = await import('node:fs')
const report = readFileSync('test-report.tmp', 'utf8')
rmSync('test-report.tmp')
const count = (name) => Number(report.match(new RegExp(`^# ${name} (\\d+)$`, 'm'))?.[1] ?? 0)
console.log(`\n${count('pass')} passed, ${count('fail') + count('cancelled')} failed`)
process.exit(run.status ?? 1)

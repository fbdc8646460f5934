// A worker in a process of its own: node test/shared-work/worker-process.ts ADDRESS OPTIONS
import { parseConfig } from '../../src/app/config/parse-config.ts'
import { SYSTEM_CLOCK } from '../../src/app/refresh/clock.ts'
import { WORK_KINDS } from '../../src/app/shared-work/run-worker.ts'
import { startWorker } from '../../src/app/shared-work/start-worker.ts'

const [address, options = '{}'] = process.argv.slice(2)
const { settings } = parseConfig({
  text: 'allow-private-hosts = ["127.0.0.0/8"]\nworkers = 1\nconnections = 16',
  name: 'test',
  env: {},
})
const stop = new AbortController()
process.on('SIGTERM', () => stop.abort())
try {
  const done = await startWorker({
    address,
    settings,
    kinds: WORK_KINDS,
    once: true,
    clock: SYSTEM_CLOCK,
    signal: stop.signal,
    pace: { idle: 100, schedule: 500, touch: 500 },
    silence: 10,
    lease: 2_000,
    longestRequest: 5_000,
    onReady: () => console.log('ready'),
    onFailed: (job, why) => console.error('failed', job?.kind, job?.about, why),
    onTrouble: (problem) => console.error('trouble', problem?.message ?? 'over'),
    ...JSON.parse(options),
  })
  console.log(JSON.stringify(done))
} catch (error) {
  console.error(error instanceof Error ? error.stack : error)
  process.exitCode = 5
}

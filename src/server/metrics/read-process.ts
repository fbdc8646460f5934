import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Family } from './exposition.ts'

/** How the process does: time, memory, and how late its one thread that answers is. */
export type ProcessMeter = { read(): readonly Family[]; stop(): void }

const NANO = 1e9

export function createProcessMeter(): ProcessMeter {
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  return {
    read() {
      const { rss, heapUsed } = process.memoryUsage()
      const { user, system } = process.cpuUsage()
      // Nothing was measured yet where the maximum is 0; the percentiles are then no numbers.
      const late =
        delay.max === 0 ? [0, 0, 0] : [delay.percentile(50), delay.percentile(99), delay.max]
      const [p50, p99, max] = late.map((nanoseconds) => nanoseconds / NANO)
      // The next who asks is told of the time since now.
      delay.reset()
      const startedAt = Math.round(performance.timeOrigin) / 1000
      return [
        gauge(
          'process_start_time_seconds',
          'When the process began, in seconds since 1970.',
          startedAt,
        ),
        {
          name: 'process_cpu_seconds_total',
          help: 'Time that the process, all its threads together, was at work.',
          type: 'counter',
          samples: [{ value: (user + system) / 1e6 }],
        },
        gauge('process_resident_memory_bytes', 'Memory that the process has.', rss),
        gauge(
          'synoptic_heap_used_bytes',
          'Memory that the objects of the main thread take.',
          heapUsed,
        ),
        {
          name: 'synoptic_event_loop_delay_seconds',
          help: 'Time from one turn of the thread that answers to the next, since it was asked last: 0.01 is none.',
          type: 'gauge',
          samples: [
            { labels: { measure: 'p50' }, value: p50 },
            { labels: { measure: 'p99' }, value: p99 },
            { labels: { measure: 'max' }, value: max },
          ],
        },
      ]
    },
    stop: () => void delay.disable(),
  }
}

function gauge(name: string, help: string, value: number): Family {
  return { name, help, type: 'gauge', samples: [{ value }] }
}

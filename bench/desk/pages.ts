import { type Bounds, measureCpu, print, quantile } from './figures.ts'
import type { FilledHome } from './fill-home.ts'
import type { BenchDesk } from './open-bench-desk.ts'

const RUNS = 25

type Measured = {
  readonly name: string
  readonly path: string
  /** Milliseconds of processor time, and kilobytes as sent. */
  readonly cpu: Bounds
  readonly sent: Bounds
}

/** Measures what a page costs and sends, its comparison cached: drawn anew, and at hand. */
export async function benchPages(bench: BenchDesk, { five, forty }: FilledHome): Promise<void> {
  const pages: readonly Measured[] = [
    { name: 'Today', path: '/', cpu: { must: 25, aim: 12 }, sent: { must: 25, aim: 12 } },
    {
      name: 'Story of 5',
      path: `/story/${five}`,
      cpu: { must: 15, aim: 6 },
      sent: { must: 25, aim: 14 },
    },
    {
      name: 'Story of 40',
      path: `/story/${forty}`,
      cpu: { must: 60, aim: 20 },
      sent: { must: 60, aim: 35 },
    },
    {
      name: 'In parallel of 40',
      path: `/story/${forty}/parallel`,
      cpu: { must: 150 },
      sent: { must: 60, aim: 9 },
    },
  ]
  for (const { name, path, cpu, sent } of pages) {
    await ask(bench, path)
    const drawn = await medianCpu(bench, path, true)
    const held = await medianCpu(bench, path, false)
    print(`${name}, drawn anew, processor time`, drawn, 'ms', cpu)
    print(`${name}, nothing written since, processor time`, held, 'ms')
    print(`${name}, sent`, (await ask(bench, path)) / 1000, 'kB', sent)
  }
  const script = [...(await textOf(bench, '/')).matchAll(/src="(\/assets\/[^"]+\.js)"/g)]
  const sizes = await Promise.all(script.map(([, path]) => ask(bench, path)))
  const sum = sizes.reduce((all, each) => all + each, 0)
  print('all script, sent', sum / 1000, 'kB', { must: 15, aim: 8 })
}

async function medianCpu(bench: BenchDesk, path: string, isDrawn: boolean): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) {
    if (isDrawn) bench.tick()
    times.push(await measureCpu(() => ask(bench, path)))
  }
  return quantile(times, 0.5)
}

/** Bytes of the answer, as a browser gets it. */
async function ask({ app }: BenchDesk, path: string): Promise<number> {
  const headers = { Host: 'localhost', 'Accept-Encoding': 'gzip, br' }
  const answer = await app.request(`http://localhost${path}`, { headers })
  if (answer.status !== 200) throw new Error(`${path} answered with ${answer.status}`)
  return (await answer.arrayBuffer()).byteLength
}

async function textOf({ app }: BenchDesk, path: string): Promise<string> {
  return (await app.request(`http://localhost${path}`, { headers: { Host: 'localhost' } })).text()
}

import { findBrowser, openBrowser } from '../../test/page/browser.ts'
import { print, quantile } from './figures.ts'
import type { FilledHome } from './fill-home.ts'
import { startServer } from './start-server.ts'

const RUNS = 5

/** Milliseconds from asking to the largest paint, in a window that has nothing in its cache. */
export async function benchBrowser(home: FilledHome): Promise<void> {
  if (findBrowser() === null)
    return console.log('no browser: largest contentful paint not measured')
  const server = await startServer(home)
  const browser = await openBrowser()
  try {
    for (const [name, path] of [
      ['Today', ''],
      ['Story of 5', `story/${home.five}`],
    ] as const) {
      const paints: number[] = []
      for (let run = 0; run < RUNS; run++) {
        const context = await browser.newContext({ viewport: { width: 1360, height: 900 } })
        const page = await context.newPage()
        await page.goto(server.address + path, { waitUntil: 'load' })
        paints.push(Number(await page.evaluate(LARGEST)))
        await context.close()
      }
      const bounds = { must: 1000, aim: 400 }
      print(`${name}, largest contentful paint, cold cache`, quantile(paints, 0.5), 'ms', bounds)
    }
  } finally {
    await browser.close()
    server.stop()
  }
}

const LARGEST = `new Promise((resolve) => {
  new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime))
    .observe({ type: 'largest-contentful-paint', buffered: true })
})`

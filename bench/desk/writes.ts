import { openHomeStore } from '../../src/app/open-home.ts'
import { computeFingerprint } from '../../src/group/fingerprint/compute-fingerprint.ts'
import { plainArticle } from '../../src/model/article.ts'
import { measureCpu, print, quantile } from './figures.ts'
import type { FilledHome } from './fill-home.ts'
import type { BenchDesk } from './open-bench-desk.ts'
import { startWriter } from './start-writer.ts'

const ACTS = 100

/** A person marks and unmarks stories while another process writes to the news. */
export async function benchWrites({ app }: BenchDesk, home: FilledHome): Promise<void> {
  const writer = await startWriter(home.database)
  const times: number[] = []
  const cpus: number[] = []
  let refused = 0
  for (let act = 0; act < ACTS; act++) {
    const start = performance.now()
    const body = new URLSearchParams({ do: act % 2 ? 'unstar' : 'star', story: home.five })
    const headers = { Host: 'localhost', Accept: 'application/json' }
    const cpu = await measureCpu(async () => {
      const answer = await app.request('http://localhost/acts', { method: 'POST', body, headers })
      if (answer.status !== 200) refused++
    })
    times.push(performance.now() - start)
    cpus.push(cpu)
  }
  await writer.stop()
  print('a person’s write while others write, refused', refused, '', { must: 0 })
  print('a person’s write while others write, processor time', quantile(cpus, 0.5), 'ms')
  print('a person’s write while others write, 95 of 100', quantile(times, 0.95), 'ms', {
    must: 50,
    aim: 10,
  })
}

/** An article comes; its story is opened. */
export async function benchStale({ app }: BenchDesk, home: FilledHome): Promise<void> {
  const store = await openHomeStore(home.database, { access: 'write', command: 'bench' })
  const at = home.now.toISOString()
  const text = `The presidents met again at ${at}, an aide said.`
  const article = plainArticle(text, { source: at, outlet: `Outlet ${at}`, publishedAt: at })
  const fingerprint = computeFingerprint(article)
  const added = { article, addresses: [`bench:${Date.now()}`], sourceId: null, fingerprint }
  const { id } = await store.articles.add(added, at)
  const placed = { article: id, story: home.five, opened: false, sureness: 1, merged: [] }
  await store.stories.place({ ...placed, reasons: [] }, 'program', at)
  await store.close()
  const start = performance.now()
  const answer = await app.request(`http://localhost/story/${home.five}`, {
    headers: { Host: 'localhost' },
  })
  const page = await answer.text()
  const elapsed = performance.now() - start
  if (!/comparing…/.test(page)) throw new Error('the page does not say that it is old')
  print('a story out of date, something right on screen', elapsed, 'ms', { must: 200, aim: 50 })
}

import { setTimeout as sleep } from 'node:timers/promises'
import { print, quantile } from './figures.ts'
import type { FilledHome } from './fill-home.ts'
import { startServer } from './start-server.ts'
import { startWriter } from './start-writer.ts'

const CLIENTS = 50
const SECONDS = 60

/** Milliseconds that a reader looks at a page before asking for the next. */
const READING = 1000

/** Milliseconds after which every thread that has nothing to do has ended. */
const IDLE = 35_000

/** Many readers at once while another process writes; then what the server holds in memory. */
export async function benchClients(home: FilledHome): Promise<void> {
  const server = await startServer(home)
  const writer = await startWriter(home.database)
  try {
    const { five, forty, others } = home
    const stories = [five, forty, ...others.slice(0, 8)]
    const paths = ['/', '/?show=differs', '/search?q=police', '/sources', '/today.json']
    const mixed = [
      ...paths,
      ...stories.flatMap((id) => [`/story/${id}`, `/story/${id}/parallel`, `/story/${id}.json`]),
    ]
    const before = server.cpu()
    const end = performance.now() + SECONDS * 1000
    const answers = await Promise.all(
      Array.from({ length: CLIENTS }, (_, nth) => read(server.address, mixed, nth, end)),
    )
    const times = answers.flatMap(({ times }) => times)
    const failed = answers.flatMap(({ failed }) => failed)
    print(`${CLIENTS} clients, ${SECONDS} s: pages read`, times.length, '')
    const each = (server.cpu() - before) / times.length
    print(`${CLIENTS} clients: processor time of the server a page`, each, 'ms')
    print(`${CLIENTS} clients: errors ${[...new Set(failed)].join(' ')}`, failed.length, '', {
      must: 0,
    })
    print(`${CLIENTS} clients: half of the answers within`, quantile(times, 0.5), 'ms')
    print(`${CLIENTS} clients: 99 of 100 answers within`, quantile(times, 0.99), 'ms', {
      must: 500,
      aim: 200,
    })
    for (const id of [forty, ...others]) await visit(`${server.address}story/${id}`)
    print('memory, 100 stories visited, one of 40', server.memory(), 'MB', { must: 300, aim: 180 })
    await sleep(IDLE)
    print('the same, nobody there for a while', server.memory(), 'MB')
    const first: number[] = []
    for (const path of ['', 'search?q=police']) first.push(await timeOf(server.address + path))
    print('Today, the first page after that', first[0], 'ms')
    print('a search, the first after that', first[1], 'ms')
  } finally {
    await writer.stop()
    server.stop()
  }
}

/** Milliseconds until a page is there. */
async function timeOf(address: string): Promise<number> {
  const start = performance.now()
  await visit(address)
  return performance.now() - start
}

/** One reader: a page after the other. A story that is being compared is no error. */
async function read(address: string, paths: readonly string[], nth: number, end: number) {
  const times: number[] = []
  const failed: string[] = []
  for (let page = nth; performance.now() < end; page += 7) {
    const start = performance.now()
    const status = await visit(new URL(paths[page % paths.length], address).href)
    times.push(performance.now() - start)
    if (status !== '200' && status !== '503') failed.push(status)
    await sleep(READING)
  }
  return { times, failed }
}

/** The status, or what went wrong. */
async function visit(address: string): Promise<string> {
  try {
    const answer = await fetch(address)
    await answer.arrayBuffer()
    return String(answer.status)
  } catch (error) {
    const cause = error instanceof Error && error.cause
    return cause instanceof Error && 'code' in cause ? String(cause.code) : String(error)
  }
}

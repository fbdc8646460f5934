import { quantile } from '../desk/figures.ts'
import { ask } from './ask.ts'
import type { Doors } from './start-doors.ts'

/** Milliseconds that somebody looks at a page before asking for the next. */
const READING = 1000

/** What a reader app asks for, again and again. */
const STREAM = 'stream/contents/user/-/state/com.google/reading-list?output=json&n=50'
const LISTS = ['unread-count?output=json', 'subscription/list?output=json', STREAM].map(
  (rest) => `/reader/api/0/${rest}`,
)

/**
 * Twenty people, each a page after the other, a program, a feed reader and a reader app, until an
 * instant.
 */
export async function readOn({ address, cookies, token, stories }: Doors, end: number) {
  const paths = ['/', '/?show=differs', '/search?q=police', '/points', '/today.json']
  const mixed = [
    ...paths,
    ...stories.flatMap((id) => [`/story/${id}`, `/story/${id}/parallel`, `/story/${id}/points`]),
  ]
  const feeds = ['atom', 'json'].flatMap((form) => [
    `/feeds/stories.${form}`,
    ...stories.map((id) => `/feeds/story/${id}.${form}`),
  ])
  const bearer = { Authorization: `Bearer ${token}` }
  const readers = [
    ...cookies.map((Cookie) => ({ headers: { Cookie, 'Accept-Encoding': 'br' }, paths: mixed })),
    { headers: { ...bearer, Accept: 'application/json' }, paths: ['/api/v1/stories'] },
    { headers: bearer, paths: feeds },
    { headers: { Authorization: `GoogleLogin auth=${token}` }, paths: LISTS },
  ]
  const times: number[] = []
  const failed: string[] = []
  await Promise.all(
    readers.map(async ({ headers, paths }, nth) => {
      // People do not all come in the same instant.
      await new Promise((resolve) => setTimeout(resolve, (nth * READING) / readers.length))
      for (let page = nth; performance.now() < end; page += 7) {
        const path = paths[page % paths.length]
        const { status, time } = await ask(new URL(path, address), { from: '127.0.0.1', headers })
        times.push(time)
        if (status !== '200' && status !== '503') failed.push(`${status} ${path}`)
        await new Promise((resolve) => setTimeout(resolve, READING))
      }
    }),
  )
  return { pages: times.length, failed, half: quantile(times, 0.5), slowest: quantile(times, 0.99) }
}

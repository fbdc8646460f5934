import { quantile } from '../desk/figures.ts'
import { ask } from './ask.ts'
import type { Doors } from './start-doors.ts'

/** Milliseconds that somebody looks at a page before asking for the next. */
const READING = 1000

/** Twenty people, each a page after the other, and a program with a token, until an instant. */
export async function readOn({ address, cookies, token, stories }: Doors, end: number) {
  const paths = ['/', '/?show=differs', '/search?q=police', '/points', '/today.json']
  const mixed = [
    ...paths,
    ...stories.flatMap((id) => [`/story/${id}`, `/story/${id}/parallel`, `/story/${id}/points`]),
  ]
  const people = cookies.map((Cookie) => ({ Cookie, 'Accept-Encoding': 'br' }))
  const program = { Authorization: `Bearer ${token}`, Accept: 'application/json' }
  const times: number[] = []
  const failed: string[] = []
  await Promise.all(
    [...people, program].map(async (headers, nth) => {
      // People do not all come in the same instant.
      await new Promise((resolve) => setTimeout(resolve, (nth * READING) / cookies.length))
      for (let page = nth; performance.now() < end; page += 7) {
        const path = headers === program ? '/api/v1/stories' : mixed[page % mixed.length]
        const { status, time } = await ask(new URL(path, address), { from: '127.0.0.1', headers })
        times.push(time)
        if (status !== '200' && status !== '503') failed.push(`${status} ${path}`)
        await new Promise((resolve) => setTimeout(resolve, READING))
      }
    }),
  )
  return { pages: times.length, failed, half: quantile(times, 0.5), slowest: quantile(times, 0.99) }
}

import { connect } from 'node:net'
import { print } from '../desk/figures.ts'
import { ask } from './ask.ts'

const PASSWORDS = 200
const TOKENS = 10_000
const SILENT = 1000

/** Guesses and silent connections spread over so many milliseconds, each from addresses of its own. */
export async function attack(address: string, length: number): Promise<void> {
  const [passwords, tokens, cut] = await Promise.all([
    guess(PASSWORDS, length, (nth) =>
      ask(new URL('/login', address), {
        from: `127.0.2.${1 + (nth % 50)}`,
        form: { name: `Person ${nth % 20}`, password: `guess number ${nth}` },
      }),
    ),
    guess(TOKENS, length, (nth) =>
      ask(new URL('/api/v1/stories', address), {
        from: `127.0.3.${1 + (nth % 4)}`,
        headers: { Authorization: `Bearer syn_${nth}`, Accept: 'application/json' },
      }),
    ),
    staySilent(address, length),
  ])
  print('passwords guessed, looked at', passwords.get('401') ?? 0, '', { must: 45 })
  print('passwords guessed, refused unseen', passwords.get('429') ?? 0, '')
  print('tokens guessed, looked at', tokens.get('401') ?? 0, '', { must: 250 })
  print('tokens guessed, refused unseen', tokens.get('429') ?? 0, '')
  print('silent connections, cut off', cut, '')
}

/** How often each status came, of so many guesses in so many milliseconds. */
async function guess(
  times: number,
  length: number,
  work: (nth: number) => Promise<{ readonly status: string }>,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  const start = performance.now()
  const [hands, each] = [8, (length / times) * 8]
  await Promise.all(
    Array.from({ length: hands }, async (_, hand) => {
      for (let nth = hand; nth < times; nth += hands) {
        const { status } = await work(nth)
        counts.set(status, (counts.get(status) ?? 0) + 1)
        const wait = start + ((nth - hand) / hands) * each - performance.now()
        if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
      }
    }),
  )
  return counts
}

/** Opens connections, half of them from one address, that begin a question and say no more; how many were cut off. */
async function staySilent(address: string, length: number): Promise<number> {
  const port = Number(new URL(address).port)
  let cut = 0
  const sockets = Array.from({ length: SILENT }, (_, nth) => {
    const own = `127.1.${nth >> 7}.${1 + (nth & 127)}`
    const localAddress = nth % 2 === 0 ? '127.0.4.1' : own
    const socket = connect({ host: '127.0.0.1', port, localAddress })
    socket.on('error', () => undefined)
    socket.once('close', () => cut++)
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ')
    return socket.resume()
  })
  await new Promise((resolve) => setTimeout(resolve, length))
  const before = cut
  for (const socket of sockets) socket.destroy()
  return before
}

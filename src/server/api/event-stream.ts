import type { Desk } from '../../app/desk/open-desk.ts'
import type { LiveEvent } from '../../model/live.ts'

/** Milliseconds between two comments, which keep the way open; one may be lost without being noticed. */
const COMMENT_EVERY = 15_000

const PATIENCE = 30_000

/** Events that wait for a listener, and those of the past that are read at one time. */
const MOST_WAITING = 1000
const PAGE = 200

/** Bytes that are on their way to a listener. */
const ROOM = 64 << 10

export type StreamOptions = {
  /** The number behind which what is kept is told; null for what happens from now on. */
  readonly after: number | null
  /** Milliseconds in which the listener has to take what is sent. */
  readonly patience?: number
}

/** What happens as server-sent events, for one who listens; who takes too long is cut off. */
export function streamEvents(
  { live }: Pick<Desk, 'live'>,
  { after, patience = PATIENCE }: StreamOptions,
): ReadableStream<Uint8Array> {
  const waiting: LiveEvent[] = []
  let isOver = false
  let isNews = false
  let wake: () => void = () => undefined
  const stop = live.listen((event) => {
    if (event === 'end' || waiting.length >= MOST_WAITING) isOver = true
    else if (event !== 'kept') waiting.push(event)
    isNews = true
    wake()
  })
  const run = async (send: (text: string) => Promise<void>) => {
    let last = after ?? (await live.findLast())
    await send('retry: 3000\n\n')
    while (!isOver) {
      isNews = false
      const kept = await live.listKept(last, PAGE)
      const events = [...kept, ...waiting.splice(0)]
      for (const event of events) await send(toText(event))
      last = kept.at(-1)?.id ?? last
      if (isNews || isOver || events.length > 0) continue
      const isQuiet = await quietFor(COMMENT_EVERY, (awake) => {
        wake = awake
      })
      if (isQuiet) await send(': still here\n\n')
    }
  }
  const onCancel = () => {
    isOver = true
    wake()
  }
  return writeStream(patience, onCancel, (send) => run(send).finally(stop))
}

/** A stream of what is sent. Sending waits for room, and rejects where there is none in time. */
function writeStream(
  patience: number,
  onCancel: () => void,
  run: (send: (text: string) => Promise<void>) => Promise<void>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let hasRoom: () => void = () => undefined
  let isCancelled = false
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const send = async (text: string) => {
          if (isCancelled) return
          if ((controller.desiredSize ?? 0) <= 0)
            await within(
              new Promise<void>((resolve) => {
                hasRoom = resolve
              }),
              patience,
            )
          if (!isCancelled) controller.enqueue(encoder.encode(text))
        }
        run(send).then(
          () => isCancelled || controller.close(),
          (error: unknown) => controller.error(error),
        )
      },
      pull: () => hasRoom(),
      cancel: () => {
        isCancelled = true
        hasRoom()
        onCancel()
      },
    },
    { highWaterMark: ROOM, size: (chunk) => chunk.byteLength },
  )
}

function toText({ id, name, data }: LiveEvent): string {
  const number = id === null ? '' : `id: ${id}\n`
  return `${number}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`
}

/** Resolves with true after a time in which nothing came, with false as soon as something does. */
function quietFor(milliseconds: number, onWait: (awake: () => void) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), milliseconds)
    onWait(() => {
      clearTimeout(timer)
      resolve(false)
    })
  })
}

async function within(work: Promise<unknown>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('taken too slowly')), milliseconds)
  })
  try {
    await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

import { Refusal } from '../problems.ts'
import { streamEvents } from './event-stream.ts'
import { type Route, route } from './route.ts'

/** Those who listen at one time. */
const MOST_STREAMS = 16

export const EVENT_ROUTES: readonly Route[] = [
  route({
    method: 'get',
    path: '/events',
    name: 'listenToEvents',
    group: 'Events',
    summary:
      'What happens, as server-sent events: refresh.progress, story.opened, story.changed, story.compared, story.differs, source.failed, job.done, alert.made. Those with an id are kept for 90 days; Last-Event-ID goes on behind one.',
    example: { answered: false },
    answers: { 200: { about: 'Events until one of us ends it.', type: 'text/event-stream' } },
    handle: ({ context }, { desk }) => {
      const asked = context.req.header('last-event-id')
      if (asked !== undefined && !/^\d{1,15}$/.test(asked))
        throw new Refusal(400, 'bad-header', WRONG, 'Last-Event-ID is the id of an event.')
      if (desk.live.countListeners() >= MOST_STREAMS) throw tooMany()
      const after = asked === undefined ? null : Number(asked)
      return new Response(streamEvents(desk, { after }), { headers: HEADERS })
    },
  }),
]

const WRONG = 'This asks for something unknown'

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store',
  // A proxy must not gather what is sent.
  'X-Accel-Buffering': 'no',
}

function tooMany(): Refusal {
  const message = `${MOST_STREAMS} listen already, which is all there is room for. Close another page, or ask again later.`
  return new Refusal(503, 'busy', 'Too many listen', message, [], 30)
}

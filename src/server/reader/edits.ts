import type { FeedTarget, ReaderChange } from '../../model/reader.ts'
import { parseTime } from './asked.ts'
import { badAsked } from './bad-asked.ts'
import { parseItemId } from './item-ids.ts'
import { OK, type Question, type ReaderRoute } from './routes.ts'
import { parseStream } from './stream-ids.ts'

/** Items that are changed at once. */
const MOST_CHANGED = 10_000

/** What a person does with items: their own alone. */
export const EDIT_ROUTES: readonly ReaderRoute[] = [
  { method: 'post', path: 'api/0/edit-tag', answer: editTag },
  { method: 'post', path: 'api/0/mark-all-as-read', answer: markAll },
]

async function editTag({ asked, reader }: Question): Promise<Response> {
  const items = asked.all('i')
  if (items.length === 0) throw badAsked('i: says which item; it may be given more than once.')
  if (items.length > MOST_CHANGED) throw badAsked(`i: at most ${MOST_CHANGED} items at once.`)
  await reader.mark(items.map(parseItemId), toChange(asked.all('a'), asked.all('r')))
  return OK()
}

/** What adding and removing tags comes to. To keep an item unread is to take its being read off. */
function toChange(added: readonly string[], removed: readonly string[]): ReaderChange {
  const kinds = (tags: readonly string[]) =>
    tags.filter(Boolean).map((tag) => parseStream(tag).kind)
  const [has, lacks] = [kinds(added), kinds(removed)]
  const settle = (on: boolean, off: boolean, name: string) => {
    if (on && off) throw badAsked(`a, r: it cannot be ${name} and not ${name} at once.`)
    return on || off ? on : undefined
  }
  const labels = [...has, ...lacks].filter(isPlace)
  if (labels.length > 0)
    throw badAsked('a, r: items have no labels of their own; feeds have folders.')
  const read = settle(
    has.includes('read') || lacks.includes('unread'),
    has.includes('unread') || lacks.includes('read'),
    'read',
  )
  const starred = settle(has.includes('starred'), lacks.includes('starred'), 'starred')
  return {
    ...(read === undefined ? {} : { read }),
    ...(starred === undefined ? {} : { starred }),
  }
}

const PLACES: ReadonlySet<string> = new Set<FeedTarget['kind']>([
  'label',
  'source',
  'stories',
  'loose',
])

function isPlace(kind: string): boolean {
  return PLACES.has(kind)
}

/** Without an instant all that came until now; none is from the future. */
async function markAll({ asked, reader, means }: Question): Promise<Response> {
  const stream = asked.one('s')
  if (stream === null) throw badAsked('s: says of which list.')
  const now = means.now().toISOString()
  const until = parseTime(asked, 'ts') ?? now
  await reader.readAll(parseStream(stream), until < now ? until : now)
  return OK()
}

import type { Kysely, Selectable } from 'kysely'
import type { Happening, NewsEvent } from '../../model/event.ts'
import type { EventOptions, EventTable } from '../store.ts'
import { toId, toRow } from './ids.ts'
import type { Access, EventRow, Rows } from './rows.ts'

/** What happened to the news, in the table `events`. */
export function createEventTable({ read, write }: Access): EventTable {
  return {
    add: (happening, at) => write(({ db }) => addEvent(db, happening, at)),
    async list(options) {
      const rows = await selectEvents(read, options).execute()
      return rows.map(toEvent)
    },
    async findLast() {
      const row = await read
        .selectFrom('events')
        .select(({ fn }) => fn.max('id').as('last'))
        .executeTakeFirst()
      return row?.last ?? 0
    },
    forget: (before) =>
      write(async ({ db }) => {
        await db.deleteFrom('events').where('at', '<', before).execute()
      }),
  }
}

/** Writes down what happened, in the transaction in which it does. */
export async function addEvent(db: Kysely<Rows>, happening: Happening, at: string): Promise<void> {
  await db.insertInto('events').values(toEventRow(happening, at)).execute()
}

export type EventValues = Omit<Selectable<EventRow>, 'id'>

export function toEventRow({ kind, ...rest }: Happening, at: string): EventValues {
  const { story = null, article = null, ...data }: Partial<Record<string, unknown>> = rest
  return {
    at,
    kind,
    story_id: typeof story === 'string' ? toRow('story', story) : null,
    article_id: typeof article === 'string' ? toRow('article', article) : null,
    data: JSON.stringify(data),
  }
}

function selectEvents(db: Kysely<Rows>, { after = 0, since, story, kinds, limit }: EventOptions) {
  let query = db.selectFrom('events').selectAll().where('id', '>', after).orderBy('id').limit(limit)
  if (since !== undefined) query = query.where('at', '>', since)
  if (story !== undefined) query = query.where('story_id', '=', toRow('story', story))
  if (kinds !== undefined) query = query.where('kind', 'in', kinds)
  return query
}

function toEvent({ id, at, kind, story_id, article_id, data }: Selectable<EventRow>): NewsEvent {
  const story = story_id === null ? null : toId('story', story_id)
  const article = article_id === null ? null : toId('article', article_id)
  // What `addEvent` wrote, so its shape is known.
  return {
    id,
    at,
    kind,
    ...(story !== null || kind === 'version' ? { story } : {}),
    ...(article !== null ? { article } : {}),
    ...JSON.parse(data),
  }
}

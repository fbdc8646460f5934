import { z } from 'zod'
import type { Desk } from '../../../app/desk/open-desk.ts'
import type { Source } from '../../../model/source.ts'
import { CURSOR, NEXT } from '../answer/cursor.ts'
import { fillPage } from '../answer/fill-page.ts'
import { QUOTED, quote, quoteOrNull } from '../answer/quoted.ts'
import { tool } from '../tool.ts'
import { NOTED } from './shapes.ts'

const WEEK = 7 * 86_400_000

const SOURCE = z.strictObject({
  id: z.string(),
  kind: z.enum(['feed', 'sitemap', 'page', 'folder']),
  address: QUOTED,
  title: QUOTED.nullable(),
  outlet: QUOTED.nullable(),
  paused: z.boolean(),
  status: z.enum(['new', 'working', 'failing', 'gone']),
  checkedAt: z.string().nullable(),
  perWeek: z.int().describe('Articles that it brought in the last seven days.'),
})

const WORK = z
  .strictObject({ isWorking: z.boolean(), waiting: z.int(), running: z.int(), failed: z.int() })
  .describe(
    'Work that several machines share. What failed at every try is left alone until an editor has it tried again. Null where one machine does it all.',
  )

export const LIST_SOURCES = tool({
  name: 'list_sources',
  title: 'List sources',
  description:
    'The feeds, sites and folders that are followed, and how asking them goes: what is not followed here cannot be found here.',
  input: z.strictObject({ cursor: CURSOR }),
  output: z.strictObject({
    ...NOTED,
    total: z.int(),
    work: WORK.nullable(),
    sources: z.array(SOURCE),
    next: NEXT,
  }),
  async answer({ cursor }, { desk, now }) {
    const sources = await desk.listSources()
    const counts = await desk.countArticles(new Date(now().getTime() - WEEK).toISOString())
    return fillPage({
      head: { total: sources.length, work: await workOf(desk) },
      lists: ['sources'],
      entries: sources.map((source) => ({
        list: 'sources',
        item: toItem(source, counts.get(source.id) ?? 0),
      })),
      // Ids only grow: what is added while a list is read stands at its end.
      seal: 'sources',
      cursor,
    })
  },
})

async function workOf({ work }: Pick<Desk, 'work'>): Promise<z.infer<typeof WORK> | null> {
  const state = (await work?.state()) ?? null
  if (!state) return null
  const { isWorking, kinds } = state
  const sum = (of: 'waiting' | 'running' | 'failed') =>
    kinds.reduce((all, kind) => all + kind[of], 0)
  return { isWorking, waiting: sum('waiting'), running: sum('running'), failed: sum('failed') }
}

function toItem({ id, kind, address, title, outlet, paused, state }: Source, perWeek: number) {
  return {
    ...{ id, kind, address: quote(address, 500), title: quoteOrNull(title) },
    ...{ outlet: quoteOrNull(outlet), paused, status: state.status, checkedAt: state.checkedAt },
    perWeek,
  }
}

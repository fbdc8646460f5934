import { z } from 'zod'
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

export const LIST_SOURCES = tool({
  name: 'list_sources',
  title: 'List sources',
  description:
    'The feeds, sites and folders that are followed, and how asking them goes: what is not followed here cannot be found here.',
  input: z.strictObject({ cursor: CURSOR }),
  output: z.strictObject({ ...NOTED, total: z.int(), sources: z.array(SOURCE), next: NEXT }),
  async answer({ cursor }, { desk, now }) {
    const sources = await desk.listSources()
    const counts = await desk.countArticles(new Date(now().getTime() - WEEK).toISOString())
    return fillPage({
      head: { total: sources.length },
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

function toItem({ id, kind, address, title, outlet, paused, state }: Source, perWeek: number) {
  return {
    ...{ id, kind, address: quote(address, 500), title: quoteOrNull(title) },
    ...{ outlet: quoteOrNull(outlet), paused, status: state.status, checkedAt: state.checkedAt },
    perWeek,
  }
}

import { z } from 'zod'
import type { Desk } from '../../app/desk/open-desk.ts'
import {
  type ExportStoryInput,
  STORY_FORMATS,
  STORY_TABLES,
} from '../../app/workers/tasks/export-story.ts'
import { Refusal } from '../problems.ts'
import { sendText } from '../respond.ts'
import { sendEvidence } from '../send-evidence.ts'
import { sendPackedJson } from '../send-packed.ts'
import { withCompared } from './compared.ts'
import { type Route, route } from './route.ts'
import { STORY_PARAMS } from './shapes/common.ts'

const QUERY = z.object({
  format: z
    .enum([...STORY_FORMATS, 'json', 'zip'])
    .default('json')
    .describe('A page, Markdown, a table, the comparison, or all that it rests on, packed.'),
  table: z.enum(STORY_TABLES).optional().describe('Which table; for `csv` only.'),
})

const TYPES = {
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
} as const

export const EXPORT_ROUTES: readonly Route[] = [
  route({
    method: 'get',
    path: '/stories/{story}/export',
    name: 'exportStory',
    group: 'Stories',
    summary: 'The comparison of a story as one file.',
    params: STORY_PARAMS,
    query: QUERY,
    example: { query: 'format=md', answered: false },
    answers: {
      200: {
        about: 'The file.',
        type: ['application/json', 'text/html', 'text/markdown', 'text/csv', 'application/zip'],
      },
      202: { about: 'It is being compared: ask `Location` after `Retry-After` seconds.' },
      308: { about: 'It was merged into the story at `Location`.' },
    },
    handle: ({ params, query: { format, table }, context }, means) => {
      const { desk } = means
      if ((format === 'csv') !== (table !== undefined)) throw wrongTable()
      const wanted = { ...params, rest: '/export' }
      return withCompared(context, means, wanted, async (compared, opened) => {
        const { packed, key } = compared
        const { story, articles } = opened
        if (format === 'zip') return sendEvidence(desk, opened, compared)
        const answer =
          format === 'json'
            ? sendPackedJson(context, packed, `"${key}"`)
            : sendText(
                context,
                await write(desk, { articles, comparison: packed, format, table }),
                TYPES[format],
              )
        const name = `${story.id}${table ? `-${table}` : ''}.${format}`
        answer.headers.set('Content-Disposition', `attachment; filename="${name}"`)
        return answer
      })
    },
  }),
]

async function write(desk: Desk, input: ExportStoryInput): Promise<string> {
  const done = await desk.exportStory(input)
  if (done.ok) return done.value
  throw new Refusal(500, done.problem.code, 'Could not be written', done.problem.message)
}

function wrongTable(): Refusal {
  const detail = 'table: goes with format=csv, and format=csv needs one.'
  return new Refusal(400, 'bad-query', 'This address asks for something unknown', detail, [
    { pointer: '/query/table', detail },
  ])
}

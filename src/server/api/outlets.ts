import { z } from 'zod'
import { OUTLET_LISTS } from '../../model/outlets.ts'
import { notFound } from '../problems.ts'
import { sendJson } from '../respond.ts'
import { type Route, route } from './route.ts'

const count = z.number().int()

const SHARED = z.object({ outlet: z.string(), origin: z.string(), articles: count })

const ROW = z.object({
  outlet: z.string(),
  kept: count.describe('All its articles that are kept, compared or not.'),
  stories: count.describe('Compared stories that it tells; what follows is counted in these.'),
  articles: count,
  copies: count.describe('Articles that share their text with an earlier one of another outlet.'),
  origins: z.array(SHARED).describe('The outlets whose texts it shares the most.'),
  first: count.describe('Facts that it told before all others who tell them.'),
  figures: count.describe('Passages with figures that could be compared.'),
  alone: count.describe('Those of them that stand alone.'),
  spellings: count.describe('Names that it spells otherwise than most accounts.'),
  corrections: count,
  delay: count.nullable().describe('Minutes behind the first article of a story: the median.'),
  delays: count.describe('Stories that the median is of.'),
})

const LINE = z.object({
  list: z.enum(OUTLET_LISTS),
  story: z.string(),
  article: z.string(),
  start: count,
  end: count,
  text: z.string().describe('The words of the article from start to end.'),
  before: z.string(),
  after: z.string(),
  title: z.string().nullable(),
  at: z.string(),
  other: z.string().nullable().describe('The outlet whose text it is, or how most spell it.'),
})

const LINES = z.array(LINE)

const PROFILE = z.object({
  row: ROW,
  from: z.array(SHARED),
  to: z.array(SHARED),
  lists: z.object({
    ...{ copies: LINES, first: LINES, alone: LINES, spellings: LINES, corrections: LINES },
  }),
  stories: z.array(z.object({ id: z.string(), title: z.string(), lastAt: z.string() })),
})

export const OUTLET_ROUTES: readonly Route[] = [
  route({
    method: 'get',
    path: '/outlets',
    name: 'listOutlets',
    group: 'Outlets',
    summary: 'What comparisons show of each outlet, those with the most articles first.',
    answers: { 200: { about: 'A row an outlet.', shape: z.object({ outlets: z.array(ROW) }) } },
    handle: async ({ context }, { desk }) =>
      sendJson(context, { outlets: await desk.listOutlets() }),
  }),
  route({
    method: 'get',
    path: '/outlets/{outlet}',
    name: 'getOutlet',
    group: 'Outlets',
    summary: 'All of one outlet: with whom it shares texts, and the passages its numbers rest on.',
    params: z.object({ outlet: z.string().max(500).describe('Its name as it is printed.') }),
    query: z.object({
      list: z.enum(OUTLET_LISTS).optional().describe('Gives the latest 100 of this list.'),
    }),
    answers: { 200: { about: 'The outlet.', shape: PROFILE } },
    handle: async ({ params, query, context }, { desk }) => {
      const profile = await desk.readOutlet(params.outlet, query.list ?? null)
      if (!profile) throw notFound(`No article of ${params.outlet} is kept.`)
      return sendJson(context, profile)
    },
  }),
]

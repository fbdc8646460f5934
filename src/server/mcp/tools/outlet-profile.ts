import { z } from 'zod'
import { OUTLET_LISTS, type ShownOutletLine } from '../../../model/outlets.ts'
import { CURSOR, NEXT, sealFor } from '../answer/cursor.ts'
import { fillPage } from '../answer/fill-page.ts'
import { PASSAGE, passageIn } from '../answer/passage.ts'
import { instantOrNull, QUOTED, quote, quoteOrNull } from '../answer/quoted.ts'
import { refuse } from '../answer/refuse.ts'
import { type McpMeans, tool } from '../tool.ts'
import { NOTED } from './shapes.ts'

const count = z.int()

const SHARED = z.strictObject({ outlet: QUOTED, articles: count })

const LINE = z.strictObject({
  story: z.string(),
  at: z.string().nullable(),
  other: QUOTED.nullable().describe('The outlet whose text it is, or how most spell it.'),
  passages: z.array(PASSAGE),
})

const LINES = z.array(LINE).optional()

/** Outlets with whom texts are shared that an answer names. */
const MOST_SHARED = 20

export const OUTLET_PROFILE = tool({
  name: 'outlet_profile',
  title: 'Profile of an outlet',
  description:
    'What comparisons show of one outlet: what it copies and from whom, what it tells first, figures it has alone, how it spells names, its corrections; each with passages. Counts, not judgements.',
  input: z.strictObject({
    outlet: z
      .string('is the name of an outlet, as it is printed')
      .min(1, 'is empty')
      .max(500, 'is too long: 500 characters at most')
      .describe('Its name as it is printed.'),
    list: z.enum(OUTLET_LISTS).optional().describe('Up to a hundred passages of this list alone.'),
    cursor: CURSOR,
  }),
  output: z.strictObject({
    ...NOTED,
    outlet: QUOTED,
    kept: count.describe('All its articles that are kept, compared or not.'),
    stories: count.describe('Compared stories that it tells; what follows is counted in these.'),
    articles: count,
    counts: z.strictObject({
      ...{ copies: count, first: count, figures: count, alone: count },
      ...{ spellings: count, corrections: count },
    }),
    minutesBehind: count.nullable().describe('Behind the first article of a story: the median.'),
    copiesFrom: z.array(SHARED),
    copiedBy: z.array(SHARED),
    ...{ copies: LINES, first: LINES, alone: LINES, spellings: LINES, corrections: LINES },
    next: NEXT,
  }),
  async answer({ outlet, list, cursor }, { desk }) {
    const profile = await desk.readOutlet(outlet, list ?? null)
    if (!profile) throw refuse(NO_OUTLET)
    const { row, from, to, lists } = profile
    const { copies, first, figures, alone, spellings, corrections } = row
    const shown = list ? [list] : OUTLET_LISTS
    return fillPage({
      head: {
        ...{ outlet: quote(row.outlet), kept: row.kept, stories: row.stories },
        articles: row.articles,
        counts: { copies, first, figures, alone, spellings, corrections },
        minutesBehind: row.delay,
        copiesFrom: from.slice(0, MOST_SHARED).map((each) => toShared(each.origin, each.articles)),
        copiedBy: to.slice(0, MOST_SHARED).map((each) => toShared(each.outlet, each.articles)),
      },
      lists: shown,
      entries: await toEntries(
        desk,
        shown.flatMap((each) => lists[each]),
      ),
      seal: sealFor([outlet, shown]),
      cursor,
    })
  },
})

const NO_OUTLET =
  'outlet: no article of an outlet of this name is kept; get_story names outlets as they are printed.'

function toShared(outlet: string, articles: number) {
  return { outlet: quote(outlet, 100), articles }
}

async function toEntries(desk: McpMeans['desk'], lines: readonly ShownOutletLine[]) {
  const ids = [...new Set(lines.map(({ article }) => article))]
  const articles = new Map(
    await Promise.all(ids.map(async (id) => [id, await desk.findArticle(id)] as const)),
  )
  return lines.flatMap(({ list, story, at, other, article: id, start, end }) => {
    const article = articles.get(id)
    if (!article) return []
    const item = { story, at: instantOrNull(at), other: quoteOrNull(other) }
    return [{ list, item, passages: [passageIn(article, { start, end })] }]
  })
}

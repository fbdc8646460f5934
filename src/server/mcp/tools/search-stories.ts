import { z } from 'zod'
import { parseSearch } from '../../../app/desk/search/parse-search.ts'
import type { SearchHit } from '../../../model/kept.ts'
import { formatCursor as formatPlace, parseCursor as parsePlace } from '../../api/cursor.ts'
import { INSTANT } from '../../api/shapes/common.ts'
import { badSearch } from '../../pages/search-page.ts'
import { CURSOR, NEXT } from '../answer/cursor.ts'
import { LARGEST, sizeOf } from '../answer/fill-page.ts'
import { PASSAGE, type Passage, passageIn } from '../answer/passage.ts'
import { NOTE } from '../answer/quoted.ts'
import { type McpMeans, tool } from '../tool.ts'
import { NOTED } from './shapes.ts'
import { STORY_HEAD, toStoryHead } from './story-head.ts'

const NAME = z.string('is a name').max(200, 'is too long: 200 characters at most').optional()

const INPUT = z.strictObject({
  query: z
    .string('is what to search for, in words')
    .max(500, 'is too long: 500 characters at most')
    .optional()
    .describe(
      'Words that articles of the story have; a phrase in quotation marks; -word leaves out.',
    ),
  since: INSTANT.optional().describe(
    'Stories whose last article is not before this day or instant.',
  ),
  outlet: NAME.describe('Stories that this outlet tells.'),
  person: NAME.describe('Stories that name this person or organisation.'),
  place: NAME.describe('Stories that name this place.'),
  minWitnesses: z
    .int()
    .min(1)
    .max(1000)
    .optional()
    .describe('At least so many independent accounts.'),
  contradictions: z
    .boolean()
    .optional()
    .describe('Only those whose accounts contradict each other.'),
  sort: z.enum(['rank', 'latest']).default('rank').describe('Best told and freshest, or latest.'),
  cursor: CURSOR,
})

const OUTPUT = z.strictObject({
  ...NOTED,
  total: z.int().describe('All stories that the question finds.'),
  stories: z.array(STORY_HEAD),
  passages: z.array(PASSAGE).describe('The best places of the words, in the first part alone.'),
  next: NEXT,
})

/** Stories at once: as many of these as fit. */
const NUMBERS = [20, 10, 5, 2, 1]

/** Places of the words that are shown. */
const MOST_HITS = 5

export const SEARCH_STORIES = tool({
  name: 'search_stories',
  title: 'Search stories',
  description:
    'Finds stories (events that one or several outlets report) by words, names, outlet and time; without a query lists them. Begin here, then ask get_story or get_comparison with an id.',
  input: INPUT,
  output: OUTPUT,
  async answer({ query, contradictions, cursor, ...asked }, means) {
    const { desk, own, now } = means
    const problem = query === undefined ? null : desk.explainSearch(query)
    if (problem !== null) throw badSearch(problem)
    const after = cursor === undefined ? undefined : parsePlace(cursor)
    const words = query === undefined || after ? '' : parseSearch(query, now()).search.words
    const passages = words === '' ? [] : await findPassages(means, words, asked)
    for (const limit of NUMBERS) {
      const { cards, total, next } = await own.listStories({
        ...asked,
        ...(query === undefined ? {} : { q: query }),
        ...(contradictions ? { differs: true } : {}),
        ...(after ? { after } : {}),
        limit,
      })
      const stories = cards.map(toStoryHead)
      const answer = { note: NOTE, total, stories, passages, next: next && formatPlace(next) }
      if (sizeOf(answer) <= LARGEST || limit === 1) return answer
    }
    throw new Error('a list of one is always given')
  },
})

/** Where the words stand, as passages that can be cited. */
async function findPassages(
  { desk }: McpMeans,
  words: string,
  { outlet, since }: { readonly outlet?: string; readonly since?: string },
): Promise<Passage[]> {
  const hits = await desk.search(words, {
    limit: MOST_HITS,
    ...(outlet && { outlet }),
    ...(since && { since }),
  })
  const found = await Promise.all(hits.map((hit) => toPassage(desk, hit)))
  return found.flatMap((passage) => passage ?? [])
}

/** What was cut from around the words is said by an ellipsis, which is none of the article's. */
async function toPassage(desk: McpMeans['desk'], { articleId, snippet }: SearchHit) {
  const article = await desk.findArticle(articleId)
  const words = snippet.replace(/^…|…$/g, '')
  const start = article?.text.indexOf(words) ?? -1
  if (!article || start < 0 || words === '') return null
  return passageIn(article, { start, end: start + words.length })
}

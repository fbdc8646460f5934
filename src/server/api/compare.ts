import { z } from 'zod'
import { Refusal } from '../problems.ts'
import { type Route, route } from './route.ts'

const MOST_TEXTS = 12
const MOST_WORDS = 60_000

const TEXT = z.strictObject({
  text: z.string().min(1, 'is empty').describe('Paragraphs, a blank line between them.'),
  title: z.string().max(1000).optional(),
  outlet: z.string().max(200).optional().describe('Articles of one outlet are one account.'),
  publishedAt: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}(?:T|$)/, 'is a day or an instant')
    .optional()
    .describe('The day that "Friday" is counted from.'),
  url: z.url({ protocol: /^https?$/, error: 'is an address with http or https' }).optional(),
})

/** Texts that are handed over to be compared. */
export const COMPARE_BODY = z
  .strictObject({
    articles: z
      .array(TEXT)
      .min(2, 'takes two texts at least')
      .max(MOST_TEXTS, `takes ${MOST_TEXTS} texts at most`),
  })
  .refine(({ articles }) => countWords(articles) <= MOST_WORDS, {
    path: ['articles'],
    error: `has more than ${MOST_WORDS.toLocaleString('en')} words together; hand over fewer`,
  })

function countWords(articles: readonly { readonly text: string }[]): number {
  return articles.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0)
}

export const COMPARE_ROUTES: readonly Route[] = [
  route({
    method: 'post',
    path: '/compare',
    name: 'compareTexts',
    group: 'Compare',
    summary: `Compares texts that are handed over, up to ${MOST_TEXTS}. Nothing of them is kept.`,
    body: COMPARE_BODY,
    example: { body: { articles: [{ text: 'The bridge fell …' }, { text: 'A bridge …' }] } },
    answers: { 200: { about: 'The comparison.', schema: 'comparison' } },
    handle: async ({ body: { articles } }, { desk }) => {
      const done = await desk.compareTexts(articles)
      if (!done.ok)
        throw new Refusal(500, done.problem.code, 'Could not be compared', done.problem.message)
      const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }
      return new Response(done.value, { headers })
    },
  }),
]

import { z } from 'zod'
import { handOver } from '../../app/news/hand-over.ts'
import { isForm } from '../draft-form.ts'
import { tellDone } from '../guard/audit.ts'
import { LARGEST_HANDED, readHanded } from '../handed-files.ts'
import { JOB, sendStarted } from './jobs.ts'
import { type Route, route } from './route.ts'

const text = (about: string) =>
  z.string().min(1, 'is empty').max(2000, 'is too long').describe(about)

const GIVEN = z.strictObject({
  text: z.string().min(1, 'is empty').describe('Paragraphs, a blank line between them.'),
  title: text('Its headline.').optional(),
  outlet: text('Who published it: one outlet is one witness.').optional(),
  author: text('As its byline has it.').optional(),
  url: text('Where it stands; what comes from there again is a version of it.').optional(),
  publishedAt: text('A day or an instant, as in `2026-03-02T09:00:00Z`.').optional(),
})

const BODY = z.strictObject({ articles: z.array(GIVEN).min(1, 'is empty').max(1000) })

export const HANDING_ROUTES: readonly Route[] = [
  route({
    method: 'post',
    path: '/articles',
    name: 'addArticles',
    group: 'Articles',
    summary:
      'Takes articles in, and puts each into the story that it tells of. Files come as multipart/form-data, in `files`: pages, texts, PDF, Word, mail, JSON Lines, WARC.',
    body: BODY,
    takesForm: true,
    largest: LARGEST_HANDED,
    example: {
      body: {
        articles: [
          { text: 'The bridge at Tolla is closed.', outlet: 'Tolla Post', title: 'Bridge closed' },
        ],
      },
    },
    answers: { 202: { about: 'The job that reads them.', shape: JOB } },
    handle: async ({ body, context }, { desk }) => {
      const files = !isForm(context)
        ? [{ name: 'articles.jsonl', body: toLines(body.articles) }]
        : await readHanded((await context.req.parseBody({ all: true })).files)
      const job = await handOver(desk.jobs, files)
      tellDone(context, { act: 'articles-imported' })
      return sendStarted(context, job)
    },
  }),
]

function toLines(articles: readonly object[]): string {
  return articles.map((article) => `${JSON.stringify(article)}\n`).join('')
}

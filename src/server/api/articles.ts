import { z } from 'zod'
import { describeOmits } from '../../present/article/describe-omits.ts'
import { toOmitsView } from '../../present/article/to-omits-view.ts'
import { toPassageView } from '../../present/article/to-passage-view.ts'
import { toVersionDiffView } from '../../present/versions/to-version-diff-view.ts'
import { toVersionsView } from '../../present/versions/to-versions-view.ts'
import { type Means, PATIENCE } from '../means.ts'
import { notFound, Refusal } from '../problems.ts'
import { sendJson } from '../respond.ts'
import { type Route, route } from './route.ts'

const ID = z.object({ article: z.string().max(40).describe('The id of an article, as in `a12`.') })
const GROUP = 'Articles'

const offset = z.coerce.number().int().nonnegative()
const number = z.coerce.number().int().positive()

const ARTICLE = z.looseObject({
  id: z.string(),
  outlet: z.string().nullable(),
  title: z.string().nullable(),
  text: z.string(),
  version: z.number(),
  storyId: z.string().nullable(),
})
const VERSION = z.looseObject({
  version: z.number(),
  seenAt: z.string(),
  title: z.string().nullable(),
  sha256: z.string(),
})
const PASSAGE = z.looseObject({
  article: z.string(),
  start: z.number(),
  end: z.number(),
  text: z.string(),
  sha256: z.string(),
  paragraph: z.number(),
  url: z.string().nullable(),
})
const OMIT = z.looseObject({
  kind: z.enum(['agreement', 'quote', 'difference']),
  key: z.string().describe('What it is known by while the story grows.'),
  accounts: z.number(),
  statements: z.array(z.looseObject({ article: z.string(), text: z.string() })),
})
const OMITS = z.looseObject({
  unknown: z.enum(['not-read', 'in-part', 'other-event', 'one-account']).nullable(),
  counts: z.object({ leftOut: z.number(), perhaps: z.number(), later: z.number() }),
  leftOut: z.array(OMIT),
  perhaps: z.array(OMIT),
  later: z.array(OMIT),
  otherSides: z.array(z.looseObject({ about: z.string() })),
})

export const ARTICLE_ROUTES: readonly Route[] = [
  route({
    method: 'get',
    path: '/articles/{article}',
    name: 'getArticle',
    group: GROUP,
    summary: 'An article as it is kept.',
    params: ID,
    answers: { 200: { about: 'The article.', shape: z.object({ article: ARTICLE }) } },
    handle: async ({ params, context }, means) =>
      sendJson(context, { article: await find(means, params.article) }),
  }),
  route({
    method: 'get',
    path: '/articles/{article}/versions',
    name: 'listVersions',
    group: GROUP,
    summary: 'What an article said before, and what changed from each version to the next.',
    params: ID,
    answers: {
      200: {
        about: 'The versions that are kept, the first one first.',
        shape: z.looseObject({ articleId: z.string(), versions: z.array(VERSION) }),
      },
    },
    handle: async ({ params, context }, means) => {
      const { id } = await find(means, params.article)
      return sendJson(context, toVersionsView(id, await means.desk.listVersions(id)))
    },
  }),
  route({
    method: 'get',
    path: '/articles/{article}/versions/{version}',
    name: 'getVersion',
    group: GROUP,
    summary: 'One version with its text, and what changed since the one before or the one named.',
    params: ID.extend({ version: number.describe('Its number, from 1.') }),
    query: z.object({
      since: number
        .optional()
        .describe('The version that it is compared with; else the one before.'),
    }),
    answers: {
      200: {
        about: 'The version; `diff` is null for the first, without `since`.',
        shape: z.object({
          version: VERSION.extend({ text: z.string() }),
          diff: z.looseObject({ from: z.number(), to: z.number(), told: z.string() }).nullable(),
        }),
      },
    },
    handle: async ({ params, query, context }, means) => {
      const opened = await means.desk.articles.compareVersions(
        params.article,
        query.since,
        params.version,
      )
      if (!opened) throw notFound(`There is no such version of article ${params.article}.`)
      const { before, after, compared } = opened
      if (!compared.ok) throw failed(compared.problem)
      const { change, facts } = compared.value
      const { version, seenAt, title, sha256, text } = after
      return sendJson(context, {
        version: { version, seenAt, title, sha256, text },
        diff: before === after ? null : toVersionDiffView(before, after, change, facts),
      })
    },
  }),
  route({
    method: 'get',
    path: '/articles/{article}/reading',
    name: 'getReading',
    group: GROUP,
    summary: 'What was found in an article: sentences, names, quotes, times, quantities, sources.',
    params: ID,
    example: { answered: false },
    answers: { 200: { about: 'As `synoptic read --json` prints it.', schema: 'reading' } },
    handle: async ({ params, context }, means) => {
      const done = await means.desk.articles.read(params.article)
      if (!done) throw notFound(`There is no article ${params.article}.`)
      if (!done.ok) throw failed(done.problem)
      return sendJson(context, { articles: [done.value] })
    },
  }),
  route({
    method: 'get',
    path: '/articles/{article}/omits',
    name: 'getOmits',
    group: GROUP,
    summary: 'What an article leaves out of what two or more other accounts tell.',
    params: ID,
    answers: {
      200: {
        about: '`omits` is null where nothing else tells of it, or its story is being compared.',
        shape: z.object({
          article: z.string(),
          isComparing: z.boolean(),
          omits: OMITS.nullable(),
        }),
      },
    },
    handle: async ({ params, context }, means) => {
      const opened = await means.desk.articles.open(params.article, means.patience ?? PATIENCE)
      if (!opened) throw notFound(`There is no article ${params.article}.`)
      const { article, compared, isComparing, problem } = opened
      if (problem) throw failed(problem)
      const found = compared && toOmitsView(compared.view, compared.omits, article.id)
      const omits = compared && found && describeOmits(compared.view, found)
      return sendJson(context, { article: article.id, isComparing, omits })
    },
  }),
  route({
    method: 'get',
    path: '/articles/{article}/passage',
    name: 'getPassage',
    group: GROUP,
    summary: 'The exact words between two offsets, with what is needed to cite them.',
    params: ID,
    query: z.object({
      start: offset.describe('Where it begins, in UTF-16 code units of the text.'),
      end: offset.describe('Where it ends: the first unit after it.'),
    }),
    example: { query: 'start=0&end=40' },
    answers: { 200: { about: 'The passage.', shape: PASSAGE } },
    handle: async ({ params, query, context }, means) => {
      const article = await find(means, params.article)
      const passage = toPassageView(article, query)
      if (passage) return sendJson(context, passage)
      throw notFound(
        `Its text has ${article.text.length} UTF-16 code units: start comes before end, and end is not after that.`,
      )
    },
  }),
]

async function find({ desk }: Means, id: string) {
  const article = await desk.findArticle(id)
  if (!article) throw notFound(`There is no article ${id}.`)
  return article
}

function failed({ code, message }: { readonly code: string; readonly message: string }): Refusal {
  return new Refusal(500, code, 'It could not be done', message)
}

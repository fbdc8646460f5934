import { z } from 'zod'
import { instantSince } from '../../../app/since.ts'
import { CHANGE_KINDS } from '../../../model/changes.ts'
import { CURSOR, NEXT, sealFor } from '../answer/cursor.ts'
import { type Entry, fillPage } from '../answer/fill-page.ts'
import { openStory } from '../answer/open-story.ts'
import { PASSAGE } from '../answer/passage.ts'
import { QUOTED, quoteOrNull } from '../answer/quoted.ts'
import { refuse } from '../answer/refuse.ts'
import { type McpMeans, tool } from '../tool.ts'
import { changedEntry } from './changed-entry.ts'
import { NOTED, STORY_ID } from './shapes.ts'
import { STORY_HEAD, toStoryHead } from './story-head.ts'

/** Stories and changed articles that are looked at. */
const MOST_STORIES = 200
const MOST_CHANGED = 100

export const WHAT_CHANGED = tool({
  name: 'what_changed',
  title: 'What changed',
  description:
    'What is new since an instant: stories with new articles, and articles whose outlets changed or corrected their text, with the words before and after. With a story, what came into it and changed in it.',
  input: z.strictObject({
    since: z
      .string('is a day, an instant, or so long ago: 12h, 3d, 2w')
      .max(40, 'is too long for an instant')
      .describe('A day, an instant with its zone, or so long ago: 12h, 3d, 2w.'),
    story: STORY_ID.optional(),
    cursor: CURSOR,
  }),
  output: z.strictObject({
    ...NOTED,
    since: z.string(),
    more: z.boolean().describe('Is there more than can be listed? Ask for a shorter time then.'),
    changed: z
      .array(
        z.strictObject({
          article: z.string(),
          story: z.string().nullable(),
          outlet: QUOTED.nullable(),
          title: QUOTED.nullable(),
          told: z
            .array(z.strictObject({ kind: z.enum(CHANGE_KINDS), from: QUOTED, to: QUOTED }))
            .describe('In short; `from` is empty where something came, `to` where it went.'),
          continues: z.literal(true).optional(),
          passages: z.array(
            PASSAGE.extend({
              version: z.int().describe('The version of the text that start and end are of.'),
              seenAt: z.string(),
              before: QUOTED.describe('The words that stood there before.'),
            }),
          ),
        }),
      )
      .describe('Articles whose text changed, the latest first.'),
    came: z
      .array(
        z.strictObject({
          ...{ article: z.string(), outlet: QUOTED.nullable(), title: QUOTED.nullable() },
          ...{ placedAt: z.string(), by: z.enum(['program', 'person']) },
        }),
      )
      .optional()
      .describe('Of a story: articles that came into it.'),
    stories: z.array(STORY_HEAD).optional().describe('Those with new articles, the latest first.'),
    next: NEXT,
  }),
  async answer({ since: given, story, cursor }, means) {
    const since = instantSince(given, means.now())
    if (since === null)
      throw refuse(
        'since: is a day as 2031-05-06, an instant with its zone, or so long ago: 12h, 3d, 2w.',
      )
    const found = story ? await changesOf(means, story, since) : await changesOfAll(means, since)
    return fillPage({
      head: { since, more: found.more },
      lists: ['changed', story ? 'came' : 'stories'],
      entries: found.entries,
      seal: sealFor([given, story]),
      cursor,
    })
  },
})

type Found = { readonly entries: readonly Entry[]; readonly more: boolean }

async function changesOfAll({ desk, own }: McpMeans, since: string): Promise<Found> {
  const changed = await desk.looker.listChanges({ since, limit: MOST_CHANGED, minor: false })
  const listed = await own.listStories({ since, sort: 'latest', limit: MOST_STORIES })
  return {
    entries: [
      ...changed.map(({ article, versions, told }) => changedEntry(article, versions, told)),
      ...listed.cards.map((card) => ({ list: 'stories', item: toStoryHead(card) })),
    ],
    more: changed.length === MOST_CHANGED || listed.next !== null,
  }
}

async function changesOf(means: McpMeans, id: string, since: string): Promise<Found> {
  const { story, articles } = await openStory(means, id)
  const changed = articles.filter(({ version, changedAt }) => version > 1 && changedAt >= since)
  const entries = changed.map(async (article) => {
    const versions = await means.desk.listVersions(article.id)
    const from = versions.findIndex(({ seenAt, version }) => version > 1 && seenAt >= since)
    return changedEntry(article, versions.slice(Math.max(0, from - 1)), [])
  })
  const known = new Map(articles.map((article) => [article.id, article]))
  const came = story.members
    .filter(({ placedAt }) => placedAt >= since)
    .map(({ articleId, placedAt, by }): Entry => {
      const { outlet, title } = known.get(articleId) ?? { outlet: null, title: null }
      const named = { outlet: quoteOrNull(outlet), title: quoteOrNull(title) }
      return { list: 'came', item: { article: articleId, ...named, placedAt, by } }
    })
  return { entries: [...(await Promise.all(entries)), ...came], more: false }
}

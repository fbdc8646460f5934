import { z } from 'zod'
import type { OpenedStory } from '../../../app/desk/comparisons.ts'
import type { ComparisonView } from '../../../present/view/view.ts'
import type { Entry } from '../answer/fill-page.ts'
import { idOf, TELLING } from '../answer/passage.ts'
import { instantOrNull, QUOTED, quote, quoteOrNull } from '../answer/quoted.ts'

export const BRIEF = z
  .array(
    z.strictObject({
      line: QUOTED,
      notSettled: z
        .array(QUOTED)
        .optional()
        .describe('What it gives one value of where others give another.'),
      continues: z.literal(true).optional(),
      passages: z.array(TELLING),
    }),
  )
  .optional()
  .describe('The best supported sentences, the best first.')

/** The articles of a story, and why they are in it. */
export const MEMBERS = {
  articles: z
    .array(
      z.strictObject({
        id: z.string(),
        outlet: QUOTED.nullable(),
        title: QUOTED.nullable(),
        url: QUOTED.nullable(),
        publishedAt: z.string().nullable(),
        version: z.int().describe('Above 1 where its text changed after it was first seen.'),
        characters: z.int().describe('UTF-16 code units of its text.'),
      }),
    )
    .optional()
    .describe('The earliest first.'),
  why: z
    .array(
      z.strictObject({
        article: z.string(),
        sureness: z.number(),
        by: z.enum(['program', 'person']),
        reasons: z.array(z.strictObject({ kind: z.string(), text: QUOTED })),
      }),
    )
    .optional()
    .describe('What each article shares with the story; nothing for the first.'),
}

export const WITNESSES = z
  .array(
    z.strictObject({
      letters: z.string().describe('Of its articles.'),
      articles: z.array(z.string()),
      basis: QUOTED.describe('Why these are one account.'),
    }),
  )
  .optional()
  .describe('Articles that share an origin count as one witness.')

const MOST_REASONS = 12

export function memberEntries({ story, articles }: OpenedStory) {
  return {
    articles: articles.map(
      ({ id, outlet, title, url, publishedAt, version, text }): Entry => ({
        list: 'articles',
        item: {
          ...{ id, outlet: quoteOrNull(outlet), title: quoteOrNull(title), url: quoteOrNull(url) },
          ...{ publishedAt: instantOrNull(publishedAt), version },
          characters: text.length,
        },
      }),
    ),
    why: story.members.map(
      ({ articleId, sureness, by, reasons }): Entry => ({
        list: 'why',
        item: {
          ...{ article: articleId, sureness, by },
          reasons: reasons
            .slice(0, MOST_REASONS)
            .map(({ kind, text }) => ({ kind, text: quote(text, 200) })),
        },
      }),
    ),
  }
}

export function witnessEntries({ accounts, articles }: ComparisonView): Entry[] {
  return accounts.map(({ sigla, articles: own, basis }) => ({
    list: 'witnesses',
    item: {
      ...{ letters: sigla, articles: own.map((index) => idOf(articles[index])) },
      basis: quote(basis, 1000),
    },
  }))
}

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newArticle } from '../contract/fixtures.ts'
import { openSqliteStore, type SqliteOptions } from '../sqlite/open-store.ts'

const AT = '2031-03-05T08:00:00.000Z'

/** The headline of a story whose articles have these, the earliest first. */
async function headlineOf(headlines: readonly (string | null)[], options: SqliteOptions) {
  const store = await openSqliteStore(':memory:', options)
  const story = await store.stories.open(AT)
  await store.write(async ({ articles, stories }) => {
    for (const [hour, title] of headlines.entries()) {
      const publishedAt = new Date(Date.UTC(2031, 2, 1, hour)).toISOString()
      const { id } = await articles.add(newArticle('Text.', { title, publishedAt }), AT)
      const placement = { article: id, story, opened: false, sureness: 1, reasons: [], merged: [] }
      await stories.place(placement, 'program', AT)
    }
  })
  const title = (await store.stories.find(story))?.title
  await store.close()
  return title
}

test('the earliest headline stands for a story where nothing else is asked for', async () => {
  assert.equal(await headlineOf([null, 'One', 'Two'], {}), 'One')
})

test('which headline stands for a story can be chosen, of those there are', async () => {
  const chooseHeadline = (headlines: readonly string[]) => headlines.length - 1
  assert.equal(await headlineOf(['One', 'Two', null], { chooseHeadline }), 'Two')
  assert.equal(await headlineOf([null, null], { chooseHeadline }), '')
})

test('of a long story the latest headlines are those that one is chosen from', async () => {
  const seen: (readonly string[])[] = []
  const chooseHeadline = (headlines: readonly string[]) => seen.push(headlines) - 1
  const headlines = Array.from({ length: 70 }, (_, i) => `Headline ${i}`)
  assert.equal(await headlineOf(headlines, { chooseHeadline }), 'Headline 10')
  assert.equal(seen[0].length, 60)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openReader } from './test-refresh.ts'
import { ferryText, renderFeed, type SiteItem, startSite } from './test-site.ts'

const TOWNS = ['Tolla', 'Brenn', 'Halmere', 'Osk']

/** Entries with a whole text each, all at one address. */
const itemsOf = (boats: string): SiteItem[] =>
  TOWNS.map((town) => ({
    path: '/live',
    title: `Ferry of ${town}`,
    text: `<p>${ferryText(town, 6).join('</p><p>')} ${boats} of ${town} helped.</p>`.repeat(3),
  }))

test('entries at one address are kept apart, and known again when they change', async () => {
  await using site = await startSite()
  await using reader = await openReader()
  await reader.follow(site.url('/feed'))
  const feedOf = (items: readonly SiteItem[]) => {
    const feed = renderFeed(site, 'Bearer', items)
    let n = 0
    const body = 'body' in feed ? feed.body?.replaceAll('<guid>', () => `<guid>${n++}`) : ''
    site.set('/feed', { body: body ?? '' })
  }
  feedOf(itemsOf('Fishing boats'))
  assert.equal((await reader.refresh()).articles.added, TOWNS.length)
  feedOf(itemsOf('Tugs'))
  const { added, updated } = (await reader.refresh()).articles
  assert.deepEqual([added, updated], [0, TOWNS.length])
})

test('a report that comes later under the address of another is not a version of it', async () => {
  await using site = await startSite()
  await using reader = await openReader()
  await reader.follow(site.url('/feed'))
  const serve = (title: string, town: string, word: string) => {
    const text = Array.from({ length: 90 }, (_, i) => `${word}${i}`).join(' ')
    const items = [{ path: '/', title: `${title} ${town}`, text: `<p>${text}.</p>` }]
    site.set('/feed', renderFeed(site, 'Bearer', items))
  }
  serve('Storm over', 'Tolla', 'gust')
  assert.equal((await reader.refresh()).articles.added, 1)
  serve('Voters choose', 'Osk', 'ballot')
  const { added, updated } = (await reader.refresh()).articles
  assert.deepEqual([added, updated], [1, 0])
})

test('entries at one address whose ids are made anew are known again', async () => {
  await using site = await startSite()
  await using reader = await openReader()
  await reader.follow(site.url('/feed'))
  const serve = (scheme: string) => {
    const feed = renderFeed(site, 'Bearer', itemsOf('Fishing boats'))
    let n = 0
    const body =
      'body' in feed ? feed.body?.replaceAll('<guid>', () => `<guid>${scheme}${n++}`) : ''
    site.set('/feed', { body: body ?? '' })
  }
  serve('no-')
  assert.equal((await reader.refresh()).articles.added, TOWNS.length)
  serve('urn:x:')
  const { added, updated } = (await reader.refresh()).articles
  assert.deepEqual([added, updated], [0, 0])
})

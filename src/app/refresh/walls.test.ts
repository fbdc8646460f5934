import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { KeptArticle } from '../../model/kept.ts'
import type { Store } from '../../store/store.ts'
import { openReader } from './test-refresh.ts'
import { ferryText, renderFeed, renderPage, startSite } from './test-site.ts'

async function only(store: Store): Promise<KeptArticle> {
  const all: KeptArticle[] = []
  for await (const article of store.articles.each()) all.push(article)
  assert.equal(all.length, 1)
  return all[0]
}

const walls = [
  ['consent-page', renderPage('We value your privacy', ['We and our 90 partners store data.'])],
  ['login-page', renderPage('Sign in', ['Log in to continue.'])],
  ['block-page', renderPage('Just a moment...', ['Checking your browser before you go on.'])],
  ['not-found-page', renderPage('Page not found', ['Try the search.'])],
] as const
for (const [code, wall] of walls)
  test(`a followed page that turns into a ${code} is told as one, and its article stays`, async () => {
    await using site = await startSite()
    await using reader = await openReader()
    site.set('/live', renderPage('Ferry aground', ferryText('Tolla', 6)))
    await reader.follow(site.url('/live'), 'page')
    await reader.refresh()
    site.set('/live', wall)
    const { articles, failures } = await reader.refresh()
    assert.deepEqual([articles.added, articles.updated], [0, 0])
    assert.deepEqual(
      failures.map(({ problem }) => problem.code),
      [code],
    )
    assert.equal((await only(reader.store)).version, 1)
    site.set('/live', renderPage('Ferry aground', ferryText('Tolla', 6)))
    assert.equal((await reader.refresh()).articles.updated, 0)
  })

test('a page of which a wall leaves two paragraphs is no version, and that is told', async () => {
  await using site = await startSite()
  await using reader = await openReader()
  site.set('/live', renderPage('Ferry aground', ferryText('Tolla', 6)))
  await reader.follow(site.url('/live'), 'page')
  await reader.refresh()
  const stub = ['We value your privacy and that of your device.', ...ferryText('Tolla', 2)]
  site.set('/live', renderPage('Ferry aground', stub))
  const { articles, failures } = await reader.refresh()
  assert.equal(articles.updated, 0)
  assert.equal(failures[0].problem.code, 'answer-in-part')
  const { text, version } = await only(reader.store)
  assert.deepEqual([version, /privacy/.test(text), /buses run round/.test(text)], [1, false, true])
})

test('an entry whose page is a wall has what the feed has, with the reason', async () => {
  await using site = await startSite()
  await using reader = await openReader()
  const text = ferryText('Tolla', 2).join(' ')
  site.set('/feed', renderFeed(site, 'Bearer', [{ path: '/a-1', title: 'Ferry aground', text }]))
  site.set('/a-1', walls[0][1])
  await reader.follow(site.url('/feed'))
  assert.equal((await reader.refresh()).articles.added, 1)
  const { notes, text: kept } = await only(reader.store)
  assert.match(kept, /Rescue boats/)
  assert.doesNotMatch(kept, /privacy/)
  assert.match(
    notes.find(({ code }) => code === 'page-not-read')?.message ?? '',
    /asks for consent/,
  )
})

test('an entry that changes while its page is a wall leaves the whole article as it was', async () => {
  await using site = await startSite()
  await using reader = await openReader()
  const entry = (text: string) =>
    renderFeed(site, 'Bearer', [{ path: '/a-1', title: 'Ferry aground', text }])
  site.set('/feed', entry('In short…'))
  site.set('/a-1', renderPage('Ferry aground', ferryText('Tolla', 6)))
  await reader.follow(site.url('/feed'))
  await reader.refresh()
  site.set('/feed', entry('In short, and more…'))
  site.set('/a-1', walls[0][1])
  const { articles, failures } = await reader.refresh()
  assert.equal(articles.updated, 0)
  assert.equal(failures[0]?.problem.code, 'answer-in-part')
  assert.equal((await only(reader.store)).version, 1)
})

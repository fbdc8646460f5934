import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { startSite } from '../../src/app/refresh/test-site.ts'
import { makeHome } from '../following/program.ts'
import { FERRY, page } from './texts.ts'

test('addresses are asked once, compared, and kept nowhere', async () => {
  await using site = await startSite()
  using home = makeHome({ SYNOPTIC_DELAY: '0.01' })
  site.set('/a', { body: page('Ferry runs aground', FERRY[0]) })
  site.set('/b', { body: page('Rescuers save 84', FERRY[1]) })
  const given = [site.url('/a'), site.url('/b'), site.url('/a')]
  const { code, stdout, stderr } = await home.run([
    'compare',
    '--json',
    ...given,
    '--outlet',
    `Tolla Post=${given[1]}`,
  ])
  assert.equal(code, 0, stderr)
  const { articles } = JSON.parse(stdout)
  assert.deepEqual(
    articles
      .map(({ source, outlet }: { source: string; outlet: string }) => [source, outlet])
      .toSorted(),
    [
      [given[0], '127.0.0.1'],
      [given[1], 'Tolla Post'],
    ],
  )
  assert.match(stderr, /given twice/)
  assert.deepEqual(readdirSync(home.folder), [])
})

test('what an address answers instead of an article is told, and robots.txt is kept', async () => {
  await using site = await startSite()
  using home = makeHome({ SYNOPTIC_DELAY: '0.01' })
  site.set('/robots.txt', { body: 'User-agent: *\nDisallow: /private', type: 'text/plain' })
  site.set('/a', { body: page('Ferry runs aground', FERRY[0]) })
  site.set('/wall', { body: page('We value your privacy', 'We and our partners store data.') })
  site.set('/feed', {
    body: '<rss version="2.0"><channel><title>Post</title></channel></rss>',
    type: 'application/rss+xml',
  })
  const paths = ['/a', '/none', '/wall', '/feed', '/private/b']
  const { code, stderr, stdout } = await home.run(['read', ...paths.map((path) => site.url(path))])
  assert.deepEqual([code, JSON.parse(stdout).articles.length], [4, 1])
  assert.match(stderr, /\/none: .*404/)
  assert.match(stderr, /\/wall: This page asks for consent/)
  assert.match(stderr, /\/feed: This is a feed, not an article: synoptic add/)
  assert.match(stderr, /\/private\/b: .*robots\.txt/)
})

test('without a network, and on a private one, it is said what is wrong', async () => {
  using home = makeHome({ SYNOPTIC_ALLOW_PRIVATE_HOSTS: '' })
  const { code, stderr } = await home.run([
    'compare',
    'http://127.0.0.1:9/a',
    'https://no-such-host.invalid/a',
  ])
  assert.equal(code, 3)
  assert.match(stderr, /127\.0\.0\.1:9\/a: .*private/)
  assert.match(stderr, /no-such-host\.invalid\/a: .*(?:cannot be (?:found|looked up)|network)/)
  assert.doesNotMatch(stderr, /asked again later/)
})

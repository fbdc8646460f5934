import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressesOf, addressToOpen } from './addresses-of.ts'

const ORIGIN = 'https://paper.test'

type Given = { url?: string | null; fetched?: string | null; item?: string | null }

function check({ url = null, fetched = null, item = null }: Given, expected: string[]): void {
  const at = (path: string | null) => (path?.startsWith('/') ? ORIGIN + path : path)
  const found = addressesOf({ url: at(url) }, at(fetched), at(item))
  assert.deepEqual(
    found,
    expected.map((path) => at(path)),
  )
}

test('the canonical address comes first, then where it was found', () => {
  check(
    { url: '/news/bridge-shut-1204', fetched: '/amp/1204/bridge-shut-today?x=1', item: '/r/1204' },
    ['/news/bridge-shut-1204', '/1204/bridge-shut-today?x=1', '/r/1204'],
  )
  check({ url: '/2031/05/06/shut?utm_source=x', fetched: '/2031/05/06/shut/amp' }, [
    '/2031/05/06/shut',
  ])
  check({ url: '/news/bridge', fetched: '/town/bridge' }, ['/news/bridge', '/town/bridge'])
  check({ url: '/2031/05/06/shut' }, ['/2031/05/06/shut'])
  check({}, [])
})

test('a page that calls the front page or a section its address is not believed', () => {
  const own = '/2031/05/06/bridge-shut'
  for (const url of ['/', '/?utm_source=x', '/news', '/world/europe', '/2031/05', '/2031'])
    check({ url, fetched: own }, [own])
  check({ url: '/news', fetched: '/bridge' }, ['/bridge'])
})

test('a page that leaves out which article it is is not believed', () => {
  check({ url: '/show-one-story.php', fetched: '/show-one-story.php?id=12' }, [
    '/show-one-story.php?id=12',
  ])
  check({ url: '/news/bridge-is-shut-now', fetched: '/news/bridge-is-shut-now?page=2' }, [
    '/news/bridge-is-shut-now',
    '/news/bridge-is-shut-now?page=2',
  ])
})

test('another outlet is no address of a page, its own subdomain is', () => {
  const own = '/2031/05/06/bridge-shut'
  check({ url: 'https://agency.test/2031/05/06/bridge-shut', fetched: own }, [own])
  check({ url: 'https://paper.test.evil.test/2031/05/06/bridge-shut', fetched: own }, [own])
  check({ url: 'https://town.paper.test/2031/05/06/bridge-shut', fetched: own }, [
    'https://town.paper.test/2031/05/06/bridge-shut',
    own,
  ])
  check({ url: 'https://b.blogspot.com/2031/05/x', fetched: 'https://a.blogspot.com/2031/05/x' }, [
    'https://a.blogspot.com/2031/05/x',
  ])
})

test('a redirect to the front page is no name for the article that was taken down', () => {
  check({ fetched: '/', item: '/news/bridge-is-shut-now' }, ['/news/bridge-is-shut-now'])
  check({ fetched: '/news', item: '/news/bridge-is-shut-now' }, ['/news/bridge-is-shut-now'])
  check({ url: '/', fetched: '/', item: '/?p=12' }, ['/?p=12'])
  check({ fetched: '/town/bridge', item: 'https://short.test/abc' }, [
    '/town/bridge',
    'https://short.test/abc',
  ])
})

test('what is no address is left out', () => {
  check({ url: 'javascript:alert(1)', fetched: 'about:blank', item: 'tag:paper.test,2031:1' }, [])
})

test('an article is opened at an address that works', () => {
  const fetched = 'http://www.paper.test/2031/05/06/shut?utm_source=x'
  const open = (url: string | null) => addressToOpen({ url }, fetched, null)
  assert.equal(open('https://www.paper.test/'), fetched)
  assert.equal(
    open('https://www.paper.test/2031/05/06/shut'),
    'https://www.paper.test/2031/05/06/shut',
  )
  assert.equal(open(null), fetched)
  assert.equal(addressToOpen({ url: null }, null, null), null)
})

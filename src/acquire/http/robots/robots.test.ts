import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isAllowed } from './match-robots.ts'
import { parseRobots } from './parse-robots.ts'

/** Whether Synoptic may ask for a path, by a robots.txt in one line with `|` for its ends. */
const check = (robots: string, path: string, allowed: boolean) =>
  test(`${allowed ? 'may' : 'may not'} ask ${path} by ${robots}`, () => {
    const { rules } = parseRobots(robots.replaceAll('|', '\n'), 'synoptic')
    assert.equal(isAllowed(rules, path), allowed)
  })

check('', '/a', true)
check('User-agent: *|Disallow: /', '/a', false)
check('User-agent: *|Disallow:', '/a', true)
check('User-agent: *|Disallow: /', '/robots.txt', true)
check('user-agent:*|disallow:/', '/a', false)
check('User-agent: other|Disallow: /', '/a', true)
check('User-agent: Synoptic|Disallow: /', '/a', false)
check('User-agent: SYNOPTIC/2.0 (news)|Disallow: /', '/a', false)
check('User-agent: Synoptic Bot|Disallow: /', '/a', false)
check('User-agent: synopticon|Disallow: /', '/a', true)
check('User-agent: syn|Disallow: /', '/a', true)
check('User-agent: * and all|Disallow: /', '/a', false)
check('User-agent: *|Disallow: /|User-agent: Synoptic|Allow: /', '/a', true)
check('User-agent: Synoptic|Disallow: /a|User-agent: *|Disallow: /', '/b', true)
check('User-agent: a|User-agent: Synoptic|Disallow: /', '/a', false)
check(
  'User-agent: Synoptic|Disallow: /a|User-agent: b|Disallow: /|User-agent: Synoptic|Disallow: /c',
  '/c',
  false,
)
check('Disallow: /|User-agent: *|Allow: /', '/a', true)
check('User-agent: Synoptic|Crawl-delay: 5|User-agent: b|Disallow: /', '/a', true)
check('User-agent: *||# a comment|Disallow: /a # another', '/a', false)
check('User-agent: *|Sitemap: http://a.test/|Disallow: /a', '/a', false)
check('User-agent *|Disallow /a', '/a', false)
check('User-agent: *|Disallow: /a', '/abc', false)
check('User-agent: *|Disallow: /a', '/A', true)
check('User-agent: *|Disallow: /a/', '/a', true)
check('User-agent: *|Disallow: a', '/a', true)
check('User-agent: *|Disallow: /|Allow: /news', '/news/1', true)
check('User-agent: *|Disallow: /news|Allow: /', '/news/1', false)
check('User-agent: *|Disallow: /news|Allow: /news', '/news', true)
check('User-agent: *|Disallow: /*.php', '/a/b.php5', false)
check('User-agent: *|Disallow: /*.php$', '/a/b.php5', true)
check('User-agent: *|Disallow: /*.php$', '/a.php/b.php', false)
check('User-agent: *|Disallow: /a$', '/a', false)
check('User-agent: *|Disallow: /a$', '/ab', true)
check('User-agent: *|Disallow: /a*b*c', '/a-b-c-d', false)
check('User-agent: *|Disallow: /a*b*c', '/a-c-b', true)
check('User-agent: *|Disallow: /a***b', '/axb', false)
check('User-agent: *|Disallow: *', '/a', false)
check('User-agent: *|Disallow: /*?print', '/a?x=1&print', true)
check('User-agent: *|Disallow: /*?*print', '/a?x=1&print', false)
check('User-agent: *|Disallow: /a$b', '/a$b', false)
check('User-agent: *|Disallow: /ü', '/%C3%BC', false)
check('User-agent: *|Disallow: /%c3%bc', '/%C3%BC', false)
check('User-agent: *|Disallow: /%7Ename', '/~name', false)
check('User-agent: *|Disallow: /a%2Fb', '/a/b', true)
check('User-agent: *|Disallow: /a b', '/a%20b', false)
check('User-agent: *|Disallow: /a%20b', '/a%20b/c', false)
check('User-agent: *|Disallow: /a<b', '/a%3Cb', false)
check('User-agent: *|Disallow: /a%3cb', '/a%3Cb', false)
check('User-agent: *|Disallow: /{id}', '/%7Bid%7D', false)
check('User-agent: *|Disallow: /x?q={id}', '/x?q={id}', false)
check('User-agent: *|Disallow: /x?q=%7Bid%7D', '/x?q={id}', false)
check('User-agent: *|Disallow: /"a', '/%22a', false)
check('User-agent: *|Disallow: /a%24', '/a$', false)
check('User-agent: *|Disallow: /a%24', '/ab', true)
check('User-agent: *|Disallow: /a%24$', '/a$b', true)
check('User-agent: *|Disallow: /a%2Ab', '/a*b', false)
check('User-agent: *|Disallow: /a%2Ab', '/axb', true)
check('User-agent: *|Disallow: /a*b', '/a*b', false)
check('User-agent: *|Disallow: /a$', '/a%24', true)
check('User-agent: *|Disallow: /a%25b', '/a%25b', false)
check('<html><body>Not found</body></html>', '/a', true)
check('\0\x01\x02|User-agent: *|\xff\xfe|Disallow: /', '/a', false)

test('A byte order mark is no part of the first line', () => {
  const bytes = new TextEncoder().encode('\ufeffUser-agent: *\nDisallow: /')
  const { rules } = parseRobots(new TextDecoder().decode(bytes), 'synoptic')
  assert.equal(isAllowed(rules, '/a'), false)
})

for (const [value, delay] of [
  ['10', 10_000],
  ['0.5', 500],
  ['1e9', null],
  ['-1', null],
  ['soon', null],
] as const) {
  test(`Crawl-delay ${value} is ${delay}`, () => {
    const robots = `User-agent: *\nDisallow:\nCrawl-delay: ${value}`
    assert.equal(parseRobots(robots, 'synoptic').crawlDelay, delay)
  })
}

test('Patterns made to be slow are not', () => {
  const slow = `Disallow: /${'a*'.repeat(50_000)}b\n`.repeat(5)
  const { rules } = parseRobots(`User-agent: *\n${slow}`, 'synoptic')
  assert.equal(isAllowed(rules, `/${'a'.repeat(2_000)}`), true)
})

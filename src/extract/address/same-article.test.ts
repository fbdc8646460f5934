import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Named, type Sameness, sameArticle } from './same-article.ts'

const words = (word: string) => Array.from({ length: 60 }, (_, i) => `${word}${i}`).join(' ')

const named = (addresses: string[], text = words('w'), title: string | null = null): Named => ({
  addresses: addresses.map((path) => (path[0] === '/' ? `https://paper.test${path}` : path)),
  text,
  title,
})

const check = (known: Named, found: Named, expected: Sameness | null) => {
  assert.equal(sameArticle(known, found), expected)
  assert.equal(sameArticle(found, known), expected)
}

test('one address in common is enough, whatever became of the text', () => {
  check(named(['/a']), named(['/a'], words('new')), 'address')
  check(named(['/a', '/b']), named(['/b'], words('new')), 'address')
})

test('the same text in one outlet is one article, in two outlets it is two', () => {
  check(named(['/a']), named(['/b']), 'text')
  check(named(['/a']), named(['https://town.paper.test/b']), 'text')
  check(named(['/a']), named(['https://other.test/a']), null)
  check(named(['/a']), named([]), null)
})

test('a short text in common says nothing', () => {
  check(named(['/a'], 'This page has moved.'), named(['/b'], 'This page has moved.'), null)
})

test('other addresses with other texts are other articles, whatever the headline', () => {
  check(
    named(['/show?id=12'], words('x'), 'Live'),
    named(['/show?id=13'], words('y'), 'Live'),
    null,
  )
  check(named(['/2031/11/21/a'], words('x')), named(['/2031/11/21/b'], words('y')), null)
})

test('a canonical address that two pages claim must be borne out by their texts', () => {
  const one = named(['/only-one', '/a'], words('x'))
  check(one, named(['/only-one', '/b'], words('y')), null)
  check(one, named(['/only-one', '/b'], `${words('x')} ${words('y')}`), 'address')
  check({ ...one, title: 'Shut' }, named(['/only-one', '/b'], words('y'), 'Shut'), 'address')
})

test('two reports at one address are two where neither headline nor text has anything in common', () => {
  const one = named(['/'], words('x'), 'Bridge shut in Wexmoor')
  check(one, named(['/'], words('y'), 'Eels are back'), null)
  check(one, named(['/'], words('y'), 'Wexmoor mourns'), 'address')
  check(one, named(['/'], 'More to follow.', 'Eels are back'), 'address')
  check(one, named(['/'], `${words('x')} and more`, 'Eels are back'), 'address')
  check(one, named(['/'], words('y')), 'address')
})

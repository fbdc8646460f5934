import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadEnglish } from '../../app/english.ts'
import { parseArticle } from '../../extract/parse-article.ts'
import { findReuse } from '../reuse/find-reuse.ts'
import { groupAccounts } from './group-accounts.ts'

function accountsOf(bodies: readonly string[]) {
  const readings = bodies.map((body, index) =>
    loadEnglish().read(parseArticle({ source: `${'abcdef'[index]}.txt`, body })),
  )
  return groupAccounts(readings, findReuse(readings)).accounts
}

function check(bodies: readonly string[], expected: readonly string[]): void {
  assert.deepEqual(
    accountsOf(bodies).map(({ articles }) => articles.join('')),
    expected,
  )
}

const MILL = [
  'The old paper mill on Harrow Street burned to the ground before dawn on Sunday.',
  'Two firms had rented rooms on its upper floors since the spring.',
  'Crews from four towns pumped water out of the canal for six hours.',
].join('\n\n')
const FERRY = [
  'A ferry with ninety passengers ran aground off Port Ellery in thick fog.',
  'Lifeboats brought all of them ashore within an hour of the alarm.',
  'The harbour master has opened an inquiry into why the radar was off.',
].join('\n\n')
const OWN = 'Fire destroyed a disused factory in the north of the town, where nobody was at work.'

test('equal texts are one account', () => {
  check([MILL, MILL, OWN], ['ab', 'c'])
  assert.match(accountsOf([MILL, MILL])[0].basis, /same text/)
})

test('a report made mostly of another one is its account', () => {
  check([MILL, `${MILL}\n\n${OWN}`], ['ab'])
})

test('articles with no words in common are accounts of their own', () => {
  check([MILL, FERRY, OWN], ['a', 'b', 'c'])
})

test('one common sentence does not make long articles one account', () => {
  const shared = MILL.slice(0, MILL.indexOf('\n'))
  check([MILL, `${FERRY}\n\n${shared}\n\n${OWN}`], ['a', 'b'])
})

test('an article put together from two reports does not make them one account', () => {
  const accounts = accountsOf([MILL, FERRY, `${MILL}\n\n${FERRY}`])
  assert.equal(accounts.length, 2)
})

test('one article alone is one account', () => {
  check([MILL], ['a'])
})

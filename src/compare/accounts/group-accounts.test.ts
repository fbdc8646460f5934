import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadEnglish } from '../../app/english.ts'
import { parseArticle } from '../../extract/parse-article.ts'
import { findReuse } from '../reuse/find-reuse.ts'
import { groupAccounts } from './group-accounts.ts'

function accountsOf(bodies: readonly string[], outlets: readonly string[] = []) {
  const readings = bodies.map((body, index) =>
    loadEnglish().read(
      parseArticle({ source: `${'abcdef'[index]}.txt`, body, outlet: outlets[index] }),
    ),
  )
  return groupAccounts(readings, findReuse(readings)).accounts
}

function check(
  bodies: readonly string[],
  expected: readonly string[],
  outlets: readonly string[] = [],
): void {
  assert.deepEqual(
    accountsOf(bodies, outlets).map(({ articles }) => articles.join('')),
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

const SENTINEL = ['The Sentinel', 'Tolla Echo', 'sentinel', '']

test('an outlet is one account, however it is named and whatever its articles tell', () => {
  check([MILL, FERRY, OWN, ''], ['ac', 'b', 'd'], SENTINEL)
  const [{ basis }] = accountsOf([MILL, FERRY, OWN], SENTINEL)
  assert.equal(basis, '2 articles are of The Sentinel, one outlet.')
})

test('an outlet is one account with one that copies one of its articles', () => {
  check([MILL, MILL, OWN, FERRY], ['abc', 'd'], SENTINEL)
})

test('articles whose outlet is unknown are each their own', () => {
  check([MILL, OWN, FERRY], ['a', 'b', 'c'], ['', '', ''])
})

const SHARED = [
  'Divers found the bell of the Orrin ferry in the mud below the old pier on Monday morning.',
  'It had been cast in a yard at Tolla, which closed in the year of the great flood.',
].join(' ')
const ONE = [
  'A museum will show what was thought to be lost for good.',
  'Its director, who had searched archives for nine years, said she wept when the phone rang.',
  'Schoolchildren lined the quay and threw flowers while a crane lifted the bronze.',
  'The council has promised money for a glass hall, though one member called it a waste.',
  'Nobody knows how many ships went down in the strait, where currents change twice a day.',
  'A choir sang as the tide came in, and shops along the front stayed closed until noon.',
].join('\n\n')
const OTHER = [
  'Bronze from a wreck has set two towns at odds over who may keep it.',
  'Lawyers for a salvage company argue that whoever raises a thing from the sea owns a half.',
  'The harbour office answers that the wreck lies within its own waters.',
  'A judge hears both next week; appeals could take years, as they did with an anchor.',
  'Insurers paid for the hull long ago, and their files are missing.',
  'Until then a guard sits in a van beside a locked shed, drinking tea from a flask.',
].join('\n\n')

/** Two reports with a sixth in common, of which the first is signed. */
function signed(signature: string, outlets: readonly string[] = []) {
  return accountsOf([`${ONE}\n\n${SHARED}${signature}`, `${OTHER}\n\n${SHARED}`], outlets)
}

test('of articles that share a part a credit says that they have an origin in common', () => {
  assert.equal(signed('').length, 2)
  const [{ basis }] = signed(' – Meridian/Sentinel')
  assert.match(basis, /of the shorter, and a carries the credit “Meridian\/Sentinel”\.$/)
  assert.equal(signed(' – Meridian/Sentinel', ['Tolla Echo', 'The Sentinel']).length, 1)
  assert.equal(signed('\n\nWith files from Reuters', ['Tolla Echo', 'Reuters']).length, 1)
})

test('a credit to somebody else says nothing of the two', () => {
  assert.equal(signed(' – Meridian/Sentinel', ['Tolla Echo', 'Coast Radio']).length, 2)
  assert.equal(signed(' – or so the divers hope').length, 2)
  assert.equal(signed(' It was blue – Sentinel blue.').length, 2)
  assert.equal(signed('\n\nBy Ada Winter').length, 2)
})

test('a credit without common passages makes no account', () => {
  assert.equal(accountsOf([`${ONE} – Meridian/Sentinel`, OTHER]).length, 2)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Article, plainArticle } from '../../model/article.ts'
import { computeFingerprint } from './compute-fingerprint.ts'

const print = (text: string, given: Partial<Article> = {}) =>
  computeFingerprint(plainArticle(text, given))

const checkNames = (text: string, names: readonly string[], places: readonly string[] = []) =>
  test(`names of “${text}”`, () => {
    const found = print(text)
    assert.deepEqual(found.names, names)
    assert.deepEqual(found.places, places)
  })

checkNames('The mayor, Orla Venstad, met voters.', ['Orla Venstad'])
checkNames("They crossed the muddy garden of Orla Venstad's house.", ['Orla Venstad'])
checkNames('Berin Halvic spoke first.', ['Berin Halvic'])
checkNames('Two men were held in Keldmar, police said.', ['Keldmar'], ['Keldmar'])
checkNames('Two young swimmers were seen in Keldmar harbour.', ['Keldmar'])
checkNames('Two men were held on Monday in March.', [])
checkNames('Police held two men. Residents were afraid.', [])
checkNames('NEW FERRY HITS OLD HARBOUR WALL', [])
checkNames('two men were held, it is said, and I agreed', [])
checkNames('', [])

const checkTerms = (text: string, terms: readonly (readonly [string, number])[]) =>
  test(`terms of “${text}”`, () => assert.deepEqual(print(text).terms, terms))

checkTerms('The ferry sank. Ferries sink.', [
  ['ferry', 3],
  ['sank', 1.5],
  ['sink', 1.5],
])
checkTerms('It is what it is', [])
checkTerms('voters waited hours there when Orla came', [
  ['voters', 1.5],
  ['waited', 1.5],
  ['hours', 1.5],
  ['Orla', 1.5],
])

test('numbers are kept as printed', () => {
  assert.deepEqual(print('It cost $35,000 and took 2.5 hours, 35,000 in all').numbers, [
    '35,000',
    '2.5',
  ])
})

test('a headline counts more, furniture nothing', () => {
  const text = 'Ferry sinks\n\nferry lost\n\ncookies accepted'
  const blocks = [
    { start: 0, end: 11, role: 'headline' as const },
    { start: 13, end: 23, role: 'paragraph' as const },
    { start: 25, end: 41, role: 'furniture' as const },
  ]
  assert.deepEqual(print(text, { blocks }).terms, [
    ['ferry', 3.5],
    ['sinks', 2],
    ['lost', 1.5],
  ])
})

test('copied wording shares its hashes, the same words in another order do not', () => {
  const words = 'ten grey horses crossed the frozen river before the bridge gave way at noon'.split(
    ' ',
  )
  const [copy, same, turned] = [words, words, words.toReversed()].map(
    (list) => print(list.join(' ')).copy,
  )
  assert.deepEqual(copy, same)
  assert.ok(turned.every((hash) => !copy.includes(hash)))
})

test('a long article and one in another script stay small', () => {
  const long = Array.from({ length: 5000 }, (_, i) => `Word${i}x runs in Place${i}`).join('. ')
  const arabic = 'أعلنت وزارة الصحة في مدينة قرطان يوم الاثنين '.repeat(100)
  for (const text of [long, arabic, '٠١٢ '.repeat(9000)])
    assert.ok(JSON.stringify(print(text)).length < 4000)
  assert.ok(print(arabic).terms.length > 5)
})

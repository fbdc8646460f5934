import assert from 'node:assert/strict'
import { test } from 'node:test'
import { computeFingerprint } from '../../group/fingerprint/compute-fingerprint.ts'
import { plainArticle } from '../../model/article.ts'
import { foldTerm, readTerms } from './read-terms.ts'

test('a story is found by whole names, by their last words, and by its places', () => {
  const text =
    'On Monday the lock was opened by Zoë Anne Veralde in Tollen, and the dockers sang for an hour. Then the mayor of Tollen thanked everybody who had worked on it since spring.'
  const terms = readTerms([computeFingerprint(plainArticle(text))])
  const of = (kind: string) => terms.filter((term) => term.kind === kind).map((term) => term.text)
  for (const name of ['zoe anne veralde', 'veralde']) assert.ok(of('name').includes(name), name)
  assert.ok(of('place').includes('tollen'))
  assert.equal(of('name').includes('tollen'), false)
  assert.equal(new Set(terms.map(({ kind, text }) => kind + text)).size, terms.length)
})

test('of very many names those that the most articles have are kept', () => {
  const print = (names: readonly string[]) => ({
    ...computeFingerprint(plainArticle('')),
    ...{ names, places: [] },
  })
  const many = Array.from({ length: 90 }, (_, nth) => `Name${nth}`)
  const terms = readTerms([print(many), print(['Name80'])]).map(({ text }) => text)
  assert.ok(terms.includes('name80') && !terms.includes('name79'))
  assert.equal(terms.length, 16)
})

test('marks, capitals and accents make no other name', () => {
  assert.equal(foldTerm(' Séan O’Hara-Lund '), 'sean o hara lund')
  assert.deepEqual(readTerms([]), [])
})

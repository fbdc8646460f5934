import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadEnglish } from '../app/english.ts'
import { parseArticle } from '../extract/parse-article.ts'
import { splitClauses } from './clauses.ts'

function check(sentence: string, expected: readonly string[]): void {
  const article = parseArticle({ source: 'a.txt', body: sentence })
  const reading = loadEnglish().read(article)
  assert.deepEqual(
    splitClauses(reading, 0).map(({ start, end }) => article.text.slice(start, end)),
    expected,
  )
}

test('clauses with verbs of their own are parted', () => {
  check('The mayor opened the bridge on Friday, but the tram line remains closed until May.', [
    'The mayor opened the bridge on Friday',
    'the tram line remains closed until May.',
  ])
  check('The judge fined the company while its director waited in the hall.', [
    'The judge fined the company',
    'while its director waited in the hall.',
  ])
})

test('lists, asides and compound words are kept whole', () => {
  for (const sentence of [
    'Divers found two anchors, a bell and several plates in the harbour.',
    'Ana Lund, the 41-year-old mayor of Port Ellery, opened the bridge.',
  ])
    check(sentence, [sentence])
})

test('a quotation is kept whole', () => {
  const sentence = '"We came early, we worked late and nobody thanked us," the foreman said.'
  check(sentence, [sentence])
})

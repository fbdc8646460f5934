import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { TAGS } from '../../src/model/reading.ts'
import { computeForms } from '../../src/read/en/forms.ts'
import { findNames } from '../../src/read/en/names/find-names.ts'
import { tagTokens } from '../../src/read/en/tagger/tagger.ts'
import { findTokens } from '../../src/read/en/tokens.ts'
import { openWeights } from '../../src/read/en/weights.ts'

const weights = openWeights(readFileSync(new URL('../../assets/en.bin', import.meta.url)))

/** Reads paragraphs of one sentence each. */
function read(text: string) {
  const tokens = findTokens(text)
  const sentences: { firstToken: number; endToken: number }[] = []
  let first = 0
  for (let i = 1; i <= tokens.count; i++) {
    const gap = text.slice(tokens.ends[i - 1], tokens.starts[i])
    if (i < tokens.count && !gap.includes('\n')) continue
    sentences.push({ firstToken: first, endToken: i })
    first = i
  }
  const forms = computeForms(text, tokens, weights)
  tagTokens(weights.tagger, forms, sentences, tokens)
  return { tokens, names: findNames(weights, forms, tokens, sentences) }
}

function checkTags(text: string, expected: string): void {
  const { tokens } = read(text)
  assert.equal([...tokens.tags].map((tag) => TAGS[tag]).join(' '), expected)
}

function checkNames(text: string, expected: string[]): void {
  const { tokens, names } = read(text)
  const found = names.map(
    ({ firstToken, endToken, kind }) =>
      `${text.slice(tokens.starts[firstToken], tokens.ends[endToken - 1])}: ${kind}`,
  )
  assert.deepEqual(found, expected)
}

test('words are tagged by where they stand', () => {
  checkTags('The ministers will visit Oslo on Monday.', 'DET NOUN AUX VERB PROPN ADP PROPN PUNCT')
  checkTags('The long visit ended.', 'DET ADJ NOUN VERB PUNCT')
})

test('people, organisations and places are told apart', () => {
  checkNames('Judge Maria Keller sent him to prison in Norway on Friday.', [
    'Maria Keller: person',
    'Norway: place',
  ])
  checkNames('The World Health Organization praised doctors in Nairobi.', [
    'World Health Organization: organisation',
    'Nairobi: place',
  ])
})

test('capitals at the start, months and small words are no names', () => {
  checkNames('Scientists measured the ice in April. Nobody was hurt.', [])
})

test('the rest of the text helps to know a surname', () => {
  const text = 'Anna Lindholm left early.\nLindholm said that Lindholm was tired.'
  assert.deepEqual(
    read(text).names.map(({ kind }) => kind),
    ['person', 'person', 'person'],
  )
})

test('any text is read, whatever it holds', () => {
  for (const text of ['', 'A', '\ud800 X', '…', 'X '.repeat(2000), 'x'.repeat(5000)])
    assert.doesNotThrow(() => read(text))
})

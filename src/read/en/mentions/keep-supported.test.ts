import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Article, plainArticle } from '../../../model/article.ts'
import { findSentences } from '../sentences.ts'
import { findTokens } from '../tokens.ts'
import { keepSupported } from './keep-supported.ts'
import type { FoundName } from './name-span.ts'

const COMMON = new Set('council manager preview stage update fresh'.split(' '))

function articleOf(text: string): Article {
  const blocks = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
    role: 'paragraph' as const,
  }))
  return plainArticle(text, { blocks })
}

/** What stays of names in the text: those in square brackets were seen by the trained finder. */
function keptIn(marked: string, ...byCapitals: string[]): string[] {
  const trained = [...marked.matchAll(/\[([^\]]+)\]/g)].map(([, name]) => name)
  const text = marked.replace(/[[\]]/g, '')
  const tokens = findTokens(text)
  const names = [...trained, ...byCapitals].map((name): FoundName => {
    const start = text.indexOf(name)
    const endToken = tokens.ends.findIndex((end) => end >= start + name.length) + 1
    const firstToken = tokens.starts.indexOf(start)
    return { firstToken, endToken, kind: 'other', trained: trained.includes(name) }
  })
  names.sort((a, b) => a.firstToken - b.firstToken)
  const sentences = findSentences(articleOf(text), tokens)
  const isCommon = (i: number) => COMMON.has(tokens.lower[i])
  return keepSupported(text, tokens, sentences, names, isCommon).map(({ firstToken, endToken }) =>
    text.slice(tokens.starts[firstToken], tokens.ends[endToken - 1]),
  )
}

test('a common word with a capital is no name unless the trained finder says so', () => {
  assert.deepEqual(keptIn('He wrote to the Council about it.', 'Council'), [])
  assert.deepEqual(keptIn('He wrote to [Stage] about it.'), ['Stage'])
  assert.deepEqual(keptIn('He wrote to the Vexalon about it.', 'Vexalon'), ['Vexalon'])
})

test('things that can be counted are no names', () => {
  assert.deepEqual(keptIn('The QPU beats 20 older QPUs by far.', 'QPU', 'QPUs'), [])
  assert.deepEqual(keptIn('The WGF beats 20 older clubs by far.', 'WGF'), ['WGF'])
})

test('the words of a headline are names where the text shows them to be', () => {
  const story = 'Harbin Mill Opens New Gates Today\n\nThe mill in [Harbin] opened.'
  assert.deepEqual(keptIn(story, 'Harbin Mill Opens New Gates Today'), ['Harbin'])
  assert.deepEqual(keptIn('Fresh Gate Plan Wins\n\nA plan won.', 'Fresh Gate Plan Wins'), [])
})

test('a shouted word is no name, an abbreviation may be one', () => {
  assert.deepEqual(keptIn('UPDATE from the harbour: all is well.', 'UPDATE'), [])
  assert.deepEqual(keptIn('The ships of QRN left the harbour.', 'QRN'), ['QRN'])
})

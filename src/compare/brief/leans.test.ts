import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Mention, type Reading, TAGS, type Tag } from '../../model/reading.ts'
import { inventReading } from '../invented-story.ts'
import { leans } from './leans.ts'

const NUMBERS = ['two', 'nine']

/**
 * A sentence whose nouns end in "_"; names of people stand in brackets. Where "^" marks verbs, the
 * other words are none.
 */
function isLeaning(marked: string): boolean {
  const nouns = [...marked.matchAll(/([\p{L}-]+)_/gu)].map(([, word]) => word.toLowerCase())
  const names = [...marked.matchAll(/\[([^\]]+)\]/g)].map(([, name]) => name)
  const reading = inventReading(marked.replace(/[_^[\]]/g, ''), 'gazette')
  const { tokens, article } = reading
  const verbs = [...marked.matchAll(/([\p{L}-]+)\^/gu)].map(([, word]) => word)
  const tagOf = (word: string): Tag => {
    if (nouns.includes(word)) return 'NOUN'
    if (NUMBERS.includes(word)) return 'NUM'
    if (word === 'new') return 'ADJ'
    return verbs.length === 0 || verbs.includes(word) ? 'VERB' : 'DET'
  }
  const mentions = names.map((name): Mention => {
    const start = article.text.indexOf(name)
    const firstToken = tokens.starts.indexOf(start)
    const endToken = firstToken + name.split(' ').length
    const end = start + name.length
    return { start, end, kind: 'person', sentence: 0, firstToken, endToken, name, form: 'name' }
  })
  const tags = Uint8Array.from(tokens.lower, (word) => TAGS.indexOf(tagOf(word)))
  const tagged: Reading = { ...reading, mentions, tokens: { ...tokens, tags } }
  return leans(tagged, 0, [0, tokens.count])
}

const STANDING = [
  'The US survey_ put the crack_ at nine metres.',
  'A new ferryman_ said he saw the dam_ break.',
  'In her report_, [Ada Winter] blamed the sluices_.',
  'For its part_, veteran engineer_ [Ada Winter] said, the dam_ held.',
  'The council_ also closed the road_ and another bridge_.',
  'After the flood_, the farmers_ said they lost hay_.',
  'Two sluices_ and another nine boats_ were lost^.',
  'First aid_ reached^ the dam_.',
]

const LEANING = [
  'The survey_ told us of the crack_.',
  'The dam_ broke before he saw it.',
  'In her report_, the sluices_ were blamed.',
  'Because of this trend_ the dam_ broke.',
  'These sluices_ were old.',
  'After weighing the stones_, they closed the sluice_.',
  'The ferryman_ (pictured) closed the sluice_.',
  'Boats_ took^ another nine farmers_ from the roof_.',
  'First, the sluice_ was closed^.',
  '“Number one, the dam_ was old^,” the ferryman_ said^.',
]

for (const text of STANDING)
  test(`stands alone: ${text}`, () => {
    assert.ok(!isLeaning(text))
  })

for (const text of LEANING)
  test(`leans on what came before: ${text}`, () => {
    assert.ok(isLeaning(text))
  })

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainArticle } from '../model/article.ts'
import { createGrouper } from './create-grouper.ts'
import { computeFingerprint } from './fingerprint/compute-fingerprint.ts'

const HARBOUR = `A ferry hit the harbour wall in Tarvesund on Monday and 14 people were hurt, police said.
The Lindora was coming from Osmark when its engine failed, captain Berin Halvic said.`
const HARBOUR_TOO = `Fourteen passengers were injured when the ferry Lindora ran into a wall in the port of Tarvesund.
Berin Halvic, the captain, said the engine had failed on the way from Osmark.`
const ELECTION = `Voters in Keldmar chose a new mayor on Monday. Orla Venstad won 54 percent of the vote,
the electoral board said, and her rival Jannik Prell conceded.`

const print = (text: string, publishedAt: string | null = null) =>
  computeFingerprint(plainArticle(text, { publishedAt }))

test('two reports of one event are one story, another event is another', () => {
  const grouper = createGrouper()
  grouper.place('a', print(HARBOUR))
  const other = grouper.place('b', print(ELECTION))
  const same = grouper.place('c', print(HARBOUR_TOO))
  assert.equal(other.story, 'b')
  assert.equal(same.story, 'a')
  assert.ok(same.reasons.some(({ kind, text }) => kind === 'name' && text === 'Tarvesund'))
})

test('what a person decided holds', () => {
  const grouper = createGrouper()
  grouper.decide({ kind: 'apart', articles: ['a', 'c'], at: '2031-01-01T00:00:00Z' })
  grouper.decide({ kind: 'together', articles: ['a', 'b'], at: '2031-01-01T00:00:00Z' })
  grouper.place('a', print(HARBOUR))
  assert.equal(grouper.place('b', print(ELECTION)).story, 'a')
  assert.equal(grouper.place('c', print(HARBOUR_TOO)).story, 'c')
})

test('nothing is said of an empty text', () => {
  const grouper = createGrouper()
  grouper.place('a', print(''))
  assert.equal(grouper.place('b', print('')).story, 'b')
})

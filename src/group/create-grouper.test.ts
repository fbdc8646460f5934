import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainArticle } from '../model/article.ts'
import type { Decision, Placement } from '../model/grouping.ts'
import { createGrouper, type Grouper } from './create-grouper.ts'
import { computeFingerprint } from './fingerprint/compute-fingerprint.ts'
import { createLedger } from './ledger.ts'

const FERRY = [
  `A ferry hit the harbour wall in Tarvesund on Monday and 14 people were hurt, police said.
The Lindora was coming from Osmark when its engine failed, captain Berin Halvic said.`,
  `Fourteen passengers were injured when the ferry Lindora ran into a wall in the port of Tarvesund.
Berin Halvic, the captain, said the engine had failed on the way from Osmark.`,
  `The engine of the Lindora had failed twice before the ferry hit the wall at Tarvesund, a mechanic
in Osmark said. Captain Berin Halvic was on the bridge. 14 people were hurt.`,
]
const ELECTION = `Voters in Keldmar chose a new mayor on Monday. Orla Venstad won 54 percent of the vote,
the electoral board said, and her rival Jannik Prell conceded.`

const print = (text: string, publishedAt: string | null = null) =>
  computeFingerprint(plainArticle(text, { publishedAt }))

const decide = (kind: Decision['kind'], a: string, b: string): Decision => ({
  kind,
  articles: [a, b],
  at: '2031-01-01T00:00:00Z',
})

/** Places texts under the names a, b, c… and tells their stories in the end. */
function placeAll(grouper: Grouper, texts: readonly string[]) {
  const ledger = createLedger()
  const names = [...'abcdefghijklm'].slice(0, texts.length)
  const placements = names.map((name, i) => grouper.place(name, print(texts[i])))
  for (const placement of placements) ledger.note(placement)
  return { placements, stories: names.map(ledger.storyOf).join('') }
}

test('reports of one event are one story, another event is another', () => {
  const { placements, stories } = placeAll(createGrouper(), [
    FERRY[0],
    ELECTION,
    FERRY[1],
    FERRY[2],
  ])
  assert.equal(stories, 'abaa')
  assert.deepEqual(
    placements.map(({ opened }) => opened),
    [true, true, false, false],
  )
})

test('a placement says why: names, places, numbers, words, days', () => {
  const grouper = createGrouper()
  grouper.place('a', print(FERRY[0], '2031-05-05'))
  const { reasons, sureness } = grouper.place('b', print(FERRY[2], '2031-05-06T09:00:00Z'))
  const told = reasons.map(({ kind, text }) => `${kind} ${text}`)
  for (const reason of [
    'name Lindora',
    'place Tarvesund',
    'place Osmark',
    'number 14',
    'word engine',
    'day a day apart',
  ])
    assert.ok(told.includes(reason), told.join('; '))
  assert.ok(sureness > 0.8 && sureness < 1)
})

test('a text that repeats another is told to be its copy', () => {
  const long = FERRY.join('\n')
  const { placements } = placeAll(createGrouper(), [long, ELECTION, `${long}\nReported by us.`])
  assert.equal(placements[2].copyOf, 'a')
  assert.equal(placements[1].copyOf, null)
})

test('what a person decided before an article came holds', () => {
  const grouper = createGrouper()
  grouper.decide(decide('apart', 'a', 'c'))
  grouper.decide(decide('together', 'a', 'b'))
  assert.equal(placeAll(grouper, [FERRY[0], ELECTION, FERRY[1]]).stories, 'aac')
})

test('a person can part what is together, for good', () => {
  const grouper = createGrouper()
  placeAll(grouper, [FERRY[0], FERRY[1]])
  const moves = grouper.decide(decide('apart', 'a', 'b'), () => 'new')
  assert.deepEqual(
    moves.map(({ article, story }) => [article, story]),
    [['b', 'new']],
  )
  const third = grouper.place('c', print(FERRY[2]))
  assert.deepEqual(third.merged, [])
})

test('a person can join stories, and takes the decision back', () => {
  const grouper = createGrouper()
  placeAll(grouper, [FERRY[0], ELECTION])
  assert.equal(grouper.decide(decide('together', 'a', 'b'))[0].story, 'a')
  assert.equal(grouper.decide(decide('apart', 'a', 'b'), () => 'new')[0].story, 'new')
})

test('after a restart articles are placed as if there had been none', () => {
  const texts = [FERRY[0], ELECTION, FERRY[1]]
  const kept = createGrouper()
  const restarted = createGrouper()
  const { placements } = placeAll(kept, texts)
  for (const [i, { article, story }] of placements.entries())
    restarted.restore(article, story, JSON.parse(JSON.stringify(print(texts[i]))))
  const last = (grouper: Grouper): Placement => grouper.place('d', print(FERRY[2]))
  assert.deepEqual(last(restarted), last(kept))
})

test('what left the window is not joined any more', () => {
  const grouper = createGrouper({ window: 2 })
  const { stories } = placeAll(grouper, [FERRY[0], ELECTION, ELECTION, FERRY[0]])
  assert.equal(stories, 'abbd')
})

test('texts without words, and in other scripts, are placed too', () => {
  const arabic = 'أعلنت وزارة الصحة في مدينة قرطان يوم الاثنين إصابة أربعة عشر شخصا في حادث العبارة'
  const { stories } = placeAll(createGrouper(), ['', '…', arabic, '', arabic])
  assert.equal(stories, 'abcdc')
})

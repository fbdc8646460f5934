import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventStory } from '../invented-story.ts'
import type { Pair } from '../match/alignment.ts'
import { findStatements } from '../match/find-statements.ts'
import { indexTerms } from '../match/terms.ts'
import type { Story } from '../story.ts'
import { groupStatements } from './group-statements.ts'

/** An account a text, a sentence each; `names` are words that only say of whom it is told. */
function storyOf(
  texts: readonly string[],
  pairs: readonly Pair[],
  names: readonly string[] = [],
): Story {
  const story = inventStory(texts)
  const statements = findStatements(story.readings)
  const terms = indexTerms(statements, story.readings, story.entities)
  const isQuoted = (id: number, term: number) =>
    terms.words.texts[term].length > 2 &&
    (/“(.*)”/.exec(texts[id])?.[1] ?? '').toLowerCase().includes(terms.words.texts[term])
  const profiles = statements.map(({ id }) => {
    const words = terms.words.ofStatement[id]
    const substance = words.filter((term) => !names.includes(terms.words.texts[term]))
    const rest = { told: words, timed: new Int32Array(), spoken: 0, tokens: 9 }
    return { words, substance, quoted: words.filter((term) => isQuoted(id, term)), ...rest }
  })
  const alignment = { statements, pairs, explain: () => [] }
  return { ...story, terms, alignment, profiles: profiles as unknown as Story['profiles'] }
}

/** What the groups consist of, and the words that each is held to. */
function groups(...given: Parameters<typeof storyOf>) {
  const story = storyOf(...given)
  return groupStatements(story).map(({ members, own }) => ({
    members,
    own: Array.from(own, (term) => story.terms.words.texts[term]).sort(),
  }))
}

const pair = (a: number, b: number, score: number): Pair => ({ a, b, score })

const CANOES = [
  'Seven canoes sank beside the lighthouse while gulls circled overhead.',
  'Seven canoes sank beside the lighthouse.',
]

test('a sentence that tells two things stands in a group for each', () => {
  const texts = [...CANOES, 'Gulls circled overhead, fishermen recalled.']
  const found = groups(texts, [pair(0, 1, 0.9), pair(0, 2, 0.8)])
  assert.deepEqual(
    found.map(({ members }) => members),
    [
      [0, 1],
      [0, 2],
    ],
  )
  assert.deepEqual(found[1].own, ['circl', 'gull', 'overhea'])
})

test('a second thing must be likelier than a first one', () => {
  const texts = [...CANOES, 'Gulls circled overhead, fishermen recalled.']
  assert.equal(groups(texts, [pair(0, 1, 0.9), pair(0, 2, 0.45)]).length, 1)
})

test('what rests on little that is fresh is no second thing', () => {
  const texts = [...CANOES, 'Canoes sank upstream overhead of Brill.']
  assert.equal(groups(texts, [pair(0, 1, 0.9), pair(0, 2, 0.8)]).length, 1)
})

test('a second group is held to what the first does not tell', () => {
  const texts = [
    'Seven canoes sank beside the old stone lighthouse of Brill while gulls circled.',
    'Seven canoes sank beside the old stone lighthouse of Brill.',
    'Beside the old stone lighthouse of Brill seven canoes sank as gulls circled.',
    'Off Brill, seven canoes sank beside the old stone lighthouse.',
  ]
  const likely = [pair(0, 1, 0.9), pair(0, 2, 0.8), pair(0, 3, 0.7), pair(2, 3, 0.7)]
  assert.deepEqual(groups(texts, likely)[1].members, [0, 2])
})

test('who leaves the number out does not tell the same', () => {
  const texts = [
    'Damage to the old harbour wall of Brill reached 4,200 crowns.',
    'Damage to the old harbour wall of Brill is put at 4,200 crowns.',
    'Damage to the old harbour wall of Brill was slight in crowns.',
  ]
  const likely = [pair(0, 1, 0.9), pair(0, 2, 0.7), pair(1, 2, 0.7)]
  assert.deepEqual(groups(texts, likely)[0].members, [0, 1])
  const without = texts.map((text) => text.replace('4,200', 'many'))
  assert.deepEqual(groups(without, likely)[0].members, [0, 1, 2])
})

test('whose words only name the same people does not tell the same', () => {
  const texts = [
    'Harbour master Ana Lund of Brill resigned.',
    'Harbour master Ana Lund of Brill resigned today.',
    'Harbour master Ana Lund of Brill sings.',
  ]
  const likely = [pair(0, 1, 0.9), pair(0, 2, 0.7), pair(1, 2, 0.7)]
  const names = ['harbor', 'master', 'ana', 'lund', 'brill']
  assert.deepEqual(groups(texts, likely, names)[0].members, [0, 1])
  assert.deepEqual(groups(texts, likely)[0].members, [0, 1, 2])
})

test('two that share hardly more than quoted words are left to the quotes', () => {
  const quoting = [
    'Lund called the repair “a costly farce of painters” and left early.',
    'Reporters heard “a costly farce of painters”.',
  ]
  assert.equal(groups(quoting, [pair(0, 1, 0.9)]).length, 0)
  const plain = quoting.map((text) => text.replace(/[“”]/g, ''))
  assert.equal(groups(plain, [pair(0, 1, 0.9)]).length, 1)
  const half = [quoting[0], plain[1]]
  assert.equal(groups(half, [pair(0, 1, 0.9)]).length, 1)
})

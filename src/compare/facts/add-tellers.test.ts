import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventStory } from '../invented-story.ts'
import type { Pair } from '../match/alignment.ts'
import { listContent } from '../match/content.ts'
import { findStatements } from '../match/find-statements.ts'
import { indexTerms } from '../match/terms.ts'
import type { Story } from '../story.ts'
import { addTellers } from './add-tellers.ts'

const TEXTS = [
  'Seven canoes sank beside the old lighthouse.',
  'Beside the old lighthouse seven canoes sank.',
  'Seven canoes sank.',
]

/** An account a text, a sentence each, and how likely each pair of them tells the same. */
function storyOf(texts: readonly string[], pairs: readonly Pair[]): Story {
  const story = inventStory(texts)
  const statements = findStatements(story.readings)
  const terms = indexTerms(statements, story.readings, story.entities)
  const contentOf = listContent(story.readings, terms.words)
  const profiles = statements.map((statement) => ({
    ...contentOf(statement),
    words: terms.words.ofStatement[statement.id],
    isHeadline: false,
  }))
  const alignment = { statements, pairs, explain: () => [] }
  return { ...story, terms, alignment, profiles: profiles as unknown as Story['profiles'] }
}

/** The members of the group of the first two statements after further tellers are looked for. */
function tellers(
  texts: readonly string[],
  pairs: readonly Pair[],
  taken: readonly number[] = [],
  isAlike = true,
) {
  const story = storyOf(texts, pairs)
  const core = story.profiles[1].words
  const { weights } = story.terms.words
  const founding = core.reduce((sum, term) => sum + weights[term], 0)
  const first = { members: [0, 1], core, own: core, founding, score: 0.9 }
  const groups = taken.length > 0 ? [first, { ...first, members: [...taken] }] : [first]
  return addTellers(story, groups, () => isAlike)[0].members
}

const LIKELY: readonly Pair[] = [
  { a: 0, b: 1, score: 0.9 },
  { a: 0, b: 2, score: 0.6 },
  { a: 1, b: 2, score: 0.5 },
]

test('who tells the same in fewer words is a further teller', () => {
  assert.deepEqual(tellers(TEXTS, LIKELY), [0, 1, 2])
})

test('who is unlike one of those that tell it is none', () => {
  assert.deepEqual(tellers(TEXTS, LIKELY.slice(0, 2)), [0, 1])
})

test('who is not likely enough on average is none', () => {
  assert.deepEqual(
    tellers(
      TEXTS,
      LIKELY.map((pair) => (pair.b === 2 ? { ...pair, score: 0.4 } : pair)),
    ),
    [0, 1],
  )
})

test('who shares few of its words is none', () => {
  assert.deepEqual(tellers([...TEXTS.slice(0, 2), 'Seven barrels floated by.'], LIKELY), [0, 1])
})

test('who shares its topic and tells something else is none', () => {
  assert.deepEqual(tellers(TEXTS, LIKELY, [], false), [0, 1])
})

test('who tells another fact is none', () => {
  assert.deepEqual(tellers(TEXTS, LIKELY, [2]), [0, 1])
})

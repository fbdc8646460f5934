import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventStory } from '../invented-story.ts'
import type { Candidate } from './candidates.ts'
import { findLede } from './lede.ts'

const TEXTS = [
  'Varo lost a bridge.\nWinter wept.\nThe river rose.',
  'In Varo a bridge fell.\nWinter came.\nThe river rose.',
  'Varo mourns.\nThe bridge fell.\nThe river rose.',
]

/** Lines by article and sentence, and what each leaves open. */
function line(reading: number, sentence: number, needs: string[] = [], named = [0]): Candidate {
  const references = { needs: new Set(needs), gives: new Set<string>(), named: new Set(named) }
  return { reading, sentence, references } as unknown as Candidate
}

const story = inventStory(TEXTS, ['Varo'], 'place')
const even = () => 1

test('the first line stands at the head of an article', () => {
  const weigh = ({ sentence }: Candidate) => sentence
  assert.equal(findLede(story, [line(0, 0), line(0, 2)], weigh)?.sentence, 0)
})

test('it leaves nothing open, and names whom most articles name at their heads', () => {
  assert.equal(findLede(story, [line(0, 0, ['entity 1']), line(1, 0)], even)?.reading, 1)
  assert.equal(findLede(story, [line(0, 0, [], []), line(1, 0)], even)?.reading, 1)
})

test('a line that leaves much open is better than none', () => {
  assert.equal(findLede(story, [line(2, 0, ['entity 1'], [])], even)?.reading, 2)
  assert.equal(findLede(story, [], even), null)
})

test('a single article keeps its own first line', () => {
  const alone = inventStory([TEXTS[0]], ['Varo'], 'place')
  const weigh = ({ sentence }: Candidate) => sentence
  assert.equal(findLede(alone, [line(0, 0), line(0, 1)], weigh)?.sentence, 0)
})

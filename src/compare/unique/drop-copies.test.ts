import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadEnglish } from '../../app/english.ts'
import { parseArticle } from '../../extract/parse-article.ts'
import { openStory } from '../compare-readings.ts'
import { dropCopies } from './drop-copies.ts'

const SHARED = 'The Tarn viaduct was shut on Friday after inspectors found rust in its girders'

/** Which of the details that the articles print are left. */
function leftOf(bodies: readonly string[], details: readonly string[]): string[] {
  const story = openStory(
    bodies.map((body, index) => loadEnglish().read(parseArticle({ source: `${index}.txt`, body }))),
  )
  const placed = story.readings.flatMap(({ article, sentences }, reading) =>
    details.flatMap((text) => {
      const start = article.text.indexOf(text)
      if (start < 0) return []
      const sentence = sentences.findIndex((each) => each.start <= start && start < each.end)
      return [{ reading, sentence, start, end: start + text.length, text }]
    }),
  )
  return dropCopies(story, placed).map(({ text }) => text)
}

test('what each of two sentences that tell the same adds of its own is kept', () => {
  const fish = 'anglers hauled crates of trout across by rope'
  const choir = 'a choir from Pellworth rehearsed beneath the arches'
  const bodies = [`${SHARED}, while ${fish}.`, `${SHARED}, while ${choir}.`]
  assert.deepEqual(leftOf(bodies, [fish, choir]).sort(), [choir, fish])
})

test('a detail in two sentences that tell the same is kept once', () => {
  const fish = 'anglers hauled crates of trout across by rope'
  const bodies = [`${SHARED}, while ${fish}.`, `${SHARED}, and ${fish}.`]
  assert.deepEqual(leftOf(bodies, [fish]), [fish])
})

test('a detail whose words stand in another detail but for a few is a copy of it', () => {
  const fish = 'anglers hauled crates of trout across by rope'
  const less = 'anglers hauled trout across by rope on sledges'
  const bodies = [`${SHARED}, while ${fish}.`, `${SHARED}, while ${less}.`]
  assert.deepEqual(leftOf(bodies, [fish, less]).length, 1)
})

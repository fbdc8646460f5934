import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Reading, TAGS } from '../../model/reading.ts'
import { inventStory } from '../invented-story.ts'
import type { Story } from '../story.ts'
import { composeBrief } from './compose-brief.ts'

const VERBS: ReadonlySet<string> = new Set(['fell', 'told', 'said', 'saw', 'was'])

function tagged(story: Story): Story {
  const tag = (reading: Reading): Reading => {
    const { tokens } = reading
    const codeOf = (i: number) => TAGS.indexOf(VERBS.has(tokens.lower[i]) ? 'VERB' : 'NOUN')
    return { ...reading, tokens: { ...tokens, tags: tokens.tags.map((_, i) => codeOf(i)) } }
  }
  return { ...story, readings: story.readings.map(tag) }
}

function lines(texts: string[]): string[] {
  return composeBrief(tagged(inventStory(texts)), []).map(({ text }) => text)
}

test('the brief is made of sentences that stand alone', () => {
  const good = 'The old bridge over the Laun fell into the river on Monday.'
  assert.deepEqual(lines([`${good}\nHe told them that it was a very sad day for them.`]), [good])
  assert.deepEqual(
    lines(['“We saw it go down all at once,” said the ferryman of the village.']),
    [],
  )
})

test('no line says again what another said', () => {
  const again = [
    'The old bridge over the Laun fell into the river on Monday.',
    'On Monday the old bridge over the Laun fell into the river.',
  ]
  assert.equal(lines([again.join('\n')]).length, 1)
})

test('a single account keeps its own order and first line', () => {
  const told = [
    'The old bridge over the Laun fell into the river on Monday.',
    'A barge with gravel for Varo was crushed under heavy arches.',
    'Nobody aboard was saved by divers from Varo until midnight.',
  ]
  assert.deepEqual(lines([told.join('\n')]), told)
})

test('what most accounts tell goes before what one alone tells', () => {
  const [first, second] = lines([
    'Twenty goats of a farmer were saw grazing near the village church.\nThe old bridge over the Laun fell into the river on Monday.',
    'On Monday the old bridge fell into the river Laun near Varo.',
    'A bridge over the Laun was old and fell on Monday into the river.',
  ])
  assert.match(first, /bridge/)
  assert.doesNotMatch(second ?? '', /bridge/)
})

test('every line is cited and verbatim', () => {
  const story = tagged(inventStory(['The old bridge over the Laun fell into the river on Monday.']))
  for (const { text, cites } of composeBrief(story, [])) {
    assert.ok(cites.length > 0)
    assert.ok(story.readings[0].article.text.includes(text))
  }
})

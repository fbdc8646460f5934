import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Quote, Reading } from '../../model/reading.ts'
import { inventStory } from '../invented-story.ts'
import type { Story } from '../story.ts'
import { groupQuotes } from './group-quotes.ts'

/** A story in which all words in “marks” are said by whom the text names in [brackets] after them. */
function tell(...texts: string[]): Story {
  const story = inventStory(texts.map((text) => `${text}\n${FILLER}`))
  return { ...story, readings: story.readings.map(withQuotes) }
}

const FILLER = 'The council of Wexmoor met in the old library beside the river on a rainy evening.'

function withQuotes(reading: Reading): Reading {
  const { text } = reading.article
  const quotes = [...text.matchAll(/“([^”]+)”(?:[^“[]*\[([^\]]+)\])?/g)].map((match): Quote => {
    const start = match.index + 1
    const sentence = reading.sentences.findIndex((each) => start < each.end)
    const speaker = match[2] ? { name: match[2], span: null, mention: null } : null
    return {
      start,
      end: start + match[1].length,
      kind: 'direct',
      sentence,
      speaker,
      cue: null,
      cueSpan: null,
      continues: null,
      rule: '',
    }
  })
  return { ...reading, quotes }
}

const groupsOf = (story: Story) =>
  groupQuotes(story).map(({ variants }) => variants.map(({ passage }) => passage.text))

const one: [string, string, string][] = [
  [
    'the same words',
    '“The bridge stays open until the last ferry is back,” said [Ida Brandt].',
    '“The bridge stays open until the last ferry is back,” [Ida Brandt] said.',
  ],
  [
    'a clipped quote',
    '“We have enough grain for two winters, whatever the harbour does,” said [Ida Brandt].',
    'There is “enough grain for two winters”, said [Ida Brandt].',
  ],
  [
    'a translation in other words',
    '“Nothing less than the honour of the valley is at stake here,” said [Ida Brandt].',
    '“The honour of our valley is at stake, no less,” said [Ida Brandt].',
  ],
  [
    'a sentence cut to its telling words',
    '“If the owners knew that the doors were shut, they will answer for it,” said [Ida Brandt].',
    '“The owners will answer for it,” said [Ida Brandt].',
  ],
  [
    'a speaker whom one outlet does not name',
    '“The dam was never meant to carry lorries of that weight,” said [an engineer].',
    '“The dam was never meant to carry lorries of that weight,” said [Ida Brandt].',
  ],
]
for (const [what, a, b] of one)
  test(`${what} in two outlets is one group`, () => assert.equal(groupsOf(tell(a, b)).length, 1))

const two: [string, string, string][] = [
  [
    'quotes with common words alone',
    '“I think that we will have to do it,” said [Ida Brandt].',
    '“I think that they should not have done so,” said [Ida Brandt].',
  ],
  [
    'a single word that stands in a longer quote',
    'It was a “triumph”, said [Ida Brandt].',
    '“No general in this long war would call such a day a triumph,” said [Ida Brandt].',
  ],
  [
    'quotes about one thing',
    '“The harbour will reopen on Friday at noon,” said [Ida Brandt].',
    '“Nobody told the fishermen when the harbour would close,” said [Ida Brandt].',
  ],
]
for (const [what, a, b] of two)
  test(`${what} stay apart`, () => assert.equal(groupsOf(tell(a, b)).length, 2))

test('short words of two named people stay apart', () => {
  const story = tell('“A fine harvest,” said [Ida Brandt].', '“A fine harvest,” said [Olaf Reyes].')
  const entities = ['Ida Brandt', 'Olaf Reyes'].map((name, i) => ({
    id: `entity-${i + 1}`,
    name,
    kind: 'person' as const,
    forms: [],
  }))
  const { ofMention } = story.entities
  assert.equal(groupsOf({ ...story, entities: { entities, ofMention } }).length, 2)
})

test('long words in common are one utterance, whoever is named', () => {
  const quote = '“The dam was never meant to carry lorries of that weight”'
  const story = tell(`${quote} said [Ida Brandt].`, `${quote} said [Olaf Reyes].`)
  const entities = ['Ida Brandt', 'Olaf Reyes'].map((name, i) => ({
    id: `entity-${i + 1}`,
    name,
    kind: 'person' as const,
    forms: [],
  }))
  const { ofMention } = story.entities
  assert.equal(groupsOf({ ...story, entities: { entities, ofMention } }).length, 1)
})

test('one word that two phrases share at their ends is not enough', () => {
  const told = (words: string) => `The talks made “${words}”, said [Ida Brandt] of the harbour.`
  assert.equal(groupsOf(tell(told('great progress'), told('significant progress'))).length, 2)
})

test('a long quote that says two things found apart stands in two groups', () => {
  const groups = groupsOf(
    tell(
      '“The tunnel will be dry by Sunday. Every trader on the quay gets a grant,” said [Ida Brandt].',
      '“The tunnel will be dry by Sunday,” said [Ida Brandt].',
      '“Every trader on the quay gets a grant,” said [Ida Brandt].',
    ),
  )
  assert.deepEqual(
    groups.map((group) => group.length),
    [2, 2],
  )
  assert.equal(groups[0][0], groups[1][0])
})

test('and shows in each the sentence that it is about', () => {
  const [first, second] = groupQuotes(
    tell(
      '“The tunnel will be dry by Sunday. Every trader on the quay gets a grant,” said [Ida Brandt].',
      '“The tunnel will be dry by Sunday,” said [Ida Brandt].',
      '“Every trader on the quay gets a grant,” said [Ida Brandt].',
    ),
  )
  assert.equal(first.variants[0].part?.text, 'The tunnel will be dry by Sunday')
  assert.equal(second.variants[0].part?.text, 'Every trader on the quay gets a grant,')
  assert.equal(first.variants[1].part, undefined)
  assert.deepEqual(
    [first, second].flatMap(({ variants }) => variants.flatMap((v) => v.changes)),
    [],
  )
})

test('what most accounts quote stands first, and what one alone has last', () => {
  const groups = groupQuotes(
    tell(
      '“Nobody asked the fishermen,” said [a boy]. “The tunnel will be dry by Sunday,” said [Ida Brandt].',
      '“Every trader on the quay gets a grant,” said [Ida Brandt]. “The tunnel will be dry by Sunday,” said [Ida Brandt].',
      '“Every trader on the quay gets a grant,” said [Ida Brandt]. “The tunnel will be dry by Sunday,” said [Ida Brandt].',
    ),
  )
  assert.deepEqual(
    groups.map(({ accounts }) => accounts),
    [3, 2, 1],
  )
})

test('no group repeats what another one holds', () => {
  const long =
    '“The tunnel will be dry by Sunday noon. Nobody said so. Every trader on the quay gets a fat grant,” said [Ida Brandt].'
  assert.equal(groupsOf(tell(long, long.replace('Nobody said so', 'Some said it'))).length, 1)
})

test('variants stand in the order of the articles, and so do groups', () => {
  const story = tell(
    '“First things come first in Wexmoor,” said [Ida Brandt]. “Then the old mill burns,” said [a boy].',
    '“Then the old mill burns,” said [a boy]. “First things come first in Wexmoor,” said [Ida Brandt].',
  )
  const groups = groupQuotes(story)
  assert.deepEqual(
    groups.map(({ variants }) => variants.map(({ passage }) => passage.article)),
    [
      ['paper-1', 'paper-2'],
      ['paper-1', 'paper-2'],
    ],
  )
  assert.ok(groups[0].variants[0].passage.text.startsWith('First'))
})

test('accounts are counted, not articles', () => {
  const story = tell(
    '“The mill burns every hundred years,” said [a boy].',
    '“The mill burns every hundred years,” said [a boy].',
  )
  const accounts = { accounts: story.accounts.accounts.slice(0, 1), ofReading: [0, 0] }
  assert.equal(groupQuotes({ ...story, accounts })[0].accounts, 1)
  assert.equal(groupQuotes(story)[0].accounts, 2)
})

test('of several descriptions the one that the others share is shown', () => {
  const quote = '“Will you ever open the gates of this city again?”'
  const [group] = groupQuotes(
    tell(
      `${quote} asked [reporters nearby].`,
      `${quote} asked [a reporter].`,
      `${quote} [reporter]`,
    ),
  )
  assert.match(group.speaker?.name ?? '', /reporter$/)
})

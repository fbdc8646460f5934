import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Quote, Reading } from '../../model/reading.ts'
import { inventReading } from '../invented-story.ts'
import { recoverQuotes } from './recover-quotes.ts'

/** A reading in which words in “marks” are quotes and those in «marks» were passed over. */
function read(text: string, id: string, speaker: Quote['speaker']): Reading {
  const reading = inventReading(text, id)
  const inMarks = (marks: RegExp) =>
    [...text.matchAll(marks)].map(
      ({ index, 0: found }, nth): Quote => ({
        start: index + 1,
        end: index + found.length - 1,
        kind: 'partial',
        sentence: 0,
        speaker,
        cue: null,
        cueSpan: null,
        continues: nth > 0 ? nth - 1 : null,
        rule: '',
      }),
    )
  const passedOver = inMarks(/«[^»]+»/g).map((quote) => ({ ...quote, continues: null }))
  return { ...reading, quotes: inMarks(/“[^”]+”/g), passedOver }
}

const BERG = { name: 'Berg', span: null, mention: 0 }

/** The quotes of the first text beside the second, and which of them each goes on from. */
function recover(first: string, second: string, speaker: Quote['speaker']): string[] {
  const readings = recoverQuotes([read(first, 'a', speaker), read(second, 'b', BERG)])
  const [{ article, quotes }] = readings
  return quotes.map(({ start, end, continues }) => {
    const words = article.text.slice(start, end)
    return continues === null ? words : `${words} ← ${continues}`
  })
}

const ELSEWHERE = 'Berg said: “It was a most brazen swindle of widows and you should be ashamed.”'

const cases: [rule: string, first: string, speaker: Quote['speaker'], expected: string[]][] = [
  [
    'rare words that another article quotes are a quote',
    'It was a «most brazen swindle of widows» to some.',
    null,
    ['most brazen swindle of widows'],
  ],
  [
    'one rare word is, where the article names somebody',
    'Berg called it «brazen».',
    BERG,
    ['brazen'],
  ],
  ['and is not, where it names nobody', 'It was called «brazen».', null, []],
  ['nor behind an article: that is what a thing is called', 'Berg spoke of a «swindle».', BERG, []],
  ['words that nobody else quotes are none', 'Berg saw the «Silver Wave of Sarn».', BERG, []],
  ['words in another order are none', 'It was «widows brazen swindle» to some.', null, []],
  ['words without weight are none', 'Berg said «you should be».', null, []],
]
for (const [rule, first, speaker, expected] of cases)
  test(rule, () => assert.deepEqual(recover(first, ELSEWHERE, speaker), expected))

test('quotes keep their order and what they go on from', () => {
  const first = 'Berg said “one thing”, «brazen swindle of widows», “and another”.'
  assert.deepEqual(recover(first, ELSEWHERE, BERG), [
    'one thing',
    'brazen swindle of widows',
    'and another ← 0',
  ])
})

test('an article is not heard as a witness for itself', () => {
  const alone = read(`${ELSEWHERE} It was a «most brazen swindle of widows».`, 'a', BERG)
  assert.equal(recoverQuotes([alone])[0], alone)
})

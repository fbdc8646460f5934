import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainArticle } from '../../../model/article.ts'
import type { Mention } from '../../../model/reading.ts'
import { findSentences } from '../sentences.ts'
import { findTokens } from '../tokens.ts'
import { findMentions } from './find-mentions.ts'
import { guessNames } from './guess-names.ts'

function mentionsIn(text: string): Mention[] {
  const article = plainArticle(text)
  const tokens = findTokens(text)
  const sentences = findSentences(article, tokens)
  const names = guessNames(article, tokens, sentences).map((name) => ({ ...name, trained: true }))
  return findMentions(article, tokens, sentences, names, () => false)
}

/** Each mention as "printed = name/kind". */
function show(text: string): string[] {
  return mentionsIn(text).map(({ start, end, name, kind }) => {
    const printed = text.slice(start, end)
    return printed === name ? `${name}/${kind}` : `${printed} = ${name}/${kind}`
  })
}

const cases: [string, string[]][] = [
  [
    'Mayor Ilse Harbin spoke first. Harbin then left, and Mr. Oduya saw Ms Harbin go.',
    [
      'Ilse Harbin/person',
      'Harbin = Ilse Harbin/person',
      'Mr. Oduya = Oduya/person',
      'Ms Harbin = Ilse Harbin/person',
    ],
  ],
  [
    'Sheriff Ilse Harbin came. She left the sheriff’s department to the sheriff.',
    ['Ilse Harbin/person', 'the sheriff = Ilse Harbin/person'],
  ],
  ['It went to the Chair of the Wexmoor Trust at noon.', ['Wexmoor Trust/organisation']],
  ['They flew from Anchorage, Alaska, to Oslo.', ['Anchorage/place', 'Alaska/place', 'Oslo/place']],
  [
    'The World Grain Forum (WGF) met. Critics of WGF stayed away.',
    [
      'World Grain Forum/organisation',
      'WGF = World Grain Forum/organisation',
      'WGF = World Grain Forum/organisation',
    ],
  ],
  [
    'A Norwegian navy ship left. Pilots warned the navy of ice.',
    ['Norwegian navy/organisation', 'navy = Norwegian navy/organisation'],
  ],
  ['On Tuesday the Greek and Muslim leaders met in May.', []],
  ['Rain fell. Many people left. “Nobody slept,” they said.', []],
  ["Norway's parliament voted.", ['Norway/place']],
  [
    'A fire at Sarno bank spread. Officials at Sarno Bank called for help.',
    ['Sarno bank/organisation', 'Sarno Bank = Sarno bank/organisation'],
  ],
  ['They met in the Gulf of Tessin near Port Ardo.', ['Gulf of Tessin/place', 'Port Ardo/place']],
  [
    'French President Luc Marchand met Chancellor Greta Holm. The French president smiled; the chancellor did not.',
    [
      'Luc Marchand/person',
      'Greta Holm/person',
      'The French president = Luc Marchand/person',
      'the chancellor = Greta Holm/person',
    ],
  ],
]

for (const [text, expected] of cases)
  test(`"${text}" names ${expected.length}`, () => assert.deepEqual(show(text), expected))

test('"the minister" is nobody where the text names two', () => {
  const text = 'Foreign Minister Ada Brun and Finance Minister Ola Dahl met, and the minister left.'
  assert.ok(mentionsIn(text).every(({ form }) => form === 'name'))
})

test('a shared surname is the person named last', () => {
  const found = mentionsIn(
    'Police named Paul Oxley and James Oxley. Paul Oxley was held. Lawyers for Oxley left. James Oxley is free. A friend of Oxley wept.',
  )
  const alone = found.filter(({ start, end }) => end - start === 'Oxley'.length)
  assert.deepEqual(
    alone.map(({ name }) => name),
    ['Paul Oxley', 'James Oxley'],
  )
})

test('offsets and tokens agree, and mentions do not overlap', () => {
  const text =
    'Dr. Ana Sol’s team at the University of Sarn told Sarn Radio that Sol was in New York.'
  let end = 0
  for (const mention of mentionsIn(text)) {
    assert.ok(mention.start >= end)
    end = mention.end
  }
})

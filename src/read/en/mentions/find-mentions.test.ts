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
  [
    'House Speaker Ana Sol (D-Calif.) and Bo Holm, R-Texas, left.',
    ['Ana Sol/person', 'Calif/place', 'Bo Holm/person', 'Texas/place'],
  ],
  [
    'They came from Oakland, Calif. Sol was there with Ola Strand, Jr., and Sarno, Inc., of Washington, D.C.',
    [
      'Oakland/place',
      'Calif./place',
      'Sol/other',
      'Ola Strand, Jr./person',
      'Sarno, Inc./organisation',
      'Washington, D.C./place',
    ],
  ],
  [
    'The Texas Republican met Bo Holm, Democrat of Sarn.',
    ['Texas/place', 'Bo Holm/person', 'Sarn/person'],
  ],
  ['The Republican Party met.', ['Republican Party/organisation']],
  ['The Sarnish National Party met.', ['Sarnish National Party/organisation']],
  [
    'The National Party met the Liberal Democrats.',
    ['National Party/organisation', 'Liberal Democrats/person'],
  ],
  ['Cardinal Ayatollah Ali Sol met Pte Bo Holm.', ['Ali Sol/person', 'Bo Holm/person']],
  [
    'They sued Bay Motors LLC, and Orme RCMP came.',
    ['Bay Motors LLC/place', 'Orme/other', 'RCMP/organisation'],
  ],
  [
    'He met Sun Jae-in and Tide News-like crowds.',
    ['Sun Jae-in/organisation', 'Tide News/organisation'],
  ],
  [
    'Secretary of State Ana Sol met the President of the United States Paul Holm.',
    ['Ana Sol/person', 'United States/place', 'Paul Holm/person'],
  ],
  ['They left DA Orla Sol at BBC Radio Sarn.', ['Orla Sol/person', 'BBC Radio Sarn/place']],
  [
    'A judge of the U.S. District Court met Tide Trust UK in London UK.',
    ['U.S. District Court/organisation', 'Tide Trust UK/organisation', 'London/place', 'UK/place'],
  ],
  ['The Department of Justice met.', ['Department of Justice/organisation']],
  [
    'Mr. Bo Holm spoke at noon. The Holm campaign agreed; a Holm campaign rally was off.',
    ['Mr. Bo Holm = Bo Holm/person', 'Holm campaign/organisation', 'Holm = Bo Holm/person'],
  ],
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

/** Whom the bare surname means, each time that it stands alone or behind a form of address. */
function meant(text: string, surname: string): string[] {
  const alone = new RegExp(`^(?:M(?:r|s|rs)[.] )?${surname}$`)
  return mentionsIn(text)
    .filter(({ start, end }) => alone.test(text.slice(start, end)))
    .map(({ name }) => name)
}

const shared: [string, string, string[]][] = [
  [
    'the person named last, where both are named as often',
    'Police named Paul Oxley and James Oxley. Paul Oxley was held. Lawyers for Oxley left. James Oxley is free. A friend of Oxley wept.',
    ['Paul Oxley', 'James Oxley'],
  ],
  [
    'the one most written of, whoever is named last',
    'Mayor Ruth Oxley spoke. Ruth Oxley left. Her aide saw James Oxley. Then Oxley came back.',
    ['Ruth Oxley'],
  ],
  [
    'not the relative who is brought in',
    'Ruth Oxley spoke. Her brother, James Oxley, left. James Oxley came back. Oxley went on.',
    ['Ruth Oxley'],
  ],
  [
    'the one whom the form of address fits',
    'Ruth Oxley met James Oxley. Ms. Oxley spoke. Mr. Oxley did not.',
    ['Ruth Oxley', 'James Oxley'],
  ],
  [
    'the elder, where the other goes by "Jr."',
    'Bo Oxley spoke. Bo Oxley Jr. left. Oxley Jr. and his aides were late. Then Oxley wept.',
    ['Bo Oxley'],
  ],
  [
    'the son, where the father comes in as such',
    'Bo Oxley Jr. spoke. His father, the Rev. Bo Oxley, left. Then Mr. Oxley wept.',
    ['Bo Oxley Jr.'],
  ],
]
for (const [rule, text, expected] of shared)
  test(`a shared surname is ${rule}`, () => assert.deepEqual(meant(text, 'Oxley'), expected))

const suffixed: [string, string, number][] = [
  ['once named, "Jr." may be left off', 'Bo Oxley Jr. spoke. Bo Oxley left.', 1],
  ['a father is not his son', 'Bo Oxley Jr. spoke. He met his father, Bo Oxley.', 2],
  ['and so is one who has a title of his own', 'Bo Oxley Jr. spoke of the Rev. Bo Oxley.', 2],
  ['one who holds an office is another', 'Bo Oxley Jr. spoke of President Bo Oxley.', 2],
  ['who is named first without it is the elder', 'Bo Oxley left. Bo Oxley Jr. spoke.', 2],
  ['"III" is another than "Jr."', 'Bo Oxley Jr. spoke. Bo Oxley III left.', 2],
]
for (const [rule, text, expected] of suffixed)
  test(rule, () => assert.equal(new Set(mentionsIn(text).map(({ name }) => name)).size, expected))

test('offsets and tokens agree, and mentions do not overlap', () => {
  const text =
    'Dr. Ana Sol’s team at the University of Sarn told Sarn Radio that Sol was in New York.'
  let end = 0
  for (const mention of mentionsIn(text)) {
    assert.ok(mention.start >= end)
    end = mention.end
  }
})

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { compareReadings } from '../../src/compare/compare-readings.ts'
import { checkDraft } from '../../src/compare/draft/check-draft.ts'
import type { DraftCheck, DraftFinding, DraftMark } from '../../src/model/draft.ts'
import { readInvented } from './read-invented.ts'

/** What three invented outlets wrote of one evening. */
const OUTLETS = {
  'Brandel Post': `The bridge over the Sorn at Brandel fell into the river on Tuesday evening, killing at least nine people, the fire brigade said.

"We heard a crack like a shot and then the road was gone," said Mira Tolland, who runs the kiosk at the northern end.

Engineers had closed one of the two lanes in April after a crack was found in a pier. Mayor Ansgar Weil did not sign the order to close the bridge, his office said.

Repairs would have cost 14 million crowns, according to the roads office. The bridge was built in 1961.`,
  'Sorn Courier': `At least nine people died when the bridge at Brandel fell into the Sorn on Tuesday evening, according to the fire brigade.

Mira Tolland, who sells newspapers at the northern end, said: "We heard a crack like a shot and then the road was gone."

One of the two lanes had been closed in April, after engineers found a crack in a pier. The repair was put at 14 million crowns by the roads office.

The bridge was built in 1961 and carried 6,200 cars a day. Divers searched the water for 11 hours.`,
  'Radio Ostmark': `Nine or more are dead at Brandel, where the bridge across the Sorn fell into the river on Tuesday evening.

The bridge, built in 1963, had been open on one lane only since April, when engineers found a crack in a pier.

"Nobody may say now that nobody knew," the engineer Jorun Haskel told this station. A person at the ministry, who would not be named, said that a second pier was weak too.`,
}

const readings = Object.entries(OUTLETS).map(([outlet, text]) =>
  readInvented(outlet, text, '2025-06-11'),
)
const comparison = compareReadings(readings)

function check(text: string, date: string | null = '2025-06-11'): DraftCheck {
  return checkDraft({ readings, comparison, draft: readInvented('draft', text, date) })
}

function findAt({ findings }: DraftCheck, words: string): DraftFinding | undefined {
  return findings.find(({ claim, kind }) => claim.text === words && kind !== 'statement')
}

/** The bridge fell, so that a claim of one sentence stands in its story. */
const LEDE = 'The bridge at Brandel fell into the Sorn on Tuesday evening.'

const marks = (says: string, words: string, mark: DraftMark | undefined) =>
  test(`${mark ?? 'no mark'}: ${says}`, () => {
    assert.equal(findAt(check(`${LEDE}\n\n${says}`), words)?.mark, mark)
  })

describe('numbers', () => {
  marks('Repairs would have cost 14 million crowns.', '14 million', undefined)
  marks('Repairs would have cost 19 million crowns.', '19 million', 'at-odds')
  marks('Nine people died when the bridge fell into the river.', 'Nine', 'firmer')
  marks('Divers searched the water for seven hours.', 'seven hours', 'at-odds')
  marks('Divers searched the water for 11 hours.', '11 hours', undefined)
  marks('A flood at Tarrow killed 40 people in 1954.', '40', undefined)
})

describe('times', () => {
  marks('The bridge was built in 1963.', '1963', 'disputed')
  marks('The bridge was built in 1972.', '1972', 'at-odds')
  marks('The bridge fell into the river on Thursday evening.', 'Thursday evening', 'at-odds')
})

test('a weekday that the day is not is marked without any article', () => {
  const found = findAt(
    check(`${LEDE}\n\nThe court sits on Friday, 16 August 2025.`),
    'Friday, 16 August 2025',
  )
  assert.equal(found?.mark, 'at-odds')
  assert.equal(found.remark, '2025-08-16 is a Saturday.')
  const right = check(`${LEDE}\n\nThe court sits on Saturday, 16 August 2025.`)
  assert.notEqual(findAt(right, 'Saturday, 16 August 2025')?.mark, 'at-odds')
})

test('a draft that contradicts itself is told so', () => {
  const found = findAt(
    check(
      `${LEDE}\n\nRepairs would have cost 14 million crowns.\n\nThe repair was put at 19 million crowns by the roads office.`,
    ),
    '19 million',
  )
  assert.equal(found?.mark, 'at-odds')
  assert.match(found.remark ?? '', /The draft itself says “14 million” elsewhere/)
})

describe('names', () => {
  marks('Mira Tollant heard a crack like a shot.', 'Mira Tollant', 'at-odds')
  marks('Mira Tolland heard a crack like a shot.', 'Mira Tolland', undefined)
  marks('Erland Quist of the roads office resigned.', 'Erland Quist', 'not-found')
})

describe('quotes', () => {
  const said = (words: string, speaker = 'Mira Tolland') => `"${words}," said ${speaker}.`
  const of = (words: string, mark: DraftMark, speaker?: string) =>
    marks(said(words, speaker), `${words},`, mark)
  of('We heard a crack like a shot and then the road was gone', 'exact')
  of('We heard a bang like a shot and then the road was gone', 'altered')
  of('Anybody may say now that nobody knew', 'altered', 'Jorun Haskel')
  of('We heard a crack like a shot and then the road was gone', 'wrong-speaker', 'Jorun Haskel')
  of('The trains will run again before the summer is over', 'not-found')
  of('engineers found a crack in a pier', 'narration')
})

describe('statements', () => {
  const whole = (says: string, mark: DraftMark | undefined) =>
    test(`${mark ?? 'no mark'}: ${says}`, () => {
      const { findings } = check(`${LEDE}\n\n${says}`)
      assert.equal(findings.find(({ claim }) => claim.text === says)?.mark, mark)
    })
  whole(
    'Engineers closed one of the two lanes in April after a crack was found in a pier.',
    'agreed',
  )
  whole('The bridge carried 6,200 cars a day.', 'one-witness')
  whole('The county will build a ferry landing at once.', undefined)
  whole('Mayor Ansgar Weil signed the order to close the bridge.', 'at-odds')
})

test('a sentence that the articles deny in looser words is not borne out by them', () => {
  const outlets = {
    'Post of Harn':
      'The tax on ferries stays. Dora Quist, who speaks for the boatmen, said that they would strike.',
    'Harn Echo':
      'The ferry tax stays, the council of Harn decided. The boatmen would strike, said their speaker Dora Quist.',
  }
  const texts = Object.entries(outlets).map(([name, text]) =>
    readInvented(name, text, '2025-06-11'),
  )
  const draft = (says: string) =>
    checkDraft({
      readings: texts,
      comparison: compareReadings(texts),
      draft: readInvented('draft', `The tax on ferries in Harn stays.\n\n${says}`, '2025-06-11'),
    }).findings.find(({ claim, kind }) => claim.text === says && kind !== 'name')?.mark
  assert.equal(draft('The boatmen will strike, their speaker Dora Quist said.'), 'agreed')
  const denied = draft('The boatmen will not strike, their speaker Dora Quist said.')
  assert.ok(denied === 'told-otherwise' || denied === 'at-odds', denied)
})

test('a figure that went the other way bears nothing out', () => {
  const text =
    'The ferry tax of Harn stays. Shares in Harn Boats, which runs the ferries, rose 2.4% in Dole on Monday.'
  const texts = [readInvented('Harn Echo', text, '2025-06-11')]
  const markOf = (says: string) => {
    const draft = readInvented('draft', `The ferry tax of Harn stays.\n\n${says}`, '2025-06-11')
    const { findings } = checkDraft({ readings: texts, comparison: compareReadings(texts), draft })
    return findings.find(({ claim, kind }) => claim.text === says && kind === 'statement')?.mark
  }
  assert.equal(markOf('Shares in Harn Boats rose by 2.4% on Monday.'), 'one-witness')
  assert.equal(markOf('Shares in Harn Boats fell by 2.4% on Monday.'), 'told-otherwise')
})

test('a quote whose words nobody printed is altered, though the articles word it in two ways', () => {
  const outlets = {
    'Post of Harn':
      'The quay of Harn stays shut. "Nobody sails from here until each rope of ours is counted," said Ivo Brandt, the harbour master.',
    'Harn Echo':
      'The quay in Harn stays shut. "Nobody sails from here until every single rope is counted," the harbour master Ivo Brandt said.',
  }
  const texts = Object.entries(outlets).map(([name, text]) =>
    readInvented(name, text, '2025-06-11'),
  )
  const markOf = (words: string) => {
    const says = `The quay of Harn stays shut.\n\n"${words}," said Ivo Brandt.`
    const draft = readInvented('draft', says, '2025-06-11')
    const { findings } = checkDraft({ readings: texts, comparison: compareReadings(texts), draft })
    return findings.find(({ kind }) => kind === 'quote')?.mark
  }
  assert.equal(markOf('Nobody sails from here until each rope is burned'), 'altered')
  assert.equal(markOf('Nobody sails from here until every rope of mine is counted'), 'translated')
})

test('every mark but not found rests on passages of the articles, word for word', () => {
  const texts = new Map(readings.map(({ article }) => [article.id, article.text]))
  const { findings } = check(
    `${LEDE} Repairs would have cost 19 million crowns. It was built in 1963. "We saw a crack like a shot and then the road was gone," said Mira Tollant.`,
  )
  assert.ok(findings.length > 4)
  for (const { mark, sides } of findings) {
    const passages = sides.flatMap((side) => side.passages)
    if (mark !== 'not-found') assert.ok(passages.length > 0, mark)
    for (const { article, start, end, text } of passages)
      assert.equal(texts.get(article)?.slice(start, end), text)
  }
})

test('a draft copied from one account has that witness alone, and changes no account', () => {
  const before = JSON.stringify(comparison)
  const { accounts, findings } = check(OUTLETS['Radio Ostmark'])
  assert.equal(JSON.stringify(comparison), before)
  assert.deepEqual(accounts, comparison.accounts)
  const own = findings.find(({ claim }) => claim.text.startsWith('A person at the ministry'))
  assert.equal(own?.accounts, 1)
  assert.equal(own?.mark, 'anonymous-only')
})

test('a text of something else gets one sentence instead of marks', () => {
  const other = check(
    'The bakers of Lume have won the county cup. Their rye loaf took the prize for the third time, and the jury praised the crust.',
  )
  assert.equal(other.isAboutStory, false)
  assert.deepEqual(other.findings, [])
  assert.deepEqual(
    other.notes.map(({ code }) => code),
    ['other-story'],
  )
})

test('five words are enough to be checked', () => {
  assert.equal(findAt(check('Brandel bridge built in 1972.'), '1972')?.mark, 'at-odds')
})

test('a draft of twenty thousand words is checked', { timeout: 60_000 }, () => {
  const lines = Array.from(
    { length: 2300 },
    (_, i) => `Line ${i} tells how the county counted the ${i}th lorry.`,
  )
  const { draft, findings } = check([OUTLETS['Sorn Courier'], ...lines].join('\n\n'))
  assert.ok(draft.words > 20_000)
  assert.equal(findings[0]?.mark, 'agreed')
})

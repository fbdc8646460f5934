import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { compareReadings } from '../../src/compare/compare-readings.ts'
import { checkDraft } from '../../src/compare/draft/check-draft.ts'
import { readInvented } from './read-invented.ts'

/** What two invented outlets have in common, whatever else they tell. */
const COMMON = [
  'The council of Ostrava Bay voted to close the old fish market at Pier Nine, over the protests of forty stallholders.',
  'The fish market at Pier Nine is to be closed, the council of Ostrava Bay decided, against the protests of forty stallholders.',
]
const DAY = '2031-05-15'

/** The mark of a date of the draft beside what both outlets, or each, say of it. */
function markOf(theirs: string | readonly [string, string], says: string, words: string) {
  const [first, second] = typeof theirs === 'string' ? [theirs, theirs] : theirs
  const readings = [
    readInvented('Bay Herald', `${COMMON[0]}\n\n${first}`, DAY),
    readInvented('Ostrava News', `${COMMON[1]}\n\n${second}`, DAY),
  ]
  const comparison = compareReadings(readings)
  const draft = readInvented('draft', `${COMMON[0]}\n\n${says}`, DAY)
  const { findings, isAboutStory } = checkDraft({ readings, comparison, draft })
  assert.ok(isAboutStory)
  return findings.find(({ claim, kind }) => kind === 'date' && claim.text === words)?.mark
}

type Pair = readonly [theirs: string | readonly [string, string], says: string, words: string]

const SLIPS: readonly Pair[] = [
  // Another day of the week.
  [
    'Mayor Tilda Brenck signed the order on Tuesday in the town hall.',
    'Mayor Tilda Brenck signed the order on Thursday in the town hall.',
    'Thursday',
  ],
  [
    'Stallholders marched to the harbour office on Wednesday morning.',
    'On Saturday morning stallholders marched to the harbour office.',
    'Saturday morning',
  ],
  [
    'A crane tore down the first roof on Monday.',
    'The first roof was torn down by a crane on Friday.',
    'Friday',
  ],
  [
    'The harbour police cleared the pier late on Sunday.',
    'The harbour police cleared the pier late on Tuesday, and met no one.',
    'Tuesday',
  ],
  [
    'The auction of the stalls began on Thursday and drew nine bidders.',
    'Nine bidders came to the auction of the stalls, which began on Monday.',
    'Monday',
  ],
  // Another day of the month.
  [
    'The market will shut its gates on 14 June.',
    'The market will shut its gates on 19 June.',
    '19 June',
  ],
  [
    'The last boat landed its catch at Pier Nine on May 2.',
    'The last boat landed its catch at Pier Nine on May 7.',
    'May 7',
  ],
  [
    'The engineers handed their report on the piles to the council on 3 March 2031.',
    'The engineers handed the council their report on the piles on 8 March 2031.',
    '8 March 2031',
  ],
  // Another month.
  [
    'The council bought the pier in February 2029 for two million crowns.',
    'The council bought the pier in October 2029 for two million crowns.',
    'October 2029',
  ],
  [
    'The leases of the stallholders run out on 30 September.',
    'The leases of the stallholders run out on 30 November.',
    '30 November',
  ],
  // Another year.
  ['The market hall was built in 1926.', 'The market hall was built in 1929.', '1929'],
  [
    'A storm sank eleven boats at Pier Nine in November 2019.',
    'A storm sank eleven boats at Pier Nine in November 2016.',
    'November 2016',
  ],
  [
    'Tilda Brenck was elected mayor in 2027 with the votes of the fishermen.',
    'Tilda Brenck was elected mayor in 2025 with the votes of the fishermen.',
    '2025',
  ],
  // The other end of one stretch.
  [
    'The engineers found that sand was stolen from the pier between 2024 and 2028.',
    'Sand was stolen from the pier from 2024 through 2026, the engineers found.',
    '2026',
  ],
  // Another hour.
  [
    'The sirens at Pier Nine sounded at 4:10 a.m. and woke the whole quarter.',
    'The sirens at Pier Nine sounded at 7:10 a.m. and woke the whole quarter.',
    '7:10 a.m.',
  ],
  // Both accounts give it, each in its own words.
  [
    ['Divers inspected the piles on Tuesday.', 'The piles were inspected by divers on Tuesday.'],
    'Divers inspected the piles on Friday.',
    'Friday',
  ],
  [
    'The vote on Tuesday was the third on the fish market.',
    'Friday’s vote was the third on the fish market.',
    'Friday',
  ],
]

const NO_SLIPS: readonly Pair[] = [
  // Another event of the same people or place.
  [
    'Mayor Tilda Brenck signed the order on Tuesday.',
    'Mayor Tilda Brenck opened a school at Ulm on Thursday.',
    'Thursday',
  ],
  ['Divers inspected the piles on 3 March.', 'Painters coated the cranes on 9 March.', '9 March'],
  [
    'The market hall was built in 1926.',
    'The town library was founded in 1931 by a shipowner.',
    '1931',
  ],
  [
    'Stallholders marched to the harbour office on Wednesday.',
    'The fishermen of Lund will hold their regatta on Saturday.',
    'Saturday',
  ],
  [
    'A storm sank eleven boats in November 2019.',
    'A fire destroyed the smokehouse in November 2023.',
    'November 2023',
  ],
  // The ends of a stretch.
  [
    'The hall was rebuilt from 1946 to 1951.',
    'The hall was rebuilt until 1951, after work had started in 1947.',
    '1951',
  ],
  ['The auction runs until Friday.', 'The auction has run since Monday.', 'Monday'],
  ['The pier stays closed from 3 June.', 'The pier stays closed until 9 June.', '9 June'],
  // A deadline beside a meeting; a beginning beside an end.
  [
    'The council meets on Tuesday to hear the appeals.',
    'Appeals have to reach the council before Friday.',
    'Friday',
  ],
  [
    'The sale of the stalls began on Monday.',
    'The sale of the stalls ended on Thursday.',
    'Thursday',
  ],
  // Published beside happened; said beside done.
  [
    'The engineers measured the piles on 3 March.',
    'The report of the engineers was published on 21 March.',
    '21 March',
  ],
  [
    'The order was signed on Tuesday.',
    '“We had no choice,” the mayor said on Wednesday.',
    'Wednesday',
  ],
  // An anniversary, a series.
  [
    'The market opened on 12 May 1926.',
    'The market marks its anniversary on 17 May with a parade.',
    '17 May',
  ],
  [
    'The stalls took 4 million crowns in 2028.',
    'The stalls took 6 million crowns in 2029.',
    '2029',
  ],
  // The same, less exactly or counted otherwise.
  ['The market will shut on 14 June.', 'The market will shut in June.', 'June'],
  [
    'The order was signed on Tuesday.',
    'The order was signed on Tuesday evening.',
    'Tuesday evening',
  ],
  // One account has it.
  [
    ['Divers inspected the piles on Tuesday.', 'Divers inspected the piles on Friday.'],
    'Divers inspected the piles on Friday.',
    'Friday',
  ],
  // The draft gives the accounts' day beside its own.
  [
    'The mayor signed the order on Tuesday.',
    'The mayor signed the order on Tuesday and defended it on Thursday.',
    'Thursday',
  ],
  [
    'The first roof came down on Monday.',
    'The first roof came down on Monday, the second on Friday.',
    'Friday',
  ],
]

describe('a date that is one part off what every account gives is at odds', () => {
  for (const [theirs, says, words] of SLIPS)
    test(says, () => assert.equal(markOf(theirs, says, words), 'at-odds'))
})

describe('a date of another matter is not', () => {
  for (const [theirs, says, words] of NO_SLIPS)
    test(says, () => assert.notEqual(markOf(theirs, says, words), 'at-odds'))
})

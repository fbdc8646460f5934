import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareReadings } from '../../src/compare/compare-readings.ts'
import { checkDraft } from '../../src/compare/draft/check-draft.ts'
import { readInvented } from './read-invented.ts'

const COMMON = [
  'The council of Ostrava Bay voted to close the old fish market at Pier Nine, over the protests of forty stallholders.',
  'The fish market at Pier Nine is to be closed, the council of Ostrava Bay decided, against the protests of forty stallholders.',
]
const DAY = '2031-05-15'

/** What is said of the titles of a draft's sentence beside what two outlets say. */
function titlesOf(first: string, second: string, says: string) {
  const readings = [
    readInvented('Bay Herald', `${COMMON[0]}\n\n${first}`, DAY),
    readInvented('Ostrava News', `${COMMON[1]}\n\n${second}`, DAY),
  ]
  const comparison = compareReadings(readings)
  const draft = readInvented('draft', `${COMMON[0]}\n\n${says}`, DAY)
  const { findings } = checkDraft({ readings, comparison, draft })
  return findings.flatMap(({ kind, mark, claim }) => (kind === 'title' ? [[claim.text, mark]] : []))
}

const BOTH = [
  'Minister Arnold Vell opened the new hall on the hill.',
  'The new hall on the hill was opened by Minister Arnold Vell.',
] as const

const MARKED = [
  [...BOTH, 'Deputy Minister Arnold Vell opened the new hall.', ['Deputy Minister', 'at-odds']],
  [
    BOTH[0],
    'The new hall was opened by Arnold Vell.',
    'Deputy Minister Arnold Vell opened the new hall.',
    ['Deputy Minister', 'not-found'],
  ],
  [
    'Arnold Vell opened the new hall.',
    'The new hall was opened by Arnold Vell.',
    'Governor Arnold Vell opened the new hall.',
    ['Governor', 'not-found'],
  ],
  [
    'Sgt. Ina Holt led the search.',
    'The search was led by Sergeant Ina Holt.',
    'Captain Ina Holt led the search.',
    ['Captain', 'at-odds'],
  ],
  [
    'Sen. Ina Holt led the march.',
    'The march was led by Senator Ina Holt.',
    'Rep. Ina Holt led the march.',
    ['Rep', 'at-odds'],
  ],
  [
    'Health Minister Ina Holt spoke.',
    'Then Health Minister Ina Holt spoke.',
    'Defence Minister Ina Holt spoke.',
    ['Defence Minister', 'at-odds'],
  ],
  // Somebody else's title is not given to this one.
  [
    'Minister Arnold Vell left the hall. Deputy Minister Ina Holt stayed.',
    'Deputy Minister Ina Holt came to the hall. Minister Arnold Vell was there.',
    'Deputy Minister Arnold Vell left the hall.',
    ['Deputy Minister', 'at-odds'],
  ],
] as const

for (const [first, second, says, [words, mark]] of MARKED)
  test(`a title that no account gives is a claim of its own: ${says}`, () => {
    const found = titlesOf(first, second, says)
    assert.deepEqual(
      found.map(([text, is]) => [text.replace('.', ''), is]),
      [[words, mark]],
    )
  })

const FREE = [
  ['Ina Holt led the march.', 'The march was led by Ina Holt.', 'Dr Ina Holt led the march.'],
  // Somebody may be both, and a description is no title.
  [
    'Senator Ina Holt led the march.',
    'The march was led by Senator Ina Holt.',
    'Majority Leader Ina Holt led the march.',
  ],
  [
    'Ina Holt led the march.',
    'The march was led by Ina Holt.',
    'On Monday host Ina Holt led the march.',
  ],
  [...BOTH, 'Minister Arnold Vell opened the new hall.'],
  [...BOTH, 'Former Minister Arnold Vell opened the new hall.'],
  [...BOTH, 'Acting Minister Arnold Vell opened the new hall.'],
  [...BOTH, 'Mr Arnold Vell, 54, opened the new hall.'],
  [
    'Deputy Minister Arnold Vell came.',
    'Then Deputy Minister Arnold Vell came.',
    'Minister Arnold Vell came.',
  ],
  [
    'Sen. Ina Holt led the march.',
    'The march was led by Ina Holt.',
    'Senator Ina Holt led the march.',
  ],
  [
    'Senator Ina Holt led the march.',
    'The march was led by Ina Holt.',
    'Sen. Ina Holt led the march.',
  ],
  [
    'Congresswoman Ina Holt led the march.',
    'The march was led by Ina Holt.',
    'Rep. Ina Holt led the march.',
  ],
  [
    'Arnold Vell, the deputy minister, came.',
    'Then Arnold Vell came.',
    'Deputy Minister Arnold Vell came.',
  ],
  [
    'Arnold Vell came at noon. The deputy minister was late.',
    'Then Arnold Vell came.',
    'Deputy Minister Arnold Vell came.',
  ],
  [
    'Arnold Vell is deputy to the minister.',
    'Then Arnold Vell came.',
    'Deputy Minister Arnold Vell came.',
  ],
  ['Chairman Arnold Vell came.', 'Then Arnold Vell came.', 'Chair Arnold Vell came.'],
  ['Prime Minister Arnold Vell came.', 'Then Arnold Vell came.', 'Premier Arnold Vell came.'],
] as const

for (const [first, second, says] of FREE)
  test(`a title that an account gives in its own way is none: ${first} / ${says}`, () => {
    assert.deepEqual(titlesOf(first, second, says), [])
  })

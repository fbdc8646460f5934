import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareReadings } from '../../src/compare/compare-readings.ts'
import { checkDraft } from '../../src/compare/draft/check-draft.ts'
import type { DraftCheck, DraftFinding } from '../../src/model/draft.ts'
import { readInvented } from './read-invented.ts'

const DAY = '2031-09-03'

/** What two invented outlets wrote of a leaking reservoir. */
const readings = [
  readInvented(
    'Tarn Gazette',
    `A crack in a pipe below the Orle reservoir let 40 tonnes of sludge into the river on Monday, the water board said.

Harriet Smith, who heads the water board, ordered the sluice shut. Nathan Smith, a farmer at Lower Orle, lost 60 sheep.

"The man from the board told me 'go home and wait' and then drove off," Nathan Smith said.

The sludge buried a road 3 metres deep.`,
    DAY,
  ),
  readInvented(
    'Orle Valley News',
    `Sludge of 40 tonnes ran into the river on Monday through a crack in a pipe below the Orle reservoir, according to the water board.

The head of the water board, Harriet Smith, had the sluice shut. The farmer Nathan Smith of Lower Orle lost 60 sheep.

"The man from the board told me 'go home and wait' and then drove off," said Nathan Smith.

A road was buried 3 metres deep in sludge.`,
    DAY,
  ),
]
const comparison = compareReadings(readings)

const LEDE = 'A crack below the Orle reservoir let 40 tonnes of sludge into the river on Monday.'

function check(says: string): DraftCheck {
  const draft = readInvented('draft', `${LEDE}\n\n${says}`, DAY)
  return checkDraft({ readings, comparison, draft })
}

function findAt({ findings }: DraftCheck, words: string): DraftFinding | undefined {
  return findings.find(({ claim, kind }) => claim.text === words && kind !== 'statement')
}

const reds = ({ findings }: DraftCheck) =>
  findings.filter(({ mark }) =>
    ['at-odds', 'altered', 'altered-sense', 'wrong-speaker'].includes(mark),
  )

test('two people of one surname are two: neither is a misspelling of the other', () => {
  assert.deepEqual(
    reds(check('Harriet Smith had the sluice shut, and Nathan Smith lost 60 sheep.')),
    [],
  )
  const wrong = check(
    `"The man from the board told me 'go home and wait' and then drove off," said Harriet Smith.`,
  )
  assert.equal(reds(wrong)[0]?.mark, 'wrong-speaker')
  assert.equal(
    findAt(check('Nathan Smyth, a farmer, lost 60 sheep.'), 'Nathan Smyth')?.mark,
    'at-odds',
  )
})

test('a measure in another unit is the same measure, and another measure is not', () => {
  assert.deepEqual(reds(check('The sludge buried a road 10 feet deep.')), [])
  assert.equal(findAt(check('The sludge buried a road 22 feet deep.'), '22 feet')?.mark, 'at-odds')
})

test('a quote within a quote belongs to it', () => {
  const words = `The man from the board told me 'go home and wait' and then drove off,`
  assert.equal(findAt(check(`"${words}" Nathan Smith said.`), words)?.mark, 'exact')
  const turned = `The man from the board told me 'go home and pack' and then drove off,`
  assert.equal(findAt(check(`"${turned}" Nathan Smith said.`), turned)?.mark, 'altered')
  const curly = `The man from the board told me ‘go home and wait’ and then drove off,`
  assert.equal(findAt(check(`“${curly}” Nathan Smith said.`), curly)?.mark, 'exact')
})

test('a text in another language is told to be unread rather than marked', () => {
  const german = readInvented(
    'draft',
    'Am Montag sind vierzig Tonnen Schlamm in den Fluss gelaufen, teilte die Wasserbehörde mit.\n\nDie Leiterin ließ die Schleuse schließen, und ein Bauer verlor sechzig Schafe.',
    DAY,
  )
  const { findings, isAboutStory, notes } = checkDraft({ readings, comparison, draft: german })
  assert.equal(isAboutStory, false)
  assert.deepEqual(findings, [])
  assert.ok(notes.length > 0)
})

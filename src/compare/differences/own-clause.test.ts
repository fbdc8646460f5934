import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clauseWithout } from './own-clause.ts'

function check(text: string, value: string, expected: string | null) {
  assert.equal(clauseWithout(text, value), expected)
}

test('the value is left out of its clause', () => {
  check(
    'Vell puts the loss at 3,200 crates, the port said.',
    '3,200',
    'Vell puts the loss at … crates',
  )
  check('On Monday, the mill burned for two hours.', 'two hours', 'the mill burned for …')
})

test('a place that the agency writes before a hyphen is no part of the clause', () => {
  check('VELL (Northline) - The port was shut for two days.', 'two days', 'The port was shut for …')
  check(
    'The two-day strike shut the port for 40 hours.',
    '40',
    'The two-day strike shut the port for … hours',
  )
})

test('a long clause is cut in near the value', () => {
  check(
    'The two crews of the old harbour tug agreed to go back to work after nine days of talks.',
    'nine days',
    'after … of talks',
  )
})

test('a clause that tells nothing, or a value inside a word, gives none', () => {
  check('Five dead.', 'Five', null)
  check('The 1500 seats of the old hall burned.', '150', null)
})

test('a clause is read without the word that links it, and no name is cut', () => {
  check('The mill, which employs 40 people in Vell, burned.', '40', 'employs … people in Vell')
  check(
    'The tug went down 12 miles west of the old fishing harbour at Sankt Orrin Bay West.',
    '12 miles',
    'The tug went down … west of the old fishing harbour at Sankt Orrin Bay West',
  )
  check(
    'He said 40 people were at the party when the lamp that hung over the stairs fell.',
    '40',
    'He said … people were at the party',
  )
})

test('no clause begins at the "and" of two that something is between', () => {
  check(
    'The row between the owners of the mill and the town of Vell lasted nine days.',
    'nine days',
    'The row between the owners of the mill and the town of Vell lasted …',
  )
  check(
    'The path between the mill and the old pier is closed and the ferry will not run for nine days.',
    'nine days',
    'the ferry will not run for …',
  )
  check(
    'The row between the mill and Vell went on for years and cost the owners 40 crowns.',
    '40',
    'cost the owners … crowns',
  )
})

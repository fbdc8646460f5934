import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadEnglish } from '../../app/english.ts'
import { parseArticle } from '../../extract/parse-article.ts'
import { findReuse } from './find-reuse.ts'

function check(a: string, b: string, expected: readonly (readonly [string, string])[]): void {
  const readings = [a, b].map((body, index) =>
    loadEnglish().read(parseArticle({ source: `${index}.txt`, body })),
  )
  assert.deepEqual(
    findReuse(readings).map(({ passages }) => passages.map(({ text }) => text)),
    expected,
  )
}

const MILL = 'The old paper mill on Harrow Street burned to the ground before dawn on Sunday.'

test('a sentence printed twice is found', () => {
  check(`Nobody was hurt. ${MILL}`, `${MILL} Two firms had rented rooms there.`, [[MILL, MILL]])
})

test('small edits do not hide a copied sentence', () => {
  const edited = 'The old paper mill in Harrow Street burned to the ground before dawn Sunday.'
  check(MILL, edited, [[MILL, edited]])
})

test('a copied clause is found in a sentence of its own words', () => {
  const clause = 'the river had carried away the only road bridge into the valley'
  check(
    `Rescuers came by boat because ${clause}.`,
    `Farmers who lost whole herds, three barns and most of this year's seed learned late in the night that ${clause}.`,
    [[clause, clause]],
  )
})

test('the same event in other words is no copy', () => {
  check(MILL, 'Fire destroyed a disused paper mill in the north of the town early on Sunday.', [])
})

test('a common turn of phrase is no copy', () => {
  check(
    'At the end of the day the council voted for the new harbour.',
    'Both sides were tired at the end of the day and went home.',
    [],
  )
})

test('a quotation that both print is no copy', () => {
  const quote = '"We will rebuild every house in this street before the first snow falls"'
  check(
    `${quote}, mayor Ilse Brandt told residents.`,
    `Speaking to a local station, Ms Brandt said: ${quote}.`,
    [],
  )
})

test('a long name that both print is no copy', () => {
  check(
    'Scientists at the Royal Institute of Northern Seas in Port Ellery found it.',
    'Ships were sent by the Royal Institute of Northern Seas in Port Ellery.',
    [],
  )
})

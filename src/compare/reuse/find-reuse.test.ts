import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadEnglish } from '../../app/english.ts'
import { parseArticle } from '../../extract/parse-article.ts'
import { findReuse } from './find-reuse.ts'

function passagesOf(a: string, b: string): string[][] {
  const readings = [a, b].map((body, index) =>
    loadEnglish().read(parseArticle({ source: `${index}.txt`, body })),
  )
  return findReuse(readings).map(({ passages }) => passages.map(({ text }) => text))
}

function check(a: string, b: string, expected: readonly (readonly [string, string])[]): void {
  assert.deepEqual(passagesOf(a, b), expected)
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

const QUAY = [
  'The harbour board sold the old coal quay to a hotel chain on Thursday.',
  'Forty sheds will be torn down before the winter storms begin.',
  'Two of the oldest cranes are to be kept and painted in their first colours.',
].join(' ')

test('a quotation of what another article tells itself is a copy', () => {
  const told =
    'The pike lies in wait under the jetties and swallows anything that splashes above it.'
  check(
    `Bathers were warned on Monday.\n\n${told}`,
    `Bathers were warned.\n\n“${told}”\n\nNobody swam.`,
    [[told, `“${told}”`]],
  )
})

test('a quotation of two sentences is one passage', () => {
  const two =
    'The pike lies in wait under the jetties all day. It swallows any duckling that splashes above it.'
  check(`Bathers were warned.\n\n${two}`, `Nobody swam.\n\n“${two}”`, [[two, `“${two}”`]])
})

test('what one quotes and the other reports as said is no copy', () => {
  check(
    'Mayor Ilse Brandt said: “The council will rebuild every house in this street before the first snow.”',
    'Mayor Ilse Brandt said that the council will rebuild every house in this street before the first snow.',
    [],
  )
})

test('a few words that one of them sets between marks are no copy', () => {
  check(
    'The ministry said it had found a “keen and able helper” in the harbour.',
    'The smugglers had found a keen and able helper in the town.',
    [],
  )
})

test('near copied sentences a shorter stretch is a copy, and by itself it is none', () => {
  const short = 'The cranes were forged in a shipyard'
  const rest = 'The hotel opens in two years, said its owner, who owns nine more along the coast.'
  const a = `${QUAY} ${short} that closed long ago.`
  const b = `${QUAY} ${short}, now a museum of rope and sail.`
  assert.deepEqual(passagesOf(a, b).at(-1), [short, short])
  check(`${short} that closed long ago.`, `${rest} ${short}, now a museum of rope and sail.`, [])
})

test('a sentence reworded beside copied ones is a copy, and elsewhere it is none', () => {
  const one =
    'In March Ida Holm, a student, cut a large seal loose from an old net while she was sailing off Orrin.'
  const other =
    'A seal swam loose in March after Ida Holm cut its net off Orrin, where the student was sailing.'
  assert.deepEqual(passagesOf(`${QUAY} ${one}`, `${QUAY} ${other}`).at(-1), [one, other])
  check(one, other, [])
})

test('beside copied sentences an event told in own words is no copy', () => {
  const one = 'Ida Holm, a student, freed a seal from a net in March.'
  const other = 'A trawler crew cheered when the animal swam off, as Ida Holm of Orrin recalled.'
  assert.equal(passagesOf(`${QUAY} ${one}`, `${QUAY} ${other}`).length, 3)
})

test('a copied sentence whose clauses have changed places is found', () => {
  const moved = 'Before dawn on Sunday, the old paper mill on Harrow Street burned to the ground.'
  check(MILL, moved, [[MILL, moved]])
})

test('a sentence that is split in two is found in both', () => {
  const second = 'Crews from four towns pumped water out of the canal for six hours.'
  const joined = `${MILL.slice(0, -1)}, and crews from four towns pumped water out of the canal for six hours.`
  assert.equal(passagesOf(joined, `${MILL} ${second}`).length, 2)
})

test('words that both use in another order are no copy', () => {
  check(
    MILL,
    'Sunday visitors to the old ground found paper blowing along Harrow Street before the mill.',
    [],
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EntityKind } from '../../model/reading.ts'
import { joinNames, type NameRecord } from './join-names.ts'
import { nameForm } from './shorten.ts'

/** "Ana Sol" is a person, "@Porto" a place, "&Bank" a body; the number is the article. */
function record(name: string, source: number): NameRecord {
  const kind: EntityKind = name.startsWith('@')
    ? 'place'
    : name.startsWith('&')
      ? 'organisation'
      : 'person'
  const printed = name.replace(/^[@&]/, '')
  return { ...nameForm(printed, kind), count: 2, sources: new Set([source]) }
}

/** How many things these names name, each from an article of its own. */
function count(names: readonly string[]): number {
  return new Set(joinNames(names.map(record)).leader).size
}

const one: string[][] = [
  ['Volodar Brenskyy', 'Volodar Brenskiy', 'Brensky'],
  ['Sergei Marov', 'Sergey Marov'],
  ['Yuriy Bolenko', 'Yuri Bolenko', 'Jurij Bolenko'],
  ['@Mirra', '@River Mirra'],
  ['Giannis Karras', 'Yiannis Karras', 'Mr Karras'],
  ['Karolos Vinas', 'Carolos Vinas'],
  ['James Harrow', 'Jim Harrow', 'Harrow'],
  ['Ruth K. Alder', 'Ruth Alder'],
  ['Recep Doğan', 'Recep Dogan'],
  ['Tomas van der Berg', 'Van der Berg'],
  ['Luisa Strand-Kohl', 'Strand-Kohl'],
  ['&World Grain Forum', '&WGF'],
  ['@United States', '@U.S.', '@US', '@America'],
  ['@Kyiv', '@Kiev'],
  ['@British Columbia', '@B.C.'],
  ['&US Soil Survey', '&U.S. Soil Survey'],
  ['&Indian Coast Guard', '&India Coast Guard'],
  ['&MV Palmera', 'Palmera'],
  ['&Tide News Channel', '&Tide News'],
  ['@Norwegian Sea', '@Norwegian Sea'],
  ['&Ministry of Tides', '&The Ministry of Tides'],
  ['&Asia-Pacific Grain Union', '&Asia Pacific Grain Union'],
  ['@Salmarun', '@Salmareun'],
  ['Paul Oxley Jr.', 'Paul A. Oxley, Jr.', 'Oxley Jr.', 'Paul Oxley'],
  ['Charles III', 'Charles'],
  ['&Ministry of Tides', '&Tides Ministry'],
  ['&U.S. Department of Tides', '&Tides Department', '&DOT'],
  ['&Sarno Stores Inc.', '&Sarno'],
  ['&Tide Party', '&Tides'],
  ['&Social Democratic Party', '&Social Democrats'],
  ['&Sarno, Inc.', '&Sarno'],
  ['Sandra Oxley', 'Sandi Oxley'],
]
for (const names of one)
  test(`${names.join(' = ')}`, () =>
    assert.equal(count(names), 1, String(joinNames(names.map(record)).leader)))

const apart: string[][] = [
  ['Paul Oxley', 'James Oxley'],
  ['Sergey Marov', 'Sergey Bolov'],
  ['@Iran', '@Iraq'],
  ['@Austria', '@Australia'],
  ['@Niger', '@Nigeria'],
  ['@Slovakia', '@Slovenia'],
  ['@North Vard', '@South Vard'],
  ['@Vard', '@Lower Vard'],
  ['@Tessin', '@Gulf of Tessin'],
  ['&Bank of Sarn', '&Bank of Orne'],
  ['Old Church of Saint Orm of Vard', '&Church of Saint Orm of Vard'],
  ['&Tide News', '&Morning News'],
  ['@Mexico', '@Mexico City'],
  ['@New York', '&New York Times'],
  ['George W. Hart', 'George H. Hart'],
  ['@Georgia', 'George'],
  ['@Jordan', 'Michael Jordan'],
  ['@Sarn', '&Sarn Institute of Tides'],
  ['Paul Oxley Jr.', 'Paul Oxley III'],
  ['Paul Oxley Jr.', 'Ruth Oxley'],
  ['Oxley Jr.', 'Paul Oxley III'],
  ['Benedict XVI', 'Benedict IX'],
  ['&University of Sarn', '&Sarn University'],
  ['&Tide Party', '&Tide Trust'],
  ['&Sarno Bank of Tides', '&Sarno Trust'],
]
for (const names of apart)
  test(`${names.join(' ≠ ')}`, () => assert.equal(count(names), names.length))

test('one article that spells two names alike means two people', () => {
  const names = ['Marta Hansen', 'Marta Hanson'].map((name) => record(name, 0))
  assert.equal(new Set(joinNames(names).leader).size, 2)
})

test('one article that names two with and without “Jr.” means father and son', () => {
  const { leader } = joinNames([record('Paul Oxley Jr.', 0), record('Paul Oxley', 0)])
  assert.notEqual(leader[0], leader[1])
})

test('a surname that two people share is left to its context', () => {
  const { leader, rivals } = joinNames(['Paul Oxley', 'James Oxley', 'Oxley'].map(record))
  assert.equal(leader[2], 2)
  assert.deepEqual([...(rivals.get(2) ?? [])].sort(), [0, 1])
})

test('the order of the names makes no difference', () => {
  const names = ['Ana Sol', 'Sol', 'Ana M. Sol', '&Sol Trust', 'Anna Sol', '@Solmark', 'Bo Sol']
  const shapeOf = (order: readonly string[]) => {
    const { leader } = joinNames(order.map((name) => record(name, names.indexOf(name))))
    return order.map((name, i) => `${name} → ${order[leader[i]]}`).sort()
  }
  assert.deepEqual(shapeOf(names), shapeOf([...names].reverse()))
})

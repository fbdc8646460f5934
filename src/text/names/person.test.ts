import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nameWords, parsePerson, samePersonAsSpelled } from './person.ts'

const parts: [string, string][] = [
  ['Ana M. Sol, Jr.', 'ana m sol · jr · –'],
  ['Mr. Bo Sol III', 'bo sol · iii · mr'],
  ['the Rev. Dr. Bo Sol', 'bo sol · – · dr'],
  ['Bo Sol Sr.', 'bo sol · sr · –'],
  ['Sol', 'sol · – · –'],
  ['Benedict XVI', 'benedict · xvi · –'],
  ['Malcolm X', 'malcolm x · – · –'],
  ['Jr.', 'jr · – · –'],
]
for (const [printed, expected] of parts)
  test(`“${printed}” is ${expected}`, () => {
    const person = parsePerson(printed)
    const { suffix, address } = person
    assert.equal(`${nameWords(person).join(' ')} · ${suffix ?? '–'} · ${address ?? '–'}`, expected)
  })

const pairs: [string, string, boolean][] = [
  ['Bo Sol Jr.', 'Bo Sol', true],
  ['Bo Sol Jr.', 'Bo Sol Sr.', false],
  ['Bo Sol Jr.', 'Bo Sol III', false],
  ['Bo A. Sol Jr.', 'Bo Sol Jr.', true],
  ['Bo Sol', 'Ana Sol', false],
  ['Jim Sol II', 'James Sol', true],
]
for (const [a, b, expected] of pairs)
  test(`${a} ${expected ? 'may be' : 'is not'} ${b}`, () =>
    assert.equal(samePersonAsSpelled(parsePerson(a), parsePerson(b)), expected))

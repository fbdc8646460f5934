import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EntityKind } from '../../../model/reading.ts'
import { inventStory } from '../../invented-story.ts'
import { findNameDisputes } from './find-names.ts'

function check(names: string[], kind: EntityKind, expected: string[][]) {
  const story = inventStory(
    names.map((name) => `Yesterday ${name} was seen in town.`),
    names,
    kind,
  )
  const positions = findNameDisputes(story).map((each) =>
    each.positions.map(([{ value }]) => value),
  )
  assert.deepEqual(positions, expected)
}

test('one name in two spellings is a difference', () => {
  check(['Sergei Antonov', 'Sergey Antonov'], 'person', [['Sergei Antonov', 'Sergey Antonov']])
  check(['Brunsholm', 'Brunshulm'], 'place', [['Brunsholm', 'Brunshulm']])
})

test('a surname alone, an honorific or an acronym is no other name', () => {
  check(['Maria Orlan', 'Ms Orlan'], 'person', [])
  check(['Mr Orlan', 'Orlan’s'], 'person', [])
  check(['Norland Rail Union', 'NRU'], 'organisation', [])
  check(['U.S. Coast Guard', 'US Coast Guard'], 'organisation', [])
})

test('a shorter name or the word for a people is no other name', () => {
  check(['Harrow Savings', 'Harrow Savings Bank'], 'organisation', [])
  check(['Lorania', 'Loranian'], 'place', [])
  check(['Port of Vell', 'Vell'], 'place', [])
})

test('two first names or a middle initial differ', () => {
  check(['Bill Harrow', 'William Harrow'], 'person', [['Bill Harrow', 'William Harrow']])
  check(['Ann Kemp', 'Ann B. Kemp'], 'person', [['Ann Kemp', 'Ann B. Kemp']])
})

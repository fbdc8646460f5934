import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isBareKind, namesThing } from './heads.ts'

const things: [string, boolean][] = [
  ['harlan prize', true],
  ['hurricane odila', true],
  ['order of merit', true],
  ['school of law', false],
  ['award', false],
  ['ana sol', false],
]
for (const [name, expected] of things)
  test(`“${name}” ${expected ? 'is' : 'is not'} the name of an honour, a day or a storm`, () =>
    assert.equal(namesThing(name.split(' ')), expected))

const bare: [string, boolean][] = [
  ['department', true],
  ['inc.', true],
  ['senate', false],
  ['wexmoor', false],
]
for (const [word, expected] of bare)
  test(`“${word}” alone ${expected ? 'names nobody' : 'may be a name'}`, () =>
    assert.equal(isBareKind(word), expected))

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Happening, isOneHappening } from './happening.ts'

function at(verbs: string, nouns = '', name = ''): Happening {
  const list = (words: string) => words.split(' ').filter((word) => word !== '')
  const [before, named] = name.split(' ')
  return {
    verbs: list(verbs),
    nouns: list(nouns),
    objects: list(nouns),
    edge: null,
    names: named ? [[before, named]] : [],
  }
}

test('a verb told by both, or a noun made of it, is one happening', () => {
  assert.equal(isOneHappening(at('arrest'), at('arrest', 'polic')), true)
  assert.equal(isOneHappening(at('arrest'), at('', 'arrest')), true)
  assert.equal(isOneHappening(at('shut'), at('close')), true)
})

test('a killing, a charge and a day in court are three happenings', () => {
  assert.equal(isOneHappening(at('kill'), at('charg', 'murder')), false)
  assert.equal(isOneHappening(at('charg'), at('appear', 'court')), false)
})

test('one deed of two storms is two happenings', () => {
  const storm = (name: string) => at('destroy', 'mill', `hurricane ${name}`)
  assert.equal(isOneHappening(storm('mara'), storm('odo')), false)
  assert.equal(isOneHappening(storm('mara'), storm('mara')), true)
})

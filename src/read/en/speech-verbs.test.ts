import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speechVerb } from './speech-verbs.ts'

function check(word: string, base: string | undefined, form?: string): void {
  assert.equal(speechVerb(word)?.base, base)
  assert.equal(speechVerb(word)?.form, form)
}

test('regular forms lead back to their verb', () => {
  check('claims', 'claim', 'present')
  check('replied', 'reply', 'past')
  check('denies', 'deny', 'present')
  check('stating', 'state', 'participle')
  check('agreeing', 'agree', 'participle')
})

test('short verbs double their last letter', () => {
  check('quipped', 'quip', 'past')
  check('dubbed', 'dub', 'past')
  check('referring', 'refer', 'participle')
  check('explained', 'explain', 'past')
})

test('irregular forms are known', () => {
  check('said', 'say', 'past')
  check('told', 'tell', 'past')
  check('written', 'write', 'past')
})

test('other words are no speech verbs', () => {
  check('walked', undefined)
  check('table', undefined)
  check('constructor', undefined)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stem } from './stem.ts'

function check(...words: string[]) {
  assert.equal(new Set(words.map(stem)).size, 1, words.map(stem).join(' '))
}

test('the forms of one word meet', () => {
  check('kill', 'kills', 'killed', 'killing')
  check('damage', 'damages', 'damaged', 'damaging')
  check('stop', 'stopped', 'stopping')
  check('carry', 'carries', 'carried', 'carrying')
  check('strike', 'struck', 'strikes', 'striking')
  check('death', 'died', 'dead', 'die')
  check('child', 'children', "child's")
})

test('words that only look alike stay apart', () => {
  for (const [a, b] of [
    ['bus', 'bu'],
    ['crisis', 'crisi'],
    ['red', 'r'],
    ['king', 'k'],
    ['pass', 'pas'],
  ])
    assert.notEqual(stem(a), b)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alignBothWays, alignLocally } from './local-alignment.ts'

const COSTS = { replaced: 0.6, missing: 0.4 }

function check(a: string, b: string, expected: readonly [string, string] | null): void {
  const words = [...new Set(`${a} ${b}`.split(' '))]
  const numbers = (text: string) => Int32Array.from(text.split(' '), (word) => words.indexOf(word))
  const weights = new Float64Array(words.length).fill(1)
  const found = alignLocally(numbers(a), numbers(b), weights, COSTS)
  const shown = found && [
    a.split(' ').slice(found.aStart, found.aEnd).join(' '),
    b.split(' ').slice(found.bStart, found.bEnd).join(' '),
  ]
  assert.deepEqual(shown, expected)
}

test('the stretch that both share is found inside different surroundings', () => {
  check('late on monday the old mill burned down', 'fire crews say the old mill burned', [
    'the old mill burned',
    'the old mill burned',
  ])
})

test('a replaced, a dropped and an added word do not break a stretch', () => {
  check('the old mill burned down', 'the old barn burned down', [
    'the old mill burned down',
    'the old barn burned down',
  ])
  check('the old mill burned down', 'the mill burned right down', [
    'the old mill burned down',
    'the mill burned right down',
  ])
})

test('sequences without a shared word have no alignment', () => {
  check('one two', 'three four', null)
})

test('what was aligned before leaves no trace', () => {
  check('one two three four five', 'one two three four five', [
    'one two three four five',
    'one two three four five',
  ])
  check('six two seven', 'eight nine two', ['two', 'two'])
})

test('both ways at once are what each way finds alone', () => {
  let state = 1
  const draw = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return (state >> 8) % below
  }
  const weights = Float64Array.of(1, 0.6, 0.4, 0.7)
  for (let round = 0; round < 500; round++) {
    const [a, b] = [draw(12), draw(12)].map((length) =>
      Int32Array.from({ length }, () => draw(weights.length)),
    )
    const alone = [alignLocally(a, b, weights, COSTS), alignLocally(b, a, weights, COSTS)]
    assert.deepEqual(alignBothWays(a, b, weights, COSTS) ?? [null, null], alone)
  }
})

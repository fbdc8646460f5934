import assert from 'node:assert/strict'
import { test } from 'node:test'
import { matchSequences } from './match-sequences.ts'

function check(a: string, b: string, common: string): void {
  const [ours, theirs] = [a, b].map((text) => text.split(' ').filter(Boolean))
  const matches = matchSequences(ours, theirs)
  assert.equal(matches.map(([i]) => ours[i]).join(' '), common)
  for (const [at, [i, j]] of matches.entries()) {
    assert.equal(ours[i], theirs[j])
    if (at > 0) assert.ok(i > matches[at - 1][0] && j > matches[at - 1][1])
  }
}

test('what both have in order is matched', () => {
  check('we will go', 'we will go', 'we will go')
  check('we will not go', 'we shall not go there', 'we not go')
  check('one two', 'three', '')
  check('', 'one', '')
  check('', '', '')
})

const many = (count: number, word: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => word(i)).join(' ')

test('long texts are matched around their changes', () => {
  const text = many(20_000, (i) => `w${i % 700}-${i % 31}`)
  const words = text.split(' ')
  const changed = words.map((word, i) => (i % 100 === 7 ? `new${i}` : word))
  check(
    text,
    [...changed.slice(0, 5000), ...changed.slice(5200), 'end'].join(' '),
    [...words.slice(0, 5000), ...words.slice(5200)]
      .filter((_, i) => (i < 5000 ? i : i + 200) % 100 !== 7)
      .join(' '),
  )
})

test('long texts that have nothing in common, or one word over and over, end soon', () => {
  check(
    many(30_000, (i) => `a${i}`),
    many(30_000, (i) => `b${i}`),
    '',
  )
  const [a, b] = [many(30_000, () => 'x'), many(20_000, () => 'x')]
  check(a, b, b)
  check(
    many(30_000, (i) => `${i % 3}`),
    many(20_000, (i) => `${i % 7}`),
    '0 1 2',
  )
})

test('sequences longer than a call has room for are matched', () => {
  const long = Array.from({ length: 300_000 }, (_, i) => `w${i}`)
  assert.equal(matchSequences(long, ['new', ...long]).length, long.length)
})

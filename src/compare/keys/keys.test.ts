import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Comparison } from '../../model/comparison.ts'
import { carryKeys } from './carry-keys.ts'
import { computeKeys } from './compute-keys.ts'
import { agree, differ, inventComparison, line, type Texts } from './invented-comparison.ts'
import { listGroups } from './keyed-groups.ts'

const TEXTS: Texts = {
  a: 'The dam broke at noon.\nForty cows drowned.\nThe mayor wept.',
  b: 'At noon the dam gave way.\nSixty cows drowned.\nA bell rang.',
  c: 'The dam burst at noon, engineers said.\nNobody was hurt.',
}

function compare(texts: Texts = TEXTS): Comparison {
  const dam = [line(texts, 'a', 'The dam'), line(texts, 'b', 'At noon')]
  return inventComparison(texts, {
    agreements: [agree(...dam, ...(texts.c ? [line(texts, 'c', 'The dam')] : []))],
    differences: [
      differ('number', ['Forty', line(texts, 'a', 'Forty')], ['Sixty', line(texts, 'b', 'Sixty')]),
    ],
    unique: [{ passage: line(texts, 'a', 'The mayor'), account: 'account-1' }],
  })
}

const keysOf = (comparison: Comparison) => listGroups(comparison).map(({ key }) => key)

test('keys are short, different, and the same for the same words', () => {
  const keys = keysOf(computeKeys(compare()))
  assert.equal(new Set(keys).size, 3)
  for (const key of keys) assert.match(key ?? '', /^[a-z\d]{10}$/)
  assert.deepEqual(keysOf(computeKeys(compare())), keys)
})

test('what articles and groups are called, their order and marks at the edges play no part', () => {
  const { agreements, ...rest } = compare()
  const [{ statements }] = agreements
  const other = statements
    .map((passage) => ({ ...passage, article: `x-${passage.article}`, text: `“${passage.text}”` }))
    .toReversed()
  const renamed = { ...rest, agreements: [{ ...agree(...other), id: 'agreement-7', accounts: 9 }] }
  assert.deepEqual(keysOf(computeKeys(renamed)), keysOf(computeKeys(compare())))
})

test('groups of one kind with the very same passages have keys of their own', () => {
  const twice = inventComparison(TEXTS, {
    unique: [1, 2].map(() => ({ passage: line(TEXTS, 'b', 'A bell'), account: 'account-2' })),
  })
  const [first, second] = keysOf(computeKeys(twice))
  assert.equal(second, `${first}-2`)
})

test('two differences in one sentence are told apart by their values', () => {
  const texts = { a: 'Nine of 30 came.', b: 'Eight of 40 came.' }
  const [a, b] = [line(texts, 'a', 'Nine'), line(texts, 'b', 'Eight')]
  const came = differ('number', ['Nine', a], ['Eight', b])
  const asked = differ('number', ['30', a], ['40', b])
  const before = computeKeys(inventComparison(texts, { differences: [came, asked] }))
  const after = carryKeys(before, inventComparison(texts, { differences: [asked, came] }))
  assert.deepEqual(keysOf(after), keysOf(before).toReversed())
})

test('a group keeps its key whichever of its passages goes or comes', () => {
  const { c, ...fewer } = TEXTS
  const full = computeKeys(compare())
  assert.deepEqual(keysOf(carryKeys(full, compare(fewer))), keysOf(full))
  const small = computeKeys(compare(fewer))
  assert.deepEqual(keysOf(carryKeys(small, compare())), keysOf(small))
})

test('a group keeps its key when an article of it is edited or its file is renamed', () => {
  const full = computeKeys(compare())
  const edited = compare({ ...TEXTS, a: `It rained.\n${TEXTS.a.replace('wept', 'wept again')}` })
  assert.deepEqual(keysOf(carryKeys(full, edited)), keysOf(full))
  const { articles } = compare()
  const renamed = { ...compare(), articles: articles.map((each) => ({ ...each, source: 'new' })) }
  assert.deepEqual(keysOf(carryKeys(full, renamed)), keysOf(full))
})

test('what has nothing in common with what was there has a key that was not there', () => {
  const full = computeKeys(compare())
  const other = inventComparison(TEXTS, {
    unique: [{ passage: line(TEXTS, 'b', 'A bell'), account: 'account-2' }],
  })
  const [key] = keysOf(carryKeys(full, other))
  assert.ok(!keysOf(full).includes(key))
})

test('of two groups with passages of one before, that with more of them has its key', () => {
  const passages = [line(TEXTS, 'a', 'The dam'), line(TEXTS, 'b', 'At noon')]
  const third = line(TEXTS, 'c', 'The dam')
  const before = computeKeys(inventComparison(TEXTS, { agreements: [agree(...passages, third)] }))
  const split = inventComparison(TEXTS, { agreements: [agree(third), agree(...passages)] })
  const [one, other] = keysOf(carryKeys(before, split))
  assert.equal(other, keysOf(before)[0])
  assert.notEqual(one, other)
})

test('a detail that others tell by now is not known by the key that it had', () => {
  const before = computeKeys(compare())
  const told = { ...compare(), unique: [], agreements: [agree(line(TEXTS, 'a', 'The mayor'))] }
  assert.notEqual(keysOf(carryKeys(before, told))[0], keysOf(before)[2])
})

test('a comparison of another version, without keys, carries none over', () => {
  assert.deepEqual(keysOf(carryKeys(compare(), compare())), keysOf(computeKeys(compare())))
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tellsMore } from './tells-more.ts'

/** Terms 1 and 2 are a name and a job, from 3 on what is told. */
const profilesOf = (...substances: number[][]) => ({
  profiles: substances.map((substance) => ({ substance: Int32Array.from(substance) })),
})
const part = (statement: number) => ({
  ...{ reading: statement, sentence: 0, statement, support: 1, isFurther: false },
  span: { start: 0, end: 1 },
})
const factOf = (...core: number[]) => ({ core: Int32Array.from(core), parts: [part(0), part(1)] })

test('a name and a job in common tell nothing of what happened', () => {
  assert.equal(tellsMore(profilesOf([3, 4], [5]), factOf(1, 2)), false)
})

test('a word of what happened does, where it does so in each', () => {
  assert.equal(tellsMore(profilesOf([3, 4], [3, 5]), factOf(1, 2, 3)), true)
  assert.equal(tellsMore(profilesOf([3, 4], [5]), factOf(1, 2, 3)), false)
})

test('what is held together by a quote or a value needs no word', () => {
  assert.equal(tellsMore(profilesOf([3], [4]), factOf()), true)
})

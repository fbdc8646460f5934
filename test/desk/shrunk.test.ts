import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import type { Card, Today } from '../../src/model/desk.ts'
import { openTestDesk, type TestDesk } from './open-test-desk.ts'

let desk: TestDesk
before(async () => {
  desk = await openTestDesk()
  await desk.desk.look()
  await desk.desk.makeAhead()
})
after(() => desk.close())

const readToday = () => desk.read<Today>('/today.json?since=all')

/** The line of a story in the list of those that one account tells, once it stands there. */
async function waitForSingle(id: string): Promise<Card> {
  for (let tries = 0; tries < 200; tries++) {
    const found = (await readToday()).single.find((card) => card.id === id)
    if (found) return found
    await setTimeout(50)
  }
  throw new Error(`${id} is told by several accounts still`)
}

test('a story of which one article is left is no longer shown as what it was compared as', async () => {
  const before = (await readToday()).cards.find(({ id }) => id === 's1')
  assert.ok(before?.summary && before.articles > 2)
  const [, ...others] = before.accounts.flatMap(({ articles }) => articles.map(({ id }) => id))
  const split = await desk.send('POST', '/stories/s1/split', { articles: others })
  assert.equal(split.status, 200)
  const left = await waitForSingle('s1')
  assert.deepEqual([left.articles, left.summary, left.witnesses], [1, null, 1])
  assert.equal(desk.cache.findKey('s1'), null)
})

test('what a story was compared as is forgotten once it went into another', async () => {
  await desk.desk.makeAhead()
  assert.notEqual(desk.cache.findKey('s3'), null)
  const merged = await desk.send('POST', '/stories/s2/merge', { with: ['s3'], sure: true })
  assert.equal(merged.status, 200)
  for (let tries = 0; tries < 200 && desk.cache.findKey('s3') !== null; tries++)
    await setTimeout(50)
  assert.equal(desk.cache.findKey('s3'), null)
})

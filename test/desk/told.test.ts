import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestDesk, type TestDesk } from './open-test-desk.ts'

let desk: TestDesk
before(async () => {
  desk = await openTestDesk()
  await desk.desk.makeAhead()
  await desk.desk.look()
})
after(() => desk.close())
test('nothing is told of what was compared for the first time', async () => {
  assert.deepEqual((await desk.desk.alerts.list('me', { limit: 9 })).alerts, [])
})

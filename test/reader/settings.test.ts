import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestDesk, type TestDesk } from '../desk/open-test-desk.ts'
import { send } from './open-reader.ts'

let desk: TestDesk
before(async () => {
  desk = await openTestDesk()
})
after(() => desk.close())

const PATH = '/settings/reader-app'
const LIST = '/reader/api/0/tag/list'

test('no app is let in until a password is made, which is shown once and taken back', async () => {
  assert.match(await (await send(desk, LIST)).text(), /not let in yet/)
  assert.match(await (await desk.get(PATH)).text(), /No app is let in/)
  const made = await send(desk, PATH, [['do', 'make']])
  assert.equal(made.headers.get('cache-control'), 'no-store')
  const [, password = ''] = /value="([a-z2-9-]{23})"/.exec(await made.text()) ?? []
  const form = [
    ['Email', 'me'],
    ['Passwd', password],
  ] as const
  assert.equal((await send(desk, '/accounts/ClientLogin', form)).status, 200)
  const page = await (await desk.get(PATH)).text()
  assert.match(page, /There is a password/)
  assert.ok(!page.includes(password))
  await send(desk, PATH, [['do', 'remove']])
  assert.equal((await send(desk, '/accounts/ClientLogin', form)).status, 401)
})

test('a form that asks for something else is refused', async () => {
  assert.equal((await send(desk, PATH, [['do', 'show']])).status, 400)
  assert.equal((await desk.get(`${PATH}?do=make`)).status, 400)
})

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { decimal, type Form, openTestReader, send, type TestReader } from './open-reader.ts'

let reader: TestReader
before(async () => {
  reader = await openTestReader()
})
after(() => reader.desk.close())

type Asks = (path: string, form?: Form) => Promise<string>

/** Asks as an app of somebody who signs in. */
async function appOf(name: string): Promise<Asks> {
  const { access, readerKeys } = reader.desk.desk
  const person = await access.addPerson(
    name,
    name === 'Ada' ? 'editor' : 'reader',
    `${name} at dawn`,
  )
  const { id } = typeof person === 'string' ? assert.fail(person) : person
  const form = [
    ['Email', name],
    ['Passwd', await readerKeys.make(id)],
  ] as const
  const login = await (await send(reader.desk, '/accounts/ClientLogin', form)).text()
  const own = { Authorization: `GoogleLogin auth=${/^Auth=(.+)$/m.exec(login)?.[1]}` }
  return async (path, form) => (await send(reader.desk, `/reader/api/0/${path}`, form, own)).text()
}

test('what one person reads and stars in an app is nobody else’s, and no answer reaches another', async () => {
  const [ada, bo] = [await appOf('Ada'), await appOf('Bo Lind')]
  const [one] = reader.ids.articles.map(decimal)
  const story = decimal(reader.ids.story)
  const starred = 'stream/items/ids?s=user/-/state/com.google/starred'
  const [before, counts] = [await bo(starred), await bo('unread-count')]
  await ada('edit-tag', [
    ['i', one],
    ['i', story],
    ['a', 'user/-/state/com.google/starred'],
  ])
  await ada('mark-all-as-read', [['s', 'user/-/state/com.google/reading-list']])
  assert.match(await ada(starred), new RegExp(`"${story}".*"${one}"`))
  assert.equal(await ada('unread-count'), '{"max":0,"unreadcounts":[]}')
  assert.deepEqual([await bo(starred), await bo('unread-count')], [before, counts])
  assert.match(await bo('user-info'), /"userName":"Bo Lind"/)
})

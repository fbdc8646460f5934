import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { startPostgres } from '../../../../test/postgres/start-postgres.ts'
import { ALONE } from '../../../model/access.ts'
import { describeDeskStore } from '../../desk-store-contract.ts'
import { openPostgresDesk } from './open-desk.ts'

const server = await startPostgres()
after(() => server.stop())

describeDeskStore('in PostgreSQL', async () => openPostgresDesk(await server.createDatabase()))

const AT = '2031-05-06T10:00:00Z'

test('desks on several machines that open one database at once share it, as one after the other', async () => {
  const address = await server.createDatabase()
  const desks = await Promise.all([1, 2, 3].map(() => openPostgresDesk(address)))
  assert.equal(new Set(desks.map(({ identity }) => identity.id)).size, 1)
  const stories = Array.from({ length: 30 }, (_, nth) => `s${nth}`)
  await Promise.all(
    stories.map((story, nth) =>
      desks[nth % 3]
        .of(ALONE)
        .states.save([story, 'all'], (known) => ({ ...known, hidden: !known.hidden }), AT),
    ),
  )
  const [one, other] = desks.map((desk) => desk.of(ALONE))
  assert.equal(
    (await one.states.listMarked('hidden')).length,
    30,
    'an even number of turns is none',
  )
  const before = await desks[0].revision()
  assert.ok(await other.undo())
  assert.notEqual(await desks[0].revision(), before)
  const added = await Promise.all(
    stories.map((name, nth) => desks[nth % 3].of(ALONE).searches.add(name, 'eel', AT, 5)),
  )
  assert.equal(added.filter((each) => typeof each === 'object').length, 5)
  await Promise.all(desks.map((desk) => desk.close()))
})

test('a desk of a newer version is refused, by who opens it and by who has it open', async () => {
  const address = await server.createDatabase()
  const desk = await openPostgresDesk(address)
  await server.run('update desk.desk set schema = 99, oldest = 99', address)
  const newer = { code: 'newer-schema', message: /update Synoptic/ }
  await assert.rejects(openPostgresDesk(address), newer)
  await assert.rejects(desk.examples.save(['s1']), newer)
  assert.deepEqual(await desk.examples.list(), [])
  await desk.close()
})

test('any text is given back as it was', async () => {
  const desk = await openPostgresDesk(await server.createDatabase())
  const text = 'a\0b \ufdd0 \ud800 ? $1 {"table":"rejections"}'
  const { drafts, searches, states } = desk.of(text)
  await drafts.save({ at: AT, story: text, title: 'A draft', text, date: null })
  const [draft] = await drafts.list()
  assert.deepEqual(
    [draft.story, draft.text],
    ['a\0b \ufdd0 \ufffd ? $1 {"table":"rejections"}', text],
  )
  await states.save(['s\0', 's?'], (known) => ({ ...known, starred: true }), AT)
  assert.deepEqual(new Set(await states.listMarked('starred')), new Set(['s\0', 's?']))
  assert.equal(typeof (await searches.add(`'; drop table desk.acts; --`, '?', AT, 9)), 'object')
  assert.equal((await searches.list())[0].query, '?')
  await desk.close()
})

test('while the database is away it is said in a line, and the desk goes on once it is back', async () => {
  const address = await server.createDatabase()
  const desk = await openPostgresDesk(address)
  await desk.examples.save(['s1'])
  await server.halt()
  const away = { code: 'unreachable', message: /cannot be reached/ }
  await assert.rejects(desk.examples.save(['s2']), away)
  await assert.rejects(desk.examples.list(), away)
  await server.resume()
  assert.deepEqual(await desk.examples.list(), ['s1'])
  await desk.examples.save(['s2'])
  assert.deepEqual(await desk.examples.list(), ['s2'])
  await desk.close()
})

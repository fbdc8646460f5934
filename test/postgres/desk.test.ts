import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { withHomeAccess } from '../../src/app/access/with-home-access.ts'
import { keepExamples } from '../../src/app/desk/keep-examples.ts'
import { openHomeStore } from '../../src/app/open-home.ts'
import { type Machine, openMachine } from './open-machine.ts'
import { PASSWORD, startPostgres } from './start-postgres.ts'

const server = await startPostgres()
const folder = mkdtempSync(join(tmpdir(), 'synoptic-desks-'))

const desks: Machine[] = []
const address = await server.createDatabase()

async function open(): Promise<Machine> {
  const machine = await openMachine({ address, folder: join(folder, 'machine') })
  desks.push(machine)
  return machine
}

let one: Machine
let two: Machine
before(async () => {
  const store = await openHomeStore(address, { access: 'write', create: true, command: 'test' })
  await keepExamples(store).finally(() => store.close())
  one = await open()
  two = await open()
})
after(async () => {
  for (const { desk } of desks) await desk.close()
  rmSync(folder, { recursive: true })
  await server.stop()
})

test('a desk says what is kept where, without the password, and no file of the news is made', () => {
  assert.match(one.remarks[0], /^14 articles are kept in postgres:\/\//)
  assert.ok(!one.remarks[0].includes(PASSWORD))
  const files = readdirSync(join(folder, 'machine')).filter((name) => name.endsWith('.db'))
  assert.equal(files.length, 1)
  assert.match(files[0], /^cache-[0-9a-f]{12}\.db$/)
  assert.ok(!existsSync(join(folder, 'machine', 'desk.db')))
})

test('a story is compared and shown, and found by its words', async () => {
  const { cards } = await one.today()
  const lake = cards.find(({ title }) => title?.includes('Sluices')) ?? assert.fail('no story')
  const page = await one.app.request(`/story/${lake.id}`, { headers: { Host: 'localhost' } })
  assert.equal(page.status, 200)
  assert.match(await page.text(), /Sluices to reopen/)
  const found = await one.app.request('/search?q=sluices', { headers: { Host: 'localhost' } })
  assert.match(await found.text(), new RegExp(lake.id))
})

test('what is starred at one desk is starred at the other', async () => {
  const [{ id }] = (await one.today()).cards
  const done = await one.send('PUT', `/state/stories/${id}`, { starred: true })
  assert.ok(done.ok, await done.text())
  const there = (await two.today()).cards.find((card) => card.id === id)
  assert.equal(there?.starred, true)
})

test('stories that are merged at one desk are one at the other', async () => {
  const { cards } = await two.today()
  const [into, from] = cards.map(({ id }) => id)
  const done = await two.send('POST', `/stories/${into}/merge`, { with: [from], sure: true })
  assert.ok(done.ok, await done.text())
  await one.desk.look()
  assert.equal((await one.today()).cards.length, cards.length - 1)
})

test('while the server is away pages say so and what to do, and go on once it is back', async () => {
  await server.halt()
  const away = await one.app.request('/sources', { headers: { Host: 'localhost' } })
  assert.equal(away.status, 503)
  const page = await away.text()
  assert.match(page, /cannot be reached: see that PostgreSQL runs there/)
  assert.ok(!page.includes(PASSWORD))
  await server.resume()
  const back = await one.app.request('/sources', { headers: { Host: 'localhost' } })
  assert.equal(back.status, 200)
})

test('who is added by a command signs in at each desk', async () => {
  const password = 'six words that nobody would guess'
  await withHomeAccess(address, (access) => access.addPerson('Ann', 'editor', password))
  for (const { desk } of [one, two]) assert.ok(await desk.access.signIn('Ann', password, ''))
})

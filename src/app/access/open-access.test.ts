import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openDeskStore } from '../../store/desk/open-desk-store.ts'
import { openAccess } from './open-access.ts'

const PASSWORD = 'four sluices at dawn'

function open() {
  let at = Date.parse('2031-05-06T10:00:00Z')
  const store = openDeskStore(':memory:')
  const access = openAccess(store, () => new Date(at))
  const pass = (days: number) => {
    at += days * 86_400_000
  }
  return { store, access, pass }
}

test('somebody signs in with their password and nobody else’s, whatever the case of the name', async () => {
  const { access } = open()
  assert.equal(await access.isOpen(), true)
  const person = await access.addPerson(' Ada Orn ', 'editor', PASSWORD)
  assert.ok(typeof person === 'object')
  assert.deepEqual([person.name, person.role, await access.isOpen()], ['Ada Orn', 'editor', false])
  assert.equal(await access.signIn('ada orn', 'four sluices at dusk', ''), null)
  assert.equal(await access.signIn('Ada', PASSWORD, ''), null)
  const secret = await access.signIn('ADA ORN', PASSWORD, 'Browser')
  assert.ok(secret)
  assert.deepEqual((await access.findSession(secret))?.person.id, person.id)
  assert.equal(await access.findSession(`${secret}x`), null)
})

test('what is kept gives no secret away', async () => {
  const { access, store } = open()
  const person = await access.addPerson('Ada', 'reader', PASSWORD)
  assert.ok(typeof person === 'object')
  const secret = await access.signIn('Ada', PASSWORD, '')
  const made = await access.makeToken(person.id, 'reader app', ['read', 'feeds'])
  assert.match(made.secret, /^syn_[\w-]{43}$/)
  assert.match(
    (await store.people.findByName('ada'))?.password ?? '',
    /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/,
  )
  for (const kept of [secret, made.secret])
    assert.equal(
      (await store.sessions.find(String(kept))) ?? (await store.tokens.find(String(kept))),
      null,
    )
  assert.deepEqual((await access.findToken(made.secret))?.token.scopes, ['read', 'feeds'])
})

test('a session ends after thirty days, when it is ended, and with its password', async () => {
  const { access, pass } = open()
  const person = await access.addPerson('Ada', 'reader', PASSWORD)
  assert.ok(typeof person === 'object')
  const signIn = async (password: string) => String(await access.signIn('Ada', password, ''))
  const late = await signIn(PASSWORD)
  pass(29)
  assert.ok(await access.findSession(late))
  pass(2)
  assert.equal(await access.findSession(late), null)
  const ended = await signIn(PASSWORD)
  const [{ id }] = await access.listSessions(person.id)
  assert.equal(await access.endSession('somebody else', id), false)
  assert.equal(await access.endSession(person.id, id), true)
  assert.equal(await access.findSession(ended), null)
  const before = await signIn(PASSWORD)
  const { secret } = await access.makeToken(person.id, 'script', ['read'])
  await access.setPassword('Ada', 'another one, and longer')
  assert.equal((await access.findSession(before)) ?? (await access.findToken(secret)), null)
  assert.ok(await access.findSession(await signIn('another one, and longer')))
})

test('of two who change a password at once one does, and what has ended is listed no more', async () => {
  const { access, pass } = open()
  const person = await access.addPerson('Ada', 'reader', PASSWORD)
  assert.ok(typeof person === 'object')
  await access.signIn('Ada', PASSWORD, '')
  const change = (password: string) =>
    access.changePassword({ person, former: PASSWORD, password, agent: '' })
  const both = await Promise.all([change('one, of ten and more'), change('two, of ten and more')])
  const [made, ...more] = both.filter((each) => each !== null)
  assert.ok(typeof made === 'object' && more.length === 0)
  assert.ok(await access.findSession(made.secret))
  assert.equal((await access.listSessions(person.id)).length, 1)
  pass(31)
  assert.deepEqual(await access.listSessions(person.id), [])
})

test('who is removed is out at once', async () => {
  const { access } = open()
  await access.addPerson('Ada', 'reader', PASSWORD)
  const secret = String(await access.signIn('Ada', PASSWORD, ''))
  assert.equal((await access.removePerson('ADA'))?.name, 'Ada')
  assert.equal(await access.findSession(secret), null)
  assert.equal(await access.removePerson('Ada'), null)
})

const refused = [
  ['a short password', 'Bo', 'short', /at least 10 characters/],
  ['a name that is taken', 'ada', PASSWORD, /Somebody is called ada already/],
  ['no name', '  ', PASSWORD, /A person has a name/],
  ['a name that turns the line around', 'Bo\u202e', PASSWORD, /no control characters/],
] as const
for (const [what, name, password, sentence] of refused) {
  test(`${what} is refused with a sentence`, async () => {
    const { access } = open()
    await access.addPerson('Ada', 'reader', PASSWORD)
    assert.match(String(await access.addPerson(name, 'reader', password)), sentence)
    assert.equal((await access.listPeople()).length, 1)
  })
}

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { type Listening, listen } from '../../src/server/listen.ts'
import { whyWithout } from '../programs/find-program.ts'
import { type Newsboat, PATIENCE, startNewsboat } from './newsboat.ts'
import { CRANE, decimal, openTestReader, type TestReader } from './open-reader.ts'

const skip = whyWithout('newsboat')

let reader: TestReader
let listening: Listening
let newsboat: Newsboat
before(async () => {
  if (skip) return
  reader = await openTestReader()
  await reader.desk.desk.comparisons.open(reader.ids.story, 20_000)
  listening = await listen(reader.desk.app, { host: '127.0.0.1', port: 0 })
  newsboat = startNewsboat(listening.address.replace(/\/$/, ''), reader.password)
})
after(async () => {
  if (skip) return
  await newsboat.close()
  await listening.close()
  await reader.desk.close()
})

/** Waits until what is looked at is as it should be, and says what it was where it never is. */
async function until<T>(look: () => T | Promise<T>, expected: T): Promise<void> {
  const end = Date.now() + PATIENCE
  while (Date.now() < end) {
    if (JSON.stringify(await look()) === JSON.stringify(expected)) return
    await wait(50)
  }
  assert.deepEqual(await look(), expected)
}

const state = (name: string) => `user/-/state/com.google/${name}`
const unread = () =>
  reader.list(`s=${state('reading-list')}&xt=${state('read')}&xt=feed/loose&n=100`)
const starred = () => reader.list(`s=${state('starred')}`)

const mine = () => reader.desk.desk.of('me')

const ENTER = '\r'
const FLAGS = '\u0005'

/** What newsboat keeps as unread, as decimal numbers, the examples left out. */
function unreadThere(): string[] {
  const numbers = [...newsboat.unread()].flatMap(([guid, isUnread]) =>
    isUnread ? [String(Number.parseInt(guid.slice(-16), 16))] : [],
  )
  const own = [...reader.ids.articles, reader.ids.story].map(decimal)
  return own.filter((number) => numbers.includes(number))
}

const AGAIN = 1500

/** Newsboat does not hear of it while it is asking already. */
async function reloadUntil(expected: readonly string[]): Promise<void> {
  let typed = 0
  await until(() => {
    if (Date.now() - typed > AGAIN) {
      typed = Date.now()
      void newsboat.type('R')
    }
    return unreadThere()
  }, expected)
}

test('newsboat lists the articles and the story, and what is read and starred is the same on both sides', {
  skip,
}, async () => {
  const [one, two, three] = reader.ids.articles.map(decimal)
  const story = decimal(reader.ids.story)
  await newsboat.type('', /Articles of no source/)
  await until(() => newsboat.unread().size, 4 + 14)
  assert.deepEqual(unreadThere(), [one, two, three, story])
  assert.ok(newsboat.titles().includes(CRANE))
  assert.ok(newsboat.titles().includes('Four lambs & <b>a ewe</b>'))

  // The first feed is that of the stories; what is opened is read, which it tells once it is closed.
  await newsboat.type(ENTER, /in feed/)
  await newsboat.type(ENTER, /side by side/)
  await newsboat.type('q', /ENTER:Open/)
  await until(unread, [three, two, one])
  assert.equal((await mine().findCard(reader.ids.story))?.isSeen, true)

  // In the list it is kept unread again, and starred by its flag.
  await newsboat.type('N')
  await until(unread, [three, story, two, one])
  await newsboat.type(FLAGS, /Flags/)
  await newsboat.type(`s${ENTER}`)
  await until(starred, [story])

  // The feed is read as a whole, then all feeds are.
  await newsboat.type('q', /Your feeds/)
  await newsboat.type('A')
  await until(unread, [three, two, one])
  await newsboat.type('C', /mark all feeds as read/)
  await newsboat.type('y')
  await until(() => reader.list(`s=${state('reading-list')}&xt=${state('read')}&n=100`), [])
  await until(unreadThere, [])

  // What is done on the desk, and by another app, is in newsboat once it asks again.
  await mine().personal.act('unseen', [reader.ids.story])
  await reader.post('edit-tag', [
    ['i', two],
    ['r', state('read')],
  ])
  await reloadUntil([two, story])
  await mine().personal.read(reader.ids.story)
  await reloadUntil([two])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createMailSender } from '../../../acquire/mail/create-mail-sender.ts'
import { startSmtp } from '../../../acquire/mail/test-smtp.ts'
import { ALL_WANTED } from '../../../model/alert.ts'
import type { AlertRules } from '../../../model/alert-channels.ts'
import { openDeskStore } from '../../../store/desk/open-desk-store.ts'
import { dueAt } from './due-at.ts'
import { createMailer } from './send-due.ts'

const MAIL: AlertRules['mail'] = {
  ...{ time: 'now', to: 'ada@desk.test', hour: 7, quietFrom: 22, quietTo: 6, zone: 'UTC' },
}

/** Mails to Ada by way of a server on this machine, and a clock that a test moves. */
async function openMails(mail: Partial<AlertRules['mail']> = {}) {
  const server = await startSmtp()
  const desk = openDeskStore(':memory:')
  const { telling } = desk
  const rules = { wanted: ALL_WANTED, mail: { ...MAIL, ...mail } }
  await telling.rules.save('me', rules)
  const day = new Date('2031-05-06T10:00:00Z')
  const now = () => new Date(day)
  const from = { host: '127.0.0.1', port: server.port, from: 'desk@desk.test' }
  const way = createMailSender({ ...from, user: null, password: null })
  const mailer = { ...way, desk: 'https://desk.test', domain: 'desk.test' }
  const senders = [0, 1].map(() => createMailer({ telling, mailer, now }))
  let count = 0
  return {
    server,
    telling,
    async alert(title = 'Eels') {
      const subject = `k${++count}`
      const found = { kind: 'figure', subject, key: subject, about: 'Eels counted' } as const
      const dueAt_ = dueAt(rules.mail, now()).toISOString()
      await telling.alerts.note({
        at: now().toISOString(),
        alerts: [
          {
            found: { ...found, from: '3', to: String(count), sides: [] },
            ...{ story: 's1', title, person: null, hooks: [] },
            mails: [{ person: 'me', dueAt: dueAt_ }],
          },
        ],
      })
    },
    async pass(minutes: number) {
      day.setTime(day.getTime() + minutes * 60_000)
      await Promise.all(senders.map((send) => send()))
    },
    async [Symbol.asyncDispose]() {
      await way.close()
      await server[Symbol.asyncDispose]()
      await desk.close()
    },
  }
}

const headOf = (data: string) => data.split('\r\n\r\n')[0]

test('an alert is mailed once, whoever sends, with where it stands', async () => {
  await using mails = await openMails()
  await mails.alert()
  await mails.pass(1)
  await mails.pass(60)
  assert.equal(mails.server.taken.length, 1)
  const [{ to, data }] = mails.server.taken
  assert.deepEqual(to, ['ada@desk.test'])
  assert.match(headOf(data), /^Subject: A figure changed: Eels\r$/m)
  assert.match(data.replaceAll('=\r\n', ''), /https:\/\/desk\.test\/story\/s1\/at\/k1/)
})

test('what came in quiet hours is one mail at their end', async () => {
  await using mails = await openMails()
  await mails.pass(13 * 60)
  await mails.alert()
  await mails.alert()
  await mails.pass(6 * 60)
  assert.equal(mails.server.taken.length, 0)
  await mails.pass(61)
  assert.equal(mails.server.taken.length, 1)
  assert.match(headOf(mails.server.taken[0].data), /^Subject: 2 alerts, the first: /m)
})

test('a server that is away is tried again with the same id, and told of on the desk', async () => {
  await using mails = await openMails()
  mails.server.say('451 later')
  await mails.alert()
  await mails.pass(1)
  assert.match((await mails.telling.mails.findProblem('me')) ?? '', /did not take|does not take/)
  mails.server.say('250 taken')
  await mails.pass(1)
  await mails.pass(60)
  assert.equal(mails.server.taken.length, 1)
  assert.match(
    headOf(mails.server.taken[0].data),
    /^Message-ID: <alerts\.[\da-f]{32}@desk\.test>\r$/m,
  )
  assert.equal(await mails.telling.mails.findProblem('me'), null)
})

test('what an outlet calls its story makes no header', async () => {
  await using mails = await openMails()
  await mails.alert('Eels\r\nBcc: all@desk.test\u2028\u0000')
  await mails.pass(1)
  const [{ to, data }] = mails.server.taken
  assert.deepEqual(to, ['ada@desk.test'])
  assert.doesNotMatch(headOf(data), /^Bcc/im)
})

test('who wants no mail any more gets none of what waits', async () => {
  await using mails = await openMails({ time: 'digest' })
  await mails.alert()
  await mails.telling.rules.save('me', { wanted: ALL_WANTED, mail: { ...MAIL, time: 'off' } })
  await mails.pass(48 * 60)
  assert.equal(mails.server.taken.length, 0)
})

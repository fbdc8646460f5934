import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createMailSender, isMailAddress } from './create-mail-sender.ts'
import { startSmtp } from './test-smtp.ts'

const MAIL = {
  to: 'ada@desk.test',
  subject: 'Two eels',
  text: 'Two eels were counted.',
  messageId: '<1@desk.test>',
  unsubscribe: 'https://desk.test/alerts/settings',
}
const FROM = { from: 'desk@desk.test', user: null, password: null }

test('a mail has one receiver, a stable id, and a way to end it', async () => {
  await using server = await startSmtp()
  const way = createMailSender({ ...FROM, host: '127.0.0.1', port: server.port })
  await way.send(MAIL)
  const [{ to, data }] = server.taken
  assert.deepEqual(to, ['ada@desk.test'])
  assert.match(data, /^Message-ID: <1@desk\.test>\r$/m)
  assert.match(data, /^List-Unsubscribe: <https:\/\/desk\.test\/alerts\/settings>\r$/m)
  assert.match(data, /^Auto-Submitted: auto-generated\r$/m)
  await way.close()
})

test('nothing that is mailed makes a header or a receiver', async () => {
  await using server = await startSmtp()
  const way = createMailSender({ ...FROM, host: '127.0.0.1', port: server.port })
  const evil = 'Eels\r\nBcc: all@desk.test\r\n\r\n<script>'
  await way.send({ ...MAIL, subject: evil, text: `.\r\n.\r\nRCPT TO:<x@desk.test>\r\n${evil}` })
  const [{ to, data }] = server.taken
  const [head] = data.split('\r\n\r\n')
  assert.deepEqual(to, ['ada@desk.test'])
  assert.doesNotMatch(head, /^Bcc:/im)
  assert.equal(server.taken.length, 1)
  for (const wrong of ['a@b.test, c@d.test', 'a@b.test\r\nBcc: c@d.test', '<a@b.test>', 'a'])
    await assert.rejects(way.send({ ...MAIL, to: wrong }), /no address/)
  await way.close()
})

test('another machine is told nothing without TLS', async () => {
  await using server = await startSmtp()
  // By this address it is this machine all the same, and not known for it.
  const given = { host: '0.0.0.0', port: server.port, user: 'desk', password: 'hush-hush' }
  const way = createMailSender({ ...FROM, ...given })
  await assert.rejects(way.send(MAIL), (error: Error) => {
    assert.match(error.message, /offers no protected connection/)
    assert.doesNotMatch(error.message, /hush/)
    return true
  })
  assert.deepEqual(server.taken, [])
  await way.close()
})

test('what the server says no to is told in a sentence', async () => {
  await using server = await startSmtp()
  server.say('550 no such eel')
  const way = createMailSender({ ...FROM, host: '127.0.0.1', port: server.port })
  await assert.rejects(way.send(MAIL), /^Error: The mail server 127\.0\.0\.1:\d+ does not take/)
  await way.close()
  const mute = createMailSender({ ...FROM, user: 'desk', host: '127.0.0.1', port: server.port })
  await assert.rejects(mute.send(MAIL), /mail-password-file/)
  const nobody = createMailSender({ ...FROM, host: '127.0.0.1', port: 1 })
  await assert.rejects(nobody.send(MAIL), /cannot be reached/)
  await nobody.close()
})

test('an address of mail is one and plain', () => {
  for (const right of ['a@b.test', 'a.b+c@d-e.test', 'ä@ö.test']) assert.ok(isMailAddress(right))
  for (const wrong of ['', 'a', '@b', 'a@', 'a@b@c', 'a b@c', 'a@b\n', 'a@b,c@d', '"a"@b', 'a@-b'])
    assert.ok(!isMailAddress(wrong), wrong)
})

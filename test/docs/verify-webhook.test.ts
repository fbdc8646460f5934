import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { makeWebhookSecret, signWebhook } from '../../src/app/alerts/webhooks/sign.ts'
import { packageRoot } from '../../src/app/package-root.ts'

test('the example of the page on alerts knows what is the desk’s, and nothing else', async () => {
  const page = readFileSync(join(packageRoot(), 'docs/alerts.md'), 'utf8')
  const [, code] = /```js\n([\s\S]*?)```/.exec(page) ?? assert.fail('no example')
  const { isFromDesk } = await import(`data:text/javascript,${encodeURIComponent(code)}`)
  const secret = makeWebhookSecret()
  const body = '{"type":"test"}'
  const signed = (at = Date.now()) => signWebhook(secret, { id: 'msg_1', at, body })
  const headers = signed()
  assert.equal(isFromDesk(secret, headers, body), true)
  const rotated = { ...headers, 'webhook-signature': `v1,AAAA ${headers['webhook-signature']}` }
  assert.equal(isFromDesk(secret, rotated, body), true)
  assert.equal(isFromDesk(makeWebhookSecret(), headers, body), false)
  assert.equal(isFromDesk(secret, headers, `${body} `), false)
  assert.equal(isFromDesk(secret, { ...headers, 'webhook-id': 'msg_2' }, body), false)
  assert.equal(isFromDesk(secret, signed(Date.now() - 600_000), body), false)
  assert.equal(isFromDesk(secret, {}, body), false)
})

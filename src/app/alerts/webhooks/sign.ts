import { createHmac, randomBytes } from 'node:crypto'

/** What a secret begins with, so that one that got into a text is known for what it is. */
const PREFIX = 'whsec_'

const BYTES = 32

export function makeWebhookSecret(): string {
  return PREFIX + randomBytes(BYTES).toString('base64')
}

export type Signed = {
  readonly id: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly body: string
}

/**
 * The headers of a message as Standard Webhooks has them: its id, the second in which it was sent, and a
 * signature over both and the body. https://www.standardwebhooks.com/
 */
export function signWebhook(secret: string, { id, at, body }: Signed): Record<string, string> {
  const timestamp = String(Math.floor(at / 1000))
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  }
}

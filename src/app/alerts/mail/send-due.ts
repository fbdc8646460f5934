import type { AlertStore } from '../../../store/alert-store.ts'
import { dueAt } from './due-at.ts'
import { renderMail } from './render-mail.ts'

/** A mail as it is sent: plain text. */
export type Mail = {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** The same at every attempt, so that a second copy is known for what it is. */
  readonly messageId: string
  /** Where it can be ended; null where the desk does not know its own address. */
  readonly unsubscribe: string | null
}

/** The way to a server that sends mails. */
export type MailSender = {
  /** The domain that message ids end with. */
  readonly domain: string
  /** Where the desk is found, without a slash at its end; null where that is not set. */
  readonly desk: string | null
  /** Rejects with a sentence where it cannot be sent; `isFinal` where trying again changes nothing. */
  send(mail: Mail): Promise<void>
  close(): Promise<void>
}

export type MailerMeans = {
  readonly telling: Pick<AlertStore, 'mails' | 'rules'>
  readonly mailer: MailSender
  readonly now: () => Date | Promise<Date>
}

const MINUTE = 60_000

/** Milliseconds that nobody else sends what somebody is sending. */
const HELD = 2 * MINUTE

/** Alerts in one mail: more go into the next. */
const MOST = 100

/** How long it is waited after each attempt that failed: two days in all. */
const RETRIES = [1, 5, 30, 120, 360, 720, 1440].map((minutes) => minutes * MINUTE)

/** Sends what is due, a mail a person. */
export function createMailer({ telling, mailer, now }: MailerMeans): () => Promise<void> {
  const { mails, rules } = telling
  let running: Promise<void> | null = null
  const sendOne = async (): Promise<boolean> => {
    const at = await now()
    const due = await mails.claim(
      at.toISOString(),
      new Date(at.getTime() + HELD).toISOString(),
      MOST,
    )
    if (!due) return false
    const wanted = (await rules.find(due.person)).rules?.mail
    if (!wanted || wanted.time === 'off' || wanted.to === '') {
      await mails.note(due.claim, { sent: false, nextAt: null, problem: '' })
      return true
    }
    try {
      await mailer.send({ to: wanted.to, ...renderMail(due.alerts, mailer) })
      await mails.note(due.claim, { sent: true, nextAt: null, problem: '' })
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error)
      const wait = RETRIES[due.attempts - 1]
      const next = wait === undefined ? null : new Date((await now()).getTime() + wait)
      const nextAt = next && dueAt({ ...wanted, time: 'now' }, next).toISOString()
      await mails.note(due.claim, { sent: false, nextAt, problem })
    }
    return true
  }
  const run = async () => {
    while (await sendOne());
  }
  return () => {
    running ??= run().finally(() => {
      running = null
    })
    return running
  }
}

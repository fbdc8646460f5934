import { createHash } from 'node:crypto'
import type { Alert } from '../../../model/alert.ts'
import { alertWords } from '../../../present/alerts/alert-words.ts'
import { alertPath } from '../webhooks/payload.ts'
import type { Mail, MailSender } from './send-due.ts'

/** Characters of a subject. */
const LONGEST = 120

/** One mail of one or several alerts: each with the outlets' words and where it stands. */
export function renderMail(
  alerts: readonly Alert[],
  { domain, desk }: Pick<MailSender, 'domain' | 'desk'>,
): Omit<Mail, 'to'> {
  const [first] = alerts
  const head = first ? `${alertWords(first).heading}: ${first.title ?? first.about}` : 'Nothing new'
  const more = alerts.length > 1 ? `${alerts.length} alerts, the first: ` : ''
  const ids = alerts.map(({ id, at }) => `${id} ${at}`).join('\n')
  const name = createHash('sha256').update(ids).digest('hex').slice(0, 32)
  return {
    subject: shorten(plain(more + head)),
    text: [...alerts.map((alert) => renderAlert(alert, desk)), foot(desk)].join('\n\n'),
    messageId: `<alerts.${name}@${domain}>`,
    unsubscribe: desk && `${desk}/alerts/settings`,
  }
}

function renderAlert(alert: Alert, desk: string | null): string {
  const { heading, line } = alertWords(alert)
  const said = alert.sides.flatMap(({ passages }) =>
    passages.map(
      ({ outlet, text }) => `  ${plain(outlet ?? 'outlet not known')}: “${plain(text)}”`,
    ),
  )
  const place = alertPath(alert)
  return [
    heading + (alert.title === null ? '' : `: ${plain(alert.title)}`),
    plain(line),
    ...said,
    `  ${desk ?? ''}${place}`,
  ].join('\n')
}

function foot(desk: string | null): string {
  const where = desk ? `${desk}/alerts/settings` : 'the desk, under Alerts'
  return `--\nSynoptic never says who is right. What is mailed, and when, is chosen on ${where}.`
}

/** Of one line: what comes from outside breaks nothing out of its place. */
function plain(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
}

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
}

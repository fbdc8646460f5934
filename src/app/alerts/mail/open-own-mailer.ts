import { readFileSync } from 'node:fs'
import { createMailSender, isMailAddress } from '../../../acquire/mail/create-mail-sender.ts'
import type { Settings } from '../../config/settings.ts'
import { ownSurroundings } from '../../home.ts'
import type { MailSender } from './send-due.ts'

const PORT = 587

/** The way to the server that the settings name; null where they name none, or no sender. */
export function openOwnMailer(settings: Settings, env = ownSurroundings().env): MailSender | null {
  const { mailServer, mailFrom: from, mailUser: user, deskAddress } = settings
  const server = mailServer === null ? null : parseServer(mailServer)
  if (!server || from === null || !isMailAddress(from)) return null
  // It is read when it is needed, and kept nowhere.
  const password = user === null ? null : readPassword(settings.mailPasswordFile, env)
  const way = createMailSender({ ...server, from, user, password })
  const desk = deskAddress?.replace(/\/+$/, '') ?? null
  return { ...way, desk, domain: from.slice(from.lastIndexOf('@') + 1) }
}

function parseServer(text: string): { host: string; port: number } | null {
  const url = /^[^/@\\?#\s]+$/.test(text) ? URL.parse(`smtp://${text}`) : null
  if (!url?.hostname) return null
  return { host: url.hostname.replace(/^\[(.*)\]$/, '$1'), port: Number(url.port) || PORT }
}

function readPassword(
  file: string | null,
  { SYNOPTIC_MAIL_PASSWORD: given }: Readonly<Record<string, string | undefined>>,
): string | null {
  if (given) return given
  if (file === null) return null
  try {
    return readFileSync(file, 'utf8').split(/\r?\n/)[0]
  } catch {
    return null
  }
}

import { createPoster, type Poster } from '../../acquire/http/create-poster.ts'
import { formatIdentity } from '../../acquire/http/identity.ts'
import type { Settings } from '../config/settings.ts'
import { packageVersion } from '../package-root.ts'
import { openOwnMailer } from './mail/open-own-mailer.ts'
import type { MailSender } from './mail/send-due.ts'

/** The ways out of the desk. */
export type Channels = {
  readonly poster: Poster
  /** Null where nobody set how mails are sent. */
  readonly mailer: MailSender | null
}

/** Those that the settings name, or others in their place. */
export function openChannels(settings: Settings, others: Partial<Channels> = {}): Channels {
  const { contact, allowPrivateHosts } = settings
  const userAgent = formatIdentity({ version: packageVersion(), contact })
  return {
    poster: others.poster ?? createPoster({ userAgent, allowPrivateHosts }),
    mailer: others.mailer === undefined ? openOwnMailer(settings) : others.mailer,
  }
}

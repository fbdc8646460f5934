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
  return {
    poster: others.poster ?? openPoster(settings),
    mailer: others.mailer === undefined ? openOwnMailer(settings) : others.mailer,
  }
}

/** What sends to webhooks as the settings say. */
export function openPoster({ contact, allowPrivateHosts }: Settings): Poster {
  const userAgent = formatIdentity({ version: packageVersion(), contact })
  return createPoster({ userAgent, allowPrivateHosts })
}

/** A mail of plain text. */
export type OutgoingMail = {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly messageId: string
  readonly unsubscribe: string | null
}

export type MailServer = {
  readonly host: string
  readonly port: number
  readonly from: string
  readonly user: string | null
  readonly password: string | null
  /** Certificates of authorities that are trusted, in PEM, in place of the system's. */
  readonly ca?: string
}

export type MailWay = {
  /** Rejects with an `Error` that says in a sentence why it was not sent. */
  send(mail: OutgoingMail): Promise<void>
  close(): Promise<void>
}

/** Milliseconds to connect, to be greeted, and without a word of the server's. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/** From here on TLS is spoken from the first word. */
const TLS_PORT = 465

/**
 * The way to the server that was set for mails. What is said to another machine is protected by TLS, or not
 * said. Addresses that are no single plain one are refused, so that nothing can be put into a header by them.
 */
export function createMailSender({ host, port, from, user, password, ca }: MailServer): MailWay {
  const isHere = /^(?:localhost|127(?:\.\d+){3}|\[?::1\]?)$/i.test(host)
  const open = async () => {
    // Loaded where a mail is sent alone.
    const { createTransport } = await import('nodemailer')
    return createTransport({
      ...{ host, port, ...PATIENCE },
      secure: port === TLS_PORT,
      requireTLS: !isHere,
      ...(user !== null && password !== null ? { auth: { user, pass: password } } : {}),
      // Nothing that a text names is read from files or fetched.
      ...{ disableFileAccess: true, disableUrlAccess: true },
      ...(ca ? { tls: { ca } } : {}),
    })
  }
  let opened: ReturnType<typeof open> | null = null
  return {
    async send({ to, subject, text, messageId, unsubscribe }) {
      const wrong = [from, to].find((each) => !isMailAddress(each))
      if (wrong !== undefined) throw new Error('This is no address that mail can go to.')
      if (user !== null && password === null) throw new Error(NO_PASSWORD)
      opened ??= open()
      const transport = await opened
      try {
        await transport.sendMail({
          ...{ from, to: { name: '', address: to }, subject, text, messageId },
          // The words of one who is away need not come back.
          headers: {
            'Auto-Submitted': 'auto-generated',
            ...(unsubscribe === null ? {} : { 'List-Unsubscribe': `<${unsubscribe}>` }),
          },
        })
      } catch (error) {
        throw new Error(explain(error, `${host}:${port}`), { cause: error })
      }
    },
    close: async () => (await opened)?.close(),
  }
}

const NO_PASSWORD =
  'There is no password for mail-user: name its file with mail-password-file, or set SYNOPTIC_MAIL_PASSWORD.'

/** One plain address: no name, no list, nothing of which a line could be made. */
export function isMailAddress(text: string): boolean {
  return (
    text.length <= 254 &&
    /^[^\s<>()[\]\\,;:"@\p{C}]+@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?$/u.test(text)
  )
}

const BY_CODE: Readonly<Record<string, string>> = {
  EAUTH: 'does not take the name or the password; see mail-user',
  ETLS: 'offers no protected connection, and is not told anything without one',
  ETIMEDOUT: 'took too long to answer',
  ECONNECTION: 'cannot be reached',
  EDNS: 'cannot be found',
  ESOCKET: 'cannot be reached, or its certificate is not trusted',
  EENVELOPE: 'does not take mail for this address',
  EMESSAGE: 'does not take this mail',
}

/** What went wrong, without what was said: that may hold a password. */
function explain(error: unknown, server: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return `The mail server ${server} ${BY_CODE[code] ?? 'did not take the mail'}.`
}

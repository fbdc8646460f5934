import { availableParallelism } from 'node:os'
import { aFlag, aList, aListOfTimes, aNumber, aText, type Kind } from './kinds.ts'

/** What a person may set. */
export type Settings = {
  /** The path of the database, or its address on a server of PostgreSQL; null for the usual place. */
  readonly database: string | null
  /** What sites are told beside our name, so that they can reach whoever asks them. */
  readonly contact: string | null
  readonly allowPrivateHosts: readonly string[]
  readonly pages: boolean
  /** Requests that run at one time. */
  readonly connections: number
  /** Seconds between two requests to one host. */
  readonly delay: number
  readonly workers: number
  /** Ages of an article, in milliseconds, at which its page is asked again. */
  readonly recheck: readonly number[]
  /** Where the desk is found by those who are told of alerts, as in `https://desk.example.org`. */
  readonly deskAddress: string | null
  /** Host and port of the server that sends mails; null where none are sent. */
  readonly mailServer: string | null
  readonly mailUser: string | null
  /** The path of the file whose first line is the password. */
  readonly mailPasswordFile: string | null
  readonly mailFrom: string | null
}

export type Setting<T> = {
  /** Its name in the file; in the environment it is `SYNOPTIC_` and the same in capitals. */
  readonly key: string
  readonly kind: Kind<T>
  readonly fallback: T
  /** What it is for: the comment in the file that `init` writes. */
  readonly about: string
  /** What the file shows, commented out. */
  readonly example: string
}

/** One worker reads while the program fetches and keeps; a second pays from four cores on. */
const WORKERS = availableParallelism() >= 4 ? 2 : 1

/** Every setting, in the order of the file. */
export const SETTINGS: { readonly [Key in keyof Settings]: Setting<Settings[Key]> } = {
  database: {
    key: 'database',
    kind: aText('the path of a file, or postgres://USER@HOST/DATABASE'),
    fallback: null,
    about: 'Where articles and stories are kept, if not in the usual place.',
    example: '"/path/to/synoptic.db"',
  },
  contact: {
    key: 'contact',
    kind: aText('an address of the web or of mail'),
    fallback: null,
    about: 'Told to the sites that are asked, so that they can reach you.',
    example: '"mailto:you@example.org"',
  },
  pages: {
    key: 'pages',
    kind: aFlag(),
    fallback: true,
    about: 'Whether the page is read where a feed has only the beginning of an article.',
    example: 'true',
  },
  delay: {
    key: 'delay',
    kind: aNumber({ least: 0, most: 300, whole: false }),
    fallback: 1,
    about: 'Seconds between two requests to one host.',
    example: '1',
  },
  connections: {
    key: 'connections',
    kind: aNumber({ least: 1, most: 256, whole: true }),
    fallback: 32,
    about: 'How many hosts are asked at one time.',
    example: '32',
  },
  workers: {
    key: 'workers',
    kind: aNumber({ least: 1, most: 16, whole: true }),
    fallback: WORKERS,
    about: 'How many threads parse and read articles.',
    example: String(WORKERS),
  },
  recheck: {
    key: 'recheck',
    kind: aListOfTimes(),
    fallback: [1, 6, 24, 72].map((hours) => hours * 3_600_000),
    about:
      'Ages at which the page of an article is asked again whether it changed; [] asks none again.',
    example: '["1h", "6h", "24h", "3d"]',
  },
  allowPrivateHosts: {
    key: 'allow-private-hosts',
    kind: aList('names, name:port or ranges such as 10.1.0.0/16'),
    fallback: [],
    about: 'Hosts of your own network that may be asked. All others there are refused.',
    example: '["wiki.example.org:8080"]',
  },
  deskAddress: {
    key: 'desk-address',
    kind: aText('an address of the web'),
    fallback: null,
    about: 'Where the desk is found, for the links in mails.',
    example: '"https://desk.example.org"',
  },
  mailServer: {
    key: 'mail-server',
    kind: aText('a host and a port'),
    fallback: null,
    about:
      'The server that sends mails of alerts. Port 465 is TLS from the start; others must offer it.',
    example: '"smtp.example.org:587"',
  },
  mailUser: {
    key: 'mail-user',
    kind: aText('a name'),
    fallback: null,
    about: 'Who signs in at that server; the password is never in this file.',
    example: '"desk"',
  },
  mailPasswordFile: {
    key: 'mail-password-file',
    kind: aText('the path of a file'),
    fallback: null,
    about: 'A file whose first line is the password. SYNOPTIC_MAIL_PASSWORD may hold it instead.',
    example: '"/run/secrets/mail"',
  },
  mailFrom: {
    key: 'mail-from',
    kind: aText('an address of mail'),
    fallback: null,
    about: 'Whom mails are from.',
    example: '"synoptic@example.org"',
  },
}

/** The environment's name of a setting: `allow-private-hosts` is `SYNOPTIC_ALLOW_PRIVATE_HOSTS`. */
export function variableOf({ key }: Setting<unknown>): string {
  return `SYNOPTIC_${key.toUpperCase().replaceAll('-', '_')}`
}

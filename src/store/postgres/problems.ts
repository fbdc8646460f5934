import { StoreProblem, type StoreProblemCode } from '../store-problem.ts'
import type { Place } from './address.ts'

type Told = { readonly code: StoreProblemCode; readonly say: (place: Place) => string }

const GRANT = '`synoptic roles` prints the SQL that gives it; the owner of the database runs that'

const UNREACHABLE: Told = {
  code: 'unreachable',
  say: ({ shown }) =>
    `${shown} cannot be reached: see that PostgreSQL runs there and may be reached from here, then try again. Nothing kept before was changed.`,
}
const WRONG_PASSWORD: Told = {
  code: 'not-allowed',
  say: ({ shown, user }) =>
    `${shown} does not let ${user} in: see that the user and the password in SYNOPTIC_DATABASE are right (PGPASSWORD or ~/.pgpass may hold the password instead), and that pg_hba.conf lets it in from here.`,
}
const FULL: Told = {
  code: 'disk-full',
  say: ({ shown }) =>
    `the disk of ${shown} is full; nothing kept before was changed. Make room, then try again.`,
}
const DAMAGED: Told = {
  code: 'corrupt',
  say: ({ shown }) =>
    `${shown} is damaged: PostgreSQL's log says where. Put a backup in its place with \`pg_restore\`.`,
}

/** SQLSTATE, whole or its class, as a person is told of it: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const TOLD: Readonly<Record<string, Told>> = {
  '08': UNREACHABLE,
  '57P': UNREACHABLE,
  '25P03': {
    code: 'unreachable',
    say: ({ shown }) =>
      `${shown} ended a write that had stood still for too long; nothing of it was kept. Try again.`,
  },
  '28': WRONG_PASSWORD,
  '3D000': {
    code: 'no-database',
    say: ({ shown, database }) =>
      `there is no database ${shown}: \`createdb --encoding=UTF8 ${database}\` makes it, and \`synoptic init\` its tables.`,
  },
  '42501': {
    code: 'not-allowed',
    say: ({ shown, user }) => `${user} has not the right to do this in ${shown}: ${GRANT}.`,
  },
  '25006': {
    code: 'read-only',
    say: ({ shown }) => `${shown} may only be read: name the server that is written.`,
  },
  '55P03': {
    code: 'in-use',
    say: ({ shown }) =>
      `the tables of ${shown} cannot be changed while somebody reads them for so long; nothing was changed. See in pg_stat_activity who does, then try again.`,
  },
  '53100': FULL,
  '53300': {
    code: 'in-use',
    say: ({ shown }) =>
      `${shown} has no connection left: end some programs that use it, or raise max_connections.`,
  },
  '53': {
    code: 'unreachable',
    say: ({ shown }) => `${shown} has not enough memory left to go on. Make room, then try again.`,
  },
  '58': {
    code: 'disk-failed',
    say: ({ shown }) =>
      `the disk of ${shown} failed; nothing kept before was changed. Check it, then try again.`,
  },
  XX001: DAMAGED,
  XX002: DAMAGED,
}

/** What the driver says where no server answered. */
const OF_NETWORK =
  /^(?:ECONN|EHOST|ENET|ETIMEDOUT|ENOTFOUND|EAI_|EPIPE|ENOENT|EACCES)|timeout expired|Connection terminated|connection error and is not queryable|does not support SSL|certificate|timeout exceeded when trying to connect/i

/** The error as a `StoreProblem`, where a person can do something about it; else as it is. */
export function toProblem(error: unknown, place: Place): unknown {
  if (!(error instanceof Error) || error instanceof StoreProblem) return error
  const told = findTold(error)
  return told ? new StoreProblem(told.code, told.say(place), { cause: error }) : error
}

function findTold(error: Error): Told | undefined {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  // A host of several addresses fails with each of them.
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error
  const own = first instanceof Error ? first : error
  if (OF_NETWORK.test(code) || OF_NETWORK.test(own.message)) return UNREACHABLE
  if (/^SASL/.test(error.message)) return WRONG_PASSWORD
  return TOLD[code] ?? TOLD[code.slice(0, 3)] ?? TOLD[code.slice(0, 2)]
}

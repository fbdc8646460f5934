import { StoreProblem } from '../store-problem.ts'

/** A database of PostgreSQL, as it is named to people: without its password. */
export type Place = {
  readonly address: string
  readonly database: string
  readonly user: string
  /** `postgres://user@host:port/database` */
  readonly shown: string
}

/** Throws a `StoreProblem` where it is no address of a database. Its password is never told. */
export function parsePlace(address: string): Place {
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || !/^postgres(?:ql)?:$/.test(url.protocol)) {
    throw new StoreProblem(
      'cannot-open',
      'the address of the database cannot be understood: write it as postgres://USER:PASSWORD@HOST/DATABASE; signs such as @ or / within the password as %40 or %2F.',
    )
  }
  const user = decode(url.username) || process.env.PGUSER || 'postgres'
  const database = decode(url.pathname.slice(1)) || process.env.PGDATABASE || user
  const host = url.hostname ? url.host : (process.env.PGHOST ?? 'localhost')
  return { address, database, user, shown: `postgres://${user}@${host}/${database}` }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

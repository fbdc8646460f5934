import { resolve } from 'node:path'
import { isServer, nameOf } from '../app/home.ts'
import { moveStore } from '../app/kept/move-store.ts'
import { rolesOf } from '../app/roles-of.ts'
import { Failure } from './fail.ts'
import { print, printJson, remark } from './output.ts'
import { requireHome, tellStoreProblems } from './with-store.ts'

type MoveOptions = { to: string; desk?: boolean; json?: boolean; quiet?: boolean }

/** Milliseconds between two remarks on how far it is. */
const NOW_AND_THEN = 2000

/** Copies the news to another database, with what was done at the desk. What stands at the one that is used now stays as it is. */
export async function runMove({ to, ...options }: MoveOptions): Promise<void> {
  const { database } = requireHome()
  if (isServer(to) ? to === database : resolve(to) === resolve(database))
    throw new Failure('what is kept is there already; name another database with --to.')
  let last = performance.now()
  const { tables, before } = await tellStoreProblems(() =>
    moveStore(database, to, {
      withDesk: options.desk ?? true,
      onProgress(table, rows) {
        if (performance.now() - last < NOW_AND_THEN) return
        last = performance.now()
        remark(`${table}: ${rows}`, options)
      },
    }),
  )
  const [from, into] = await tellStoreProblems(async () => [nameOf(database), nameOf(to)])
  if (options.json)
    return printJson({ format: 'synoptic.store-moved/1', from, to: into, before, tables })
  const count = (name: string) => tables.find(({ table }) => table === name)?.rows ?? 0
  if (before > 0)
    remark(`An earlier move had brought ${before} rows; it was gone on with.`, options)
  print(
    `Moved ${count('articles')} articles, ${count('stories')} stories and ${count('sources')} sources from ${from} to ${into}${tables.some(({ table }) => table.startsWith('desk.')) ? ', and what was done at the desk' : ''}.
All ${tables.length} tables are the same on both sides; nothing was changed in ${from}.
Next: name ${into} as the setting database, or as SYNOPTIC_DATABASE.
`,
  )
}

/** Prints what the superuser of a server runs once. */
export async function runRoles(): Promise<void> {
  const { database } = requireHome()
  if (!isServer(database))
    throw new Failure(
      `${database} is a file: roles are of a database on a server, as in SYNOPTIC_DATABASE=postgres://HOST/DATABASE synoptic roles.`,
    )
  print(await tellStoreProblems(async () => rolesOf(database)))
}

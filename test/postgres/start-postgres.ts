import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { freePort } from '../fixtures/free-port.ts'
import { findPrograms } from './find-programs.ts'

/** The superuser's, whose every address has it: no message may ever show it. */
export const PASSWORD = 'for-tests-only'

export type PostgresServer = {
  readonly port: number
  /** The address of a database, as the superuser or as another role. */
  address(database: string, role?: { readonly name: string; readonly password: string }): string
  /** Makes an empty database and gives its address. */
  createDatabase(): Promise<string>
  /** Runs statements as the superuser, in the database of an address or in `postgres`. */
  run(sql: string, address?: string): Promise<readonly Record<string, unknown>[]>
  /** Ends it with all of its connections: in good order, or as a crash does; the data stays. */
  halt(how?: 'fast' | 'crash'): Promise<void>
  /** Starts it again on the same port. */
  resume(): Promise<void>
  /** Ends it and removes everything. */
  stop(): Promise<void>
}

export type PostgresOptions = {
  /** For tests that kill the server or cut its power: what is committed is on disk. */
  readonly durable?: boolean
  /** Further settings, as in postgresql.conf. */
  readonly settings?: Readonly<Record<string, string>>
}

/**
 * Starts PostgreSQL on a free port of this machine, over a folder of its own, for one file of tests. It
 * ends with the process that started it, however that ends. Throws with what to install where it is missing.
 */
export async function startPostgres(options: PostgresOptions = {}): Promise<PostgresServer> {
  const programs = findPrograms()
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-postgres-'))
  const owner = findOwner()
  if (owner) chownSync(folder, owner.uid, owner.gid)
  const data = makeCluster(programs, folder, owner)
  const port = await freePort()
  const server = { command: join(programs, 'postgres'), data, owner }
  const args = toArguments(folder, port, options)
  let child = await launch(server, args)
  let databases = 0
  const address: PostgresServer['address'] = (
    database,
    { name, password } = { name: 'postgres', password: PASSWORD },
  ) => `postgres://${name}:${password}@127.0.0.1:${port}/${database}`
  const run: PostgresServer['run'] = (sql, at) => runOnce(at ?? address('postgres'), sql)
  const halt: PostgresServer['halt'] = (how = 'fast') => end(child, data, how)
  return {
    port,
    address,
    run,
    halt,
    async createDatabase() {
      const name = `test_${++databases}`
      await run(`create database ${name} template template0`)
      return address(name)
    },
    async resume() {
      child = await launch(server, args)
    },
    async stop() {
      await halt()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

type Owner = { readonly uid: number; readonly gid: number }

/** PostgreSQL refuses to run as root: who it runs as then. */
function findOwner(): Owner | undefined {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ['postgres', 'nobody']) {
    try {
      const ask = (what: string) =>
        Number(execFileSync('id', [what, name], { stdio: ['ignore', 'pipe', 'ignore'] }))
      return { uid: ask('-u'), gid: ask('-g') }
    } catch {
      // There is no such user here.
    }
  }
  return undefined
}

function makeCluster(programs: string, folder: string, owner: Owner | undefined): string {
  const data = join(folder, 'data')
  const secret = join(folder, 'password')
  writeFileSync(secret, PASSWORD, { mode: 0o644 })
  const args = ['-D', data, '-U', 'postgres', '--pwfile', secret, '--auth=scram-sha-256']
  execFileSync(
    join(programs, 'initdb'),
    [...args, '--no-sync', '--encoding=UTF8', '--locale=C.UTF-8'],
    { ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  return data
}

function toArguments(folder: string, port: number, options: PostgresOptions): string[] {
  const hasty = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
    shared_buffers: '64MB',
    max_connections: '200',
    lc_messages: 'C',
    ...(!options.durable && hasty),
    ...options.settings,
  }
  const list = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return ['-D', join(folder, 'data'), '-p', String(port), ...list]
}

/** Ends the server once its input ends, which it does with the process of the tests. */
const KEEPER = '"$@" & server=$!; read -r _; kill -INT "$server" 2>/dev/null; wait "$server"'

type Server = { readonly command: string; readonly data: string; readonly owner?: Owner }

async function launch({ command, owner, data }: Server, args: readonly string[]) {
  const child = spawn('sh', ['-c', KEEPER, 'sh', command, ...args], {
    ...owner,
    cwd: data,
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  const said: string[] = []
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      if (said.push(line) > 50) said.shift()
      if (line.includes('ready to accept connections')) resolve()
    })
    child.once('error', reject)
    // What keeps it goes on reading where the server has ended.
    child.stderr.once('end', () => reject(new Error(`PostgreSQL ended: ${said.join('\n')}`)))
  })
  return child
}

async function end(child: ChildProcess, data: string, how: 'fast' | 'crash'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('close', resolve))
  if (how === 'crash') {
    const [pid] = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
    process.kill(Number(pid), 'SIGQUIT')
  }
  child.stdin?.end()
  await ended
}

async function runOnce(address: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    const { rows } = await client.query(sql)
    return rows ?? []
  } finally {
    await client.end()
  }
}

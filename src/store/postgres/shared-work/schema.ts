import type { Pool } from 'pg'
import type { Place } from '../address.ts'
import { type Step, sayOlder, takeSteps } from '../migrations/take-steps.ts'
import { toProblem } from '../problems.ts'
import { underLock } from '../under-lock.ts'
import type { Sql } from './sql.ts'
import { toSql } from './transact.ts'

/** `clock_timestamp()` throughout: `now()` stands still in a transaction. */
const TABLES = `
create schema if not exists work;
create table if not exists work.version (only_row boolean primary key default true check (only_row), version integer not null);
create table if not exists work.tickets (
  ticket bigint generated always as identity primary key,
  about text not null,
  opened_at timestamptz not null default clock_timestamp(),
  asked boolean not null default true,
  common bytea
);
create unique index if not exists tickets_asked on work.tickets (about) where asked;
create table if not exists work.entries (
  ticket bigint not null references work.tickets,
  position integer not null,
  state text not null check (state in ('waiting', 'read', 'aside')),
  doc bytea not null,
  problem text,
  primary key (ticket, position)
);
create index if not exists entries_waiting on work.entries (ticket, position) where state = 'waiting';
create index if not exists entries_read on work.entries (ticket, position) where state = 'read';
create table if not exists work.hosts (
  host text primary key,
  token bigint not null default 1,
  until timestamptz not null,
  ready_at timestamptz not null default 'epoch',
  held_until timestamptz not null default 'epoch'
);
create table if not exists work.leases (
  name text primary key,
  holder uuid not null,
  token bigint not null default 1,
  until timestamptz not null
);
create table if not exists work.comparisons (
  story text primary key,
  key text not null,
  made_at text not null,
  summary jsonb not null,
  comparison bytea not null,
  view bytea not null,
  omits bytea not null
);
create table if not exists work.findings (story text primary key, turn bigint not null, doc bytea not null);
insert into work.version (version) values (1) on conflict do nothing;
`

/**
 * A step is never changed once it was released: another is put after it. A newer pg-boss, which changes tables of
 * its own, needs a step here as well, that names itself as the oldest unless both were tried beside each other.
 */
export const STEPS: readonly Step[] = [{ schema: 1, oldest: 1, sql: TABLES }]

/** The schema of what workers share that this program writes. */
export const WORK_VERSION = STEPS[STEPS.length - 1].schema

/** In the one row of \`work.version\`. */
export const WORK_SAID = { table: 'work.version', column: 'version' } as const

/** Two workers that start together make it once. */
const LOCK = 7_402_611

/** Makes what workers share where it is not there, and brings what is older to the last of the steps. */
export async function createWorkSchema(
  pool: Pool,
  place: Place,
  steps: readonly Step[] = STEPS,
): Promise<void> {
  const last = steps[steps.length - 1].schema
  if ((await findPresent(toSql(pool, place))) >= last) return
  await underLock(pool, LOCK, async (client) => {
    const present = await findPresent(toSql(client, place))
    await takeSteps(client, WORK_SAID, present, steps).catch((error: unknown) => {
      throw sayOlder(error, present, last, place)
    })
  }).catch((error) => {
    throw toProblem(error, place)
  })
}

/** The schema of what is there; 0 where nothing is. */
async function findPresent({ executeSql }: Sql): Promise<number> {
  const { rows } = await executeSql(`select to_regclass('work.version') as made`)
  if (!rows[0]?.made) return 0
  const found = await executeSql('select version from work.version')
  return Number(found.rows[0]?.version)
}

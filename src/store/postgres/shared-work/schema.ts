import type { Pool } from 'pg'
import type { Place } from '../address.ts'
import { toProblem } from '../problems.ts'
import { underLock } from '../under-lock.ts'
import { toSql } from './transact.ts'

/** Goes up when what workers share is kept otherwise: an older program stops before it writes. */
export const WORK_VERSION = 1

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
insert into work.version (version) values (${WORK_VERSION}) on conflict do nothing;
`

/** Two workers that start together make it once. */
const LOCK = 7_402_611

/** Makes what workers share, as far as it is not there. */
export async function createWorkSchema(pool: Pool, place: Place): Promise<void> {
  const { rows } = await toSql(pool, place).executeSql(
    `select to_regclass('work.findings') as made`,
  )
  if (rows[0]?.made) return
  await underLock(pool, LOCK, (client) => client.query(TABLES)).catch((error) => {
    throw toProblem(error, place)
  })
}

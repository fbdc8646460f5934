import { ALERT_STEP } from './alerts/schema.ts'

/**
 * The tables of what a person did. A step is never changed once it was released: another is put after
 * it, and `user_version` says how many were taken.
 */
export const STEPS: readonly string[] = [
  `
create table story_states (
  person text not null,
  story text not null,
  state text not null,
  at text not null,
  primary key (person, story)
) without rowid;
create table acts (
  id integer primary key,
  person text not null,
  at text not null,
  before text not null
);
`,
  `
create table searches (
  id integer primary key,
  person text not null,
  name text not null,
  query text not null,
  looked_at text,
  unique (person, name)
);
create table points (
  person text not null,
  story text not null,
  key text not null,
  point text not null,
  at text not null,
  primary key (person, story, key)
) without rowid;
create table rejections (
  id integer primary key,
  person text not null,
  story text not null,
  rejection text not null,
  at text not null
);
create index rejections_by_story on rejections (story);
create table preferences (
  person text not null,
  name text not null,
  value text not null,
  primary key (person, name)
) without rowid;
create table drafts (
  id integer primary key,
  person text not null,
  at text not null,
  story text,
  title text not null,
  draft text not null
);
`,
  `
create table people (
  id text primary key,
  name text not null,
  -- The name in lower case and composed: no two people share it.
  folded text not null unique,
  role text not null,
  password text not null,
  made_at text not null
) without rowid;
create table sessions (
  id text primary key,
  hash text not null unique,
  person text not null references people (id) on delete cascade,
  made_at text not null,
  used_at text not null,
  ends_at text not null,
  agent text not null
) without rowid;
create table tokens (
  id text primary key,
  hash text not null unique,
  person text not null references people (id) on delete cascade,
  name text not null,
  scopes text not null,
  made_at text not null,
  used_at text
) without rowid;
`,
  ALERT_STEP,
]

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
]

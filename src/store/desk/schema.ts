import { ALERT_STEP } from './alerts/schema.ts'

/**
 * The tables of what people did. A step is never changed once it was released: another is put after
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
  `
create table examples (
  story text primary key
) without rowid;
insert into examples
  select distinct each.value
  from preferences, json_each('["' || replace(preferences.value, ' ', '","') || '"]') as each
  where preferences.name = 'example-stories' and preferences.value <> '';
delete from preferences where name = 'example-stories';
-- Who starred a story is asked when it is merged into another.
create index story_states_by_story on story_states (story);
-- What all who sign in had done as one becomes the first editor's.
${['story_states', 'acts', 'searches', 'points', 'preferences', 'drafts', 'rejections']
  .map(
    (table) => `update ${table} set person = (
  select id from people where role = 'editor' order by made_at, id limit 1
) where person = 'me' and exists (select 1 from people where role = 'editor');`,
  )
  .join('\n')}
create table audit (
  -- Never used again, so that who reads on from a number misses nothing.
  id integer primary key autoincrement,
  at text not null,
  entry text not null
);
`,
  `
create table identity (
  id text primary key,
  made_at text not null
) without rowid;
insert into identity values (lower(hex(randomblob(16))), strftime('%Y-%m-%dT%H:%M:%SZ', 'now'));
create table feed_keys (
  id text primary key,
  hash text not null unique,
  person text not null references people (id) on delete cascade,
  feed text not null,
  made_at text not null,
  used_at text,
  unique (person, feed)
) without rowid;
-- A new password ends what was opened before.
create trigger password_changed after update of password on people begin
  delete from feed_keys where person = old.id;
end;
-- The feed of a search that was removed is gone for good: its number is not given again.
create table removed_searches (id integer primary key);
create trigger search_removed after delete on searches begin
  insert or ignore into removed_searches values (old.id);
end;
create table told_stories (
  story text primary key,
  substance text not null,
  snapshot text not null,
  at text not null
) without rowid;
create index told_stories_by_at on told_stories (at);
create table told_news (
  id integer primary key,
  story text not null,
  at text not null,
  news text not null
);
create index told_news_by_story on told_news (story, id);
create index told_news_by_at on told_news (at);
`,
  `
create table article_states (
  person text not null,
  article text not null,
  -- 1 where it was read, 0 where it was kept unread, null where nothing was said.
  is_read integer,
  is_starred integer not null,
  at text not null,
  primary key (person, article)
) without rowid;
create index article_states_read on article_states (person, is_read) where is_read is not null;
create index article_states_starred on article_states (person) where is_starred = 1;
create table read_instants (
  person text not null,
  source text not null,
  at text not null,
  primary key (person, source)
) without rowid;
create table reader_keys (
  person text primary key,
  hash text not null unique,
  made_at text not null,
  used_at text
) without rowid;
`,
  ALERT_STEP,
]

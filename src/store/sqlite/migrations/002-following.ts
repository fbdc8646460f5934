/**
 * What articles are known again by beside their addresses, when pages are asked again, what people
 * moved, when they looked last, and which stories are still to be counted in accounts.
 */
export const following = `
create table traces (
  trace text not null,
  article_id integer not null references articles (id) on delete cascade,
  primary key (trace, article_id)
) strict, without rowid;
create index traces_article on traces (article_id);

create table visits (
  article_id integer primary key references articles (id) on delete cascade,
  address text not null,
  etag text,
  last_modified text,
  next_at text not null
) strict;
create index visits_next on visits (next_at);

create table moves (
  id integer primary key autoincrement,
  kind text not null,
  at text not null,
  doc text not null
) strict;

create table looks (
  name text primary key,
  at text not null
) strict, without rowid;

create index versions_seen on versions (seen_at, article_id) where version > 1;
create index memberships_placed on memberships (placed_at);

alter table stories add column uncounted integer not null default 0;
create index stories_uncounted on stories (id) where uncounted = 1;
`

/** The tables of the first schema. What is small stands before what is long, so lists skip it. */
export const first = `
create table writer (
  id integer primary key check (id = 1),
  pid integer not null,
  started_at text not null,
  command text not null
) strict;

create table sources (
  id integer primary key autoincrement,
  kind text not null,
  address text not null unique,
  given text not null,
  title text,
  outlet text,
  link text,
  folders text not null,
  added_at text not null,
  status text not null,
  etag text,
  last_modified text,
  validated_address text,
  checked_at text,
  changed_at text,
  next_at text,
  failures integer not null,
  problem_code text,
  problem_message text
) strict;

create index sources_given on sources (given);

create table articles (
  id integer primary key autoincrement,
  source_id integer references sources (id) on delete set null,
  outlet text,
  at text not null,
  first_seen_at text not null,
  changed_at text not null,
  version integer not null,
  sha256 text not null,
  title text,
  doc text not null,
  text text not null
) strict;
create index articles_at on articles (at, id);
create index articles_sha256 on articles (sha256);
create index articles_source on articles (source_id);

create table items (
  source_id integer not null references sources (id) on delete cascade,
  key text not null,
  digest text not null,
  article_id integer references articles (id) on delete set null,
  seen_at text not null,
  primary key (source_id, key)
) strict, without rowid;
create index items_article on items (article_id);

create table addresses (
  address text primary key,
  article_id integer not null references articles (id) on delete cascade,
  position integer not null
) strict, without rowid;
create index addresses_article on addresses (article_id, position);

create table versions (
  article_id integer not null references articles (id) on delete cascade,
  version integer not null,
  seen_at text not null,
  title text,
  sha256 text not null,
  change text,
  text text,
  primary key (article_id, version)
) strict;

create table fingerprints (
  article_id integer primary key references articles (id) on delete cascade,
  at text not null,
  doc text not null
) strict;
create index fingerprints_at on fingerprints (at, article_id);

create table stories (
  id integer primary key autoincrement,
  opened_at text not null,
  title text not null,
  articles integer not null,
  outlets integer not null,
  accounts integer not null,
  first_at text not null,
  last_at text not null,
  merged_into integer references stories (id)
) strict;
create index stories_last on stories (last_at desc, id desc) where articles > 0;
create index stories_merged on stories (merged_into) where merged_into is not null;

create table memberships (
  article_id integer primary key references articles (id) on delete cascade,
  story_id integer not null references stories (id),
  account integer not null,
  sureness real not null,
  by_whom text not null,
  placed_at text not null,
  reasons text not null
) strict;
create index memberships_story on memberships (story_id, article_id, account);

create table decisions (
  id integer primary key autoincrement,
  kind text not null,
  first integer not null references articles (id) on delete cascade,
  second integer not null references articles (id) on delete cascade,
  at text not null,
  unique (first, second)
) strict;
create index decisions_second on decisions (second);

create virtual table words using fts5 (
  title, text,
  content = 'articles', content_rowid = 'id',
  tokenize = "porter unicode61 remove_diacritics 2"
);
create trigger words_added after insert on articles begin
  insert into words (rowid, title, text) values (new.id, new.title, new.text);
end;
create trigger words_removed after delete on articles begin
  insert into words (words, rowid, title, text) values ('delete', old.id, old.title, old.text);
end;
create trigger words_changed after update of title, text on articles begin
  insert into words (words, rowid, title, text) values ('delete', old.id, old.title, old.text);
  insert into words (rowid, title, text) values (new.id, new.title, new.text);
end;
`

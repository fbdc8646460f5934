/** What happened to the news, in its order; and sources that are not asked for a while. */
export const events = `
create table events (
  id integer primary key autoincrement,
  at text not null,
  kind text not null,
  story_id integer,
  article_id integer,
  data text not null
) strict;
create index events_at on events (at);
create index events_story on events (story_id, id) where story_id is not null;

alter table sources add column paused integer not null default 0;

drop index articles_source;
create index articles_source on articles (source_id, first_seen_at);
`

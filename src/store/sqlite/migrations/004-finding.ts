/**
 * What stories are found by: who tells them, and whom and which places they name. `described` says of a
 * story that both are there; older ones are described in batches.
 */
export const finding = `
create table story_outlets (
  outlet text not null,
  story_id integer not null references stories (id) on delete cascade,
  articles integer not null,
  primary key (outlet, story_id)
) strict, without rowid;
create index story_outlets_story on story_outlets (story_id);

create table story_terms (
  kind text not null,
  text text not null,
  story_id integer not null references stories (id) on delete cascade,
  primary key (kind, text, story_id)
) strict, without rowid;
create index story_terms_story on story_terms (story_id);

alter table stories add column described integer not null default 0;
create index stories_undescribed on stories (id) where described = 0;
`

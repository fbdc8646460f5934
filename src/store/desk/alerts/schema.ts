/** Those whose rows are somebody's own, where their column \`person\` names anybody. */
export const ALERT_TABLES = [
  'alerts',
  'alert_searches',
  'alert_finds',
  'alert_rules',
  'webhooks',
  'alert_mails',
] as const

/** The tables of what people are told. */
export const ALERT_STEP = `
create table alerts (
  id integer primary key autoincrement,
  -- Kind, story and what it is about: each is told once.
  identity text not null unique,
  kind text not null,
  story text not null,
  title text,
  person text,
  at text not null,
  alert text not null
);
create index alerts_by_story on alerts (story, kind);
create index alerts_by_time on alerts (at);
create table alert_texts (
  article text not null,
  hash text not null,
  at text not null,
  primary key (article, hash)
) without rowid;
create table alert_places (
  name text primary key,
  place integer not null
) without rowid;
create table alert_searches (
  person text not null,
  search text not null,
  query text not null,
  primary key (person, search)
) without rowid;
create table alert_finds (
  person text not null,
  search text not null,
  story text not null,
  primary key (person, search, story),
  foreign key (person, search) references alert_searches (person, search) on delete cascade on update cascade
) without rowid;
create table alert_rules (
  person text primary key,
  rules text,
  read_to integer not null default 0
) without rowid;
create table webhooks (
  id text primary key,
  person text not null,
  url text not null,
  secret text not null,
  wanted text not null,
  made_at text not null,
  is_on integer not null,
  reason text
) without rowid;
create table deliveries (
  id text primary key,
  webhook text not null references webhooks (id) on delete cascade,
  alert integer references alerts (id) on delete cascade,
  made_at text not null,
  state text not null,
  attempts integer not null default 0,
  next_at text,
  claim text,
  claimed_until text,
  tried_at text,
  status integer,
  answer text not null default '',
  took integer,
  unique (webhook, alert)
) without rowid;
create index deliveries_due on deliveries (next_at) where state = 'waiting';
create index deliveries_by_alert on deliveries (alert);
create index deliveries_by_webhook on deliveries (webhook, made_at);
create table alert_mails (
  person text not null,
  alert integer not null references alerts (id) on delete cascade,
  due_at text,
  state text not null default 'waiting',
  attempts integer not null default 0,
  claim text,
  claimed_until text,
  problem text not null default '',
  primary key (person, alert)
) without rowid;
create index alert_mails_due on alert_mails (due_at) where state = 'waiting';
create index alert_mails_by_alert on alert_mails (alert);
`

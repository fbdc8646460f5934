import type { DatabaseSync } from 'node:sqlite'
import {
  type KeptOutletLine,
  OUTLET_LISTS,
  type OutletInStory,
  type OutletTotals,
} from '../../model/outlets.ts'
import type { OutletCounts } from '../comparison-cache.ts'

/**
 * What outlets did, a row a story, and the passages that it is read off. Triggers keep the sums, so that
 * a list of all outlets reads a row for each.
 */
export const OUTLET_TABLES = `
create table outlet_stories (
  outlet text not null,
  story text not null,
  articles integer not null,
  figures integer not null,
  delay integer,
  primary key (outlet, story)
) without rowid;
create index outlet_stories_story on outlet_stories (story);
create index outlet_delays on outlet_stories (outlet, delay) where delay is not null;

create table outlet_lines (
  outlet text not null,
  story text not null,
  list text not null,
  at text not null,
  article text not null,
  start integer not null,
  "end" integer not null,
  other text
);
create index outlet_lines_list on outlet_lines (outlet, list, at desc);
create index outlet_lines_story on outlet_lines (story);

create table compared_articles (article text primary key, story text not null) without rowid;
create index compared_articles_story on compared_articles (story);

create table outlet_totals (
  outlet text primary key,
  stories integer not null default 0,
  articles integer not null default 0,
  figures integer not null default 0,
  delays integer not null default 0,
  ${OUTLET_LISTS.map((list) => `${list} integer not null default 0`).join(', ')}
) without rowid;

create table shared_texts (
  outlet text not null,
  origin text not null,
  articles integer not null,
  primary key (outlet, origin)
) without rowid;

create trigger outlet_story_added after insert on outlet_stories begin
  insert or ignore into outlet_totals (outlet) values (new.outlet);
  update outlet_totals set stories = stories + 1, articles = articles + new.articles,
    figures = figures + new.figures, delays = delays + (new.delay is not null)
    where outlet = new.outlet;
end;
create trigger outlet_story_removed after delete on outlet_stories begin
  update outlet_totals set stories = stories - 1, articles = articles - old.articles,
    figures = figures - old.figures, delays = delays - (old.delay is not null)
    where outlet = old.outlet;
end;
${OUTLET_LISTS.map(
  (list) => `
create trigger outlet_${list}_added after insert on outlet_lines when new.list = '${list}' begin
  update outlet_totals set ${list} = ${list} + 1 where outlet = new.outlet;
end;
create trigger outlet_${list}_removed after delete on outlet_lines when old.list = '${list}' begin
  update outlet_totals set ${list} = ${list} - 1 where outlet = old.outlet;
end;`,
).join('')}
create trigger shared_text_added after insert on outlet_lines when new.list = 'copies' begin
  insert into shared_texts values (new.outlet, new.other, 1)
    on conflict do update set articles = articles + 1;
end;
create trigger shared_text_removed after delete on outlet_lines when old.list = 'copies' begin
  update shared_texts set articles = articles - 1
    where outlet = old.outlet and origin = old.other;
end;
`

export type SavingCounts = OutletCounts & {
  /** Takes the place of what was counted of the story, and of stories that its articles were in before. */
  save(story: string, articles: readonly string[], outlets: readonly OutletInStory[]): void
  remove(story: string): void
  clear(): void
}

/** What has rows of stories; the sums follow them. */
const COUNTED = ['outlet_lines', 'outlet_stories', 'compared_articles']

export function createOutletCounts(database: DatabaseSync): SavingCounts {
  const before = database.prepare(
    'select distinct story from compared_articles where article in (select value from json_each(?))',
  )
  const forget = COUNTED.map((table) => database.prepare(`delete from ${table} where story = ?`))
  const remove = (story: string) => {
    for (const one of forget) one.run(story)
  }
  const clear = COUNTED.map((table) => database.prepare(`delete from ${table}`))
  const addArticle = database.prepare('insert into compared_articles values (?, ?)')
  const addStory = database.prepare('insert into outlet_stories values (?, ?, ?, ?, ?)')
  const addLine = database.prepare('insert into outlet_lines values (?, ?, ?, ?, ?, ?, ?, ?)')
  return {
    save(story, articles, outlets) {
      const stories = before.all(JSON.stringify(articles)).map((row) => String(row.story))
      for (const each of new Set([...stories, story])) remove(each)
      for (const article of articles) addArticle.run(article, story)
      for (const { outlet, articles, figures, delay, lines } of outlets) {
        addStory.run(outlet, story, articles, figures, delay)
        for (const { list, at, article, start, end, other } of lines)
          addLine.run(outlet, story, list, at, article, start, end, other)
      }
    },
    remove,
    clear() {
      for (const one of clear) one.run()
    },
    ...createReading(database),
  }
}

function createReading(database: DatabaseSync): OutletCounts {
  const all = database.prepare(
    'select * from outlet_totals where stories > 0 order by articles desc, outlet',
  )
  const one = database.prepare('select * from outlet_totals where outlet = ? and stories > 0')
  const middle = database.prepare(
    'select delay from outlet_stories where outlet = ? and delay is not null order by delay limit 1 offset ?',
  )
  const shared = database.prepare(
    'select * from shared_texts where articles > 0 order by articles desc, outlet, origin',
  )
  const lines = database.prepare(
    'select * from outlet_lines where outlet = ? and list = ? order by at desc, rowid desc limit ?',
  )
  const toTotals = (row: Row): OutletTotals => {
    const [outlet, delays] = [String(row.outlet), Number(row.delays)]
    const delay = delays > 0 ? middle.get(outlet, Math.floor((delays - 1) / 2))?.delay : null
    const numbers = { stories: Number(row.stories), articles: Number(row.articles) }
    const { copies, first, alone, spellings, corrections, figures } = row
    return {
      ...{ outlet, ...numbers, copies: Number(copies), first: Number(first) },
      ...{ alone: Number(alone), spellings: Number(spellings), corrections: Number(corrections) },
      ...{ figures: Number(figures), delays, delay: typeof delay === 'number' ? delay : null },
    }
  }
  return {
    list: () => all.all().map(toTotals),
    find(outlet) {
      const row = one.get(outlet)
      return row ? toTotals(row) : null
    },
    listShared: () =>
      shared.all().map(({ outlet, origin, articles }) => ({
        ...{ outlet: String(outlet), origin: String(origin), articles: Number(articles) },
      })),
    listLines: (outlet, list, limit) =>
      lines.all(outlet, list, limit).map((row) => ({ ...toLine(row), list })),
  }
}

type Row = NonNullable<ReturnType<ReturnType<DatabaseSync['prepare']>['get']>>

function toLine(row: Row): Omit<KeptOutletLine, 'list'> {
  return {
    story: String(row.story),
    at: String(row.at),
    article: String(row.article),
    start: Number(row.start),
    end: Number(row.end),
    other: row.other === null ? null : String(row.other),
  }
}

import type { ArticleMark } from '../../../model/reader.ts'
import type { ArticleMarkTable } from '../../desk-store.ts'
import type { Database, Statements } from './statements.ts'

/** Stands for all sources where an instant is kept up to which everything was read. */
const EVERYWHERE = ''

/** A day in milliseconds: how often it is looked for what need not be kept any more. */
const PRUNED_EVERY = 86_400_000

const NOTHING: ArticleMark = { read: null, starred: false }

/** Once a day of each person, by whichever table of theirs in this process. */
const prunedAt = new WeakMap<Database, Map<string, number>>()

export function createArticleMarks(database: Database, person: string): ArticleMarkTable {
  const find = async (from: Pick<Statements, 'all'>, articles: readonly string[]) => {
    const rows = await from.all(
      'select article, is_read, is_starred from desk.article_states where person = ? and article = any(?)',
      person,
      articles,
    )
    return new Map(
      rows.map(({ article, is_read, is_starred }): [string, ArticleMark] => [
        String(article),
        { read: is_read === null ? null : is_read === true, starred: is_starred === true },
      ]),
    )
  }
  const list = async (condition: string) => {
    const rows = await database.all(
      `select article from desk.article_states where person = ? and ${condition} order by article`,
      person,
    )
    return rows.map(({ article }) => String(article))
  }
  const put = async (
    statements: Statements,
    marks: ReadonlyMap<string, ArticleMark>,
    at: string,
  ) => {
    const kept = [...marks].filter(([, { read, starred }]) => read !== null || starred)
    await statements.run(
      'delete from desk.article_states where person = ? and article = any(?)',
      person,
      [...marks.keys()],
    )
    await statements.run(
      `insert into desk.article_states
      select ?, each.article, nullif(each.is_read, 'null')::boolean, each.is_starred::boolean, ?
      from unnest(?::text[], ?::text[], ?::text[]) as each (article, is_read, is_starred)`,
      person,
      at,
      kept.map(([article]) => article),
      // An array has no null in it here: what is neither is told by its own text.
      kept.map(([, { read }]) => String(read)),
      kept.map(([, { starred }]) => String(starred)),
    )
  }
  const forget = (statements: Statements, until: string) =>
    statements.run(
      'delete from desk.article_states where person = ? and is_read and not is_starred and at <= ?',
      person,
      until,
    )
  return {
    find: (articles) => find(database, articles),
    listRead: () => list('is_read'),
    listUnread: () => list('not is_read'),
    listStarred: () => list('is_starred'),
    async findReadTo() {
      const rows = await database.all(
        'select source, at from desk.read_instants where person = ? order by source',
        person,
      )
      return new Map(
        rows.map(({ source, at }) => [source === EVERYWHERE ? null : String(source), String(at)]),
      )
    },
    save: (articles, change, at) =>
      database.write(async (statements) => {
        const known = await find(statements, articles)
        const marks = articles.map((id) => [id, change(known.get(id) ?? NOTHING, id)] as const)
        await put(statements, new Map(marks), at)
      }),
    readTo: (sources, until, articles, at) =>
      database.write(async (statements) => {
        const known = await find(statements, articles)
        const marks = [...known].map(([id, mark]) => [id, { ...mark, read: null }] as const)
        await put(statements, new Map(marks), at)
        await statements.run(
          `insert into desk.read_instants select ?, source, ? from unnest(?::text[]) as each (source)
          on conflict (person, source) do update set at = greatest(desk.read_instants.at, excluded.at)`,
          person,
          until,
          [...new Set(sources ?? [EVERYWHERE])],
        )
        if (sources !== null) return
        await statements.run(
          'delete from desk.read_instants where person = ? and source <> ? and at <= ?',
          person,
          EVERYWHERE,
          until,
        )
        // What somebody read by then had come by then.
        await forget(statements, until)
        await statements.run(
          'update desk.article_states set is_read = null where person = ? and is_read and at <= ?',
          person,
          until,
        )
      }),
    async forget(before, at) {
      const pruned = prunedAt.get(database) ?? new Map<string, number>()
      prunedAt.set(database, pruned)
      const now = Date.parse(at)
      if (now - (pruned.get(person) ?? Number.NEGATIVE_INFINITY) < PRUNED_EVERY) return
      pruned.set(person, now)
      await database.write((statements) => forget(statements, before))
    },
  }
}

import type { DatabaseSync } from 'node:sqlite'
import type { ArticleMark } from '../../model/reader.ts'
import type { ArticleMarkTable } from '../desk-store.ts'
import { inTransaction } from '../sqlite/transaction.ts'

/** Stands for all sources where an instant is kept up to which everything was read. */
const EVERYWHERE = ''

const NOTHING: ArticleMark = { read: null, starred: false }

/** A day in milliseconds: how often it is looked for what need not be kept any more. */
const PRUNED_EVERY = 86_400_000

export function createArticleMarkTable(
  database: DatabaseSync,
): (person: string) => ArticleMarkTable {
  const find = database.prepare(
    'select article, is_read, is_starred from article_states where person = ? and article in (select value from json_each(?))',
  )
  // As one text: of fifty thousand rows, making an object of each took longer than all the rest.
  const list = database.prepare(
    'select json_group_array(article) as ids from article_states where person = ? and is_read = ?',
  )
  const starred = database.prepare(
    'select json_group_array(article) as ids from article_states where person = ? and is_starred = 1',
  )
  const put = database.prepare('insert or replace into article_states values (?, ?, ?, ?, ?)')
  const drop = database.prepare('delete from article_states where person = ? and article = ?')
  const forget = database.prepare(
    'delete from article_states where person = ? and is_read = 1 and is_starred = 0 and at <= ?',
  )
  const instants = database.prepare('select source, at from read_instants where person = ?')
  const putInstant = database.prepare(
    'insert into read_instants values (?, ?, ?) on conflict (person, source) do update set at = max(at, excluded.at)',
  )
  const dropInstants = database.prepare(
    'delete from read_instants where person = ? and source <> ? and at <= ?',
  )
  const forgetStarred = database.prepare(
    'update article_states set is_read = null where person = ? and is_read = 1 and at <= ?',
  )
  const prunedAt = new Map<string, number>()

  return (person) => {
    const idsWhere = (isRead: 0 | 1) => parseIds(list.get(person, isRead))
    const write = (article: string, { read, starred: isStarred }: ArticleMark, at: string) => {
      if (read === null && !isStarred) drop.run(person, article)
      else put.run(person, article, read === null ? null : Number(read), Number(isStarred), at)
    }
    const findMarks = (articles: readonly string[]): Map<string, ArticleMark> =>
      new Map(
        find
          .all(person, JSON.stringify(articles))
          .map(({ article, is_read, is_starred }) => [
            String(article),
            { read: is_read === null ? null : is_read === 1, starred: is_starred === 1 },
          ]),
      )
    return {
      find: async (articles) => findMarks(articles),
      listRead: async () => idsWhere(1),
      listUnread: async () => idsWhere(0),
      listStarred: async () => parseIds(starred.get(person)),
      findReadTo: async () =>
        new Map(
          instants
            .all(person)
            .map(({ source, at }) => [source === EVERYWHERE ? null : String(source), String(at)]),
        ),
      async save(articles, change, at) {
        inTransaction(database, () => {
          const known = findMarks(articles)
          for (const each of articles) write(each, change(known.get(each) ?? NOTHING, each), at)
        })
      },
      async readTo(sources, until, articles, at) {
        inTransaction(database, () => {
          for (const [article, mark] of findMarks(articles))
            write(article, { ...mark, read: null }, at)
          for (const source of sources ?? [EVERYWHERE]) putInstant.run(person, source, until)
          if (sources === null) {
            dropInstants.run(person, EVERYWHERE, until)
            // What somebody read by then had come by then.
            forget.run(person, until)
            forgetStarred.run(person, until)
          }
        })
      },
      async forget(before, at) {
        const now = Date.parse(at)
        if (now - (prunedAt.get(person) ?? Number.NEGATIVE_INFINITY) < PRUNED_EVERY) return
        prunedAt.set(person, now)
        forget.run(person, before)
      },
    }
  }
}

/** What we wrote ourselves, so its shape is known. */
function parseIds(row: { readonly ids?: unknown } | undefined): readonly string[] {
  return JSON.parse(String(row?.ids ?? '[]'))
}

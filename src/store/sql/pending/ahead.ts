import { type Kysely, sql } from 'kysely'
import type { KeptArticle } from '../../../model/kept.ts'
import type { Clues } from '../../store.ts'
import { toKeptArticle } from '../article-rows.ts'
import type { Engine } from '../engine.ts'
import { toRow } from '../ids.ts'
import { loadMany } from '../load-articles.ts'
import type { Rows } from '../rows.ts'
import { firstAlike, loadAlike, type Shared } from '../traces.ts'
import type { AddedArticle } from './insert-articles.ts'

/**
 * By what many articles may be known, looked up at once. It is told of what the transaction adds and
 * changes, and so says what the database would; undefined where it was not asked to look that up.
 */
export type Ahead = {
  lookUp(clues: readonly Clues[]): Promise<void>
  /** The article that has an address; null where none has. */
  findByAddress(address: string): number | null | undefined
  /** The articles that have a text, the first of many. */
  findByText(sha256: string): readonly number[] | undefined
  findByTraces(traces: readonly string[]): readonly number[] | undefined
  /** An article that was among those found, or was added since. */
  find(id: number): KeptArticle | undefined
  add(article: AddedArticle): void
  /** An article has further addresses; what others have stays there. */
  addAddresses(article: number, addresses: readonly string[]): void
  /** An article has another text than it had, and so many traces in all. */
  change(article: number, sha256: string, traces: readonly string[]): void
  /** An article is in a story. */
  place(article: number, story: string): void
  /** Articles may be in other stories than they were. */
  forgetStories(): void
}

/** Articles with one text that are worth looking at. */
export const MOST_SAME = 50

export function createAhead(db: Kysely<Rows>, engine: Engine): Ahead {
  const addresses = new Map<string, number | null>()
  const texts = new Map<string, number[]>()
  const alike = new Map<string, readonly Shared[]>()
  /** The articles of this transaction by each trace of theirs. */
  const own = new Map<string, Set<number>>()
  const changed = new Set<number>()
  const loaded = new Map<number, KeptArticle>()
  const addAddresses = (article: number, more: readonly string[]) => {
    for (const address of more) if (addresses.get(address) === null) addresses.set(address, article)
    const known = loaded.get(article)
    // Which of them are another's is known where all of them were looked up.
    if (!known || !more.every((each) => addresses.has(each))) loaded.delete(article)
    else {
      const taken = more.filter((each) => addresses.get(each) === article)
      loaded.set(article, { ...known, addresses: [...new Set([...known.addresses, ...taken])] })
    }
  }
  const addText = (article: number, sha256: string) => {
    texts.get(sha256)?.push(article)
    texts.get(sha256)?.sort((a, b) => a - b)
  }
  const addTraces = (article: number, traces: readonly string[]) => {
    for (const trace of traces) own.set(trace, (own.get(trace) ?? new Set()).add(article))
    changed.add(article)
  }
  return {
    async lookUp(clues) {
      for (const [address, article] of await loadAddressed(db, engine, clues))
        addresses.set(address, article)
      for (const [sha256, articles] of await loadSame(db, engine, clues))
        texts.set(sha256, articles)
      const lists = clues.map(({ traces }) => traces)
      for (const [index, shared] of (await loadAlike(db, engine, lists)).entries())
        alike.set(toKey(lists[index]), shared)
      const found = [
        ...[...addresses.values()].flatMap((id) => id ?? []),
        ...[...texts.values()].flatMap((ids) => ids.slice(0, MOST_SAME)),
        ...[...alike.values()].flat().map(({ article }) => article),
      ]
      const unknown = [...new Set(found)].filter((id) => !loaded.has(id))
      for (const each of await loadMany(db, unknown)) loaded.set(toRow('article', each.id), each)
    },
    find: (id) => loaded.get(id),
    findByAddress: (address) => addresses.get(address),
    findByText: (sha256) => texts.get(sha256)?.slice(0, MOST_SAME),
    findByTraces(traces) {
      const kept = alike.get(toKey(traces))
      if (!kept) return undefined
      const counts = new Map<number, number>()
      for (const trace of new Set(traces))
        for (const article of own.get(trace) ?? [])
          counts.set(article, (counts.get(article) ?? 0) + 1)
      const before = kept.filter(({ article }) => !changed.has(article))
      return firstAlike([...before, ...[...counts].map(([article, count]) => ({ article, count }))])
    },
    add({ row, addresses: more, traces }) {
      loaded.set(row.id, toKeptArticle({ ...row, story_id: null }, []))
      addAddresses(row.id, more)
      addText(row.id, row.sha256)
      addTraces(row.id, traces)
    },
    addAddresses,
    change(article, sha256, traces) {
      loaded.delete(article)
      for (const [text, articles] of texts)
        if (articles.includes(article))
          texts.set(
            text,
            articles.filter((each) => each !== article),
          )
      addText(article, sha256)
      addTraces(article, traces)
    },
    place(article, story) {
      const known = loaded.get(article)
      if (known) loaded.set(article, { ...known, storyId: story })
    },
    forgetStories: () => loaded.clear(),
  }
}

const toKey = (traces: readonly string[]) => traces.join('\n')

async function loadAddressed(
  db: Kysely<Rows>,
  engine: Engine,
  clues: readonly Clues[],
): Promise<Map<string, number | null>> {
  const wanted = [...new Set(clues.flatMap(({ addresses }) => addresses))]
  const rows = await db
    .selectFrom('addresses')
    .select(['address', 'article_id'])
    .where(sql<boolean>`address in ${engine.textsOf(wanted)}`)
    .execute()
  const found = new Map(rows.map(({ address, article_id }) => [address, article_id]))
  return new Map(wanted.map((address) => [address, found.get(address) ?? null]))
}

async function loadSame(
  db: Kysely<Rows>,
  engine: Engine,
  clues: readonly Clues[],
): Promise<Map<string, number[]>> {
  const wanted = [...new Set(clues.map(({ sha256 }) => sha256))]
  const { rows } = await sql<{ sha256: string; id: number }>`
    select sha256, id from (
      select sha256, id, row_number() over (partition by sha256 order by id) as place
      from articles where sha256 in ${engine.textsOf(wanted)}
    ) as same where place <= ${MOST_SAME} order by id`.execute(db)
  const texts = new Map<string, number[]>(wanted.map((each) => [each, []]))
  for (const { sha256, id } of rows) texts.get(sha256)?.push(id)
  return texts
}

import type { Finding, NewFinding } from '../../work-store.ts'
import { pack, unpack } from './packed.ts'
import type { Sql } from './sql.ts'

/** What is kept of one story for desks at most: where no desk is opened for long, the earliest is dropped. */
const MOST_FOUND = 500

/** Adds what a comparison has to tell of a story to what waits there already, in `work.findings`. */
export async function saveFinding(
  { executeSql }: Sql,
  story: string,
  fresh: NewFinding,
): Promise<void> {
  const { rows } = await executeSql('select doc from work.findings where story = $1 for update', [
    story,
  ])
  const before = rows[0] && asFinding(rows[0].doc)
  const found = [...(before?.found ?? []), ...fresh.found].slice(-MOST_FOUND)
  const isFirst = fresh.isFirst && (before?.isFirst ?? true)
  await executeSql(
    `insert into work.findings as f (story, turn, doc) values ($1, 1, $2)
     on conflict (story) do update set turn = f.turn + 1, doc = excluded.doc`,
    [story, pack({ ...fresh, found, isFirst })],
  )
}

export async function listFindings({ executeSql }: Sql, most: number): Promise<readonly Finding[]> {
  const { rows } = await executeSql(
    'select story, turn, doc from work.findings order by story limit $1',
    [most],
  )
  return rows.map(({ story, turn, doc }) => ({
    ...asFinding(doc),
    story: String(story),
    turn: Number(turn),
  }))
}

/** Removes what was heeded; what came meanwhile stays. */
export async function removeFinding({ executeSql }: Sql, { story, turn }: Finding): Promise<void> {
  await executeSql('delete from work.findings where story = $1 and turn = $2', [story, turn])
}

/** As this program wrote it, so that its shape is known. */
const asFinding = (doc: unknown): NewFinding => unpack(doc) as NewFinding

import type { Decision } from '../../model/grouping.ts'
import type { KeptMove, KeptStory } from '../../model/kept.ts'
import type { Tables } from '../../store/store.ts'

export type MoveToRecord = Pick<KeptMove, 'kind' | 'at' | 'story'> & {
  /** The stories that articles leave, as they are before. */
  readonly stories: readonly KeptStory[]
  readonly leaving: ReadonlySet<string>
  readonly decisions: readonly Decision[]
}

/** Keeps what a person decided, and beside it what is needed to take it back. */
export async function recordMove(tables: Tables, move: MoveToRecord): Promise<void> {
  const { kind, at, story, stories, leaving, decisions } = move
  const decided = decisions.map(({ articles }) => articles)
  const pairs = new Set(decided.map(keyOf))
  const before = await tables.decisions.list()
  const replaced = before.filter(({ articles }) => pairs.has(keyOf(articles)))
  const articles = stories.flatMap(({ id, members }) =>
    members
      .filter(({ articleId }) => leaving.has(articleId))
      .map((member) => ({ ...member, from: id })),
  )
  for (const decision of decisions) await tables.decisions.add(decision)
  await tables.moves.add({ kind, at, story, articles, decided, replaced })
}

function keyOf(articles: Decision['articles']): string {
  return [...articles].sort().join(' ')
}

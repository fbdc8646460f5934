import type { Problem, Source } from '../../model/source.ts'
import type { SeenItem } from '../../store/store.ts'
import { type Kept, keepArticle } from './keep-article.ts'
import { LAST } from './keeper.ts'
import type { Entry, Prepared } from './prepared.ts'
import type { Round } from './round.ts'

/** Keeps an article and, with it, that its entry was seen. What happened is counted once it is kept. */
export async function keepPrepared(
  round: Round,
  source: Source,
  { key, digest }: Pick<Entry, 'key' | 'digest'>,
  prepared: Prepared,
): Promise<void> {
  const at = round.clock.now().toISOString()
  let made: Kept | null = null
  const kept = await round.keeper.keep({
    at: prepared.article.publishedAt ?? at,
    make: async (tables) => {
      made = await keepArticle(tables, prepared, { sourceId: source.id, at, placer: round.placer })
      await tables.items.save(source.id, [{ key, digest, articleId: made.articleId }], at)
    },
  })
  if (kept && made) countKept(round, made)
  else round.tally.fail({ source, article: prepared.article.source, problem: NOT_KEPT })
}

const NOT_KEPT: Problem = { code: 'not-kept', message: 'it could not be kept.' }

/** Keeps that an entry was seen. */
export async function keepSeen(round: Round, source: Source, item: SeenItem): Promise<void> {
  const at = round.clock.now().toISOString()
  await round.keeper.keep({
    at: LAST,
    make: (tables) => tables.items.save(source.id, [item], at),
  })
}

function countKept({ tally }: Round, { outcome, story }: Kept): void {
  tally.count(outcome)
  if (story?.opened) tally.count('opened')
  else if (story) tally.grow(story.id)
}

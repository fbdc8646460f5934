import type { Problem } from '../../model/source.ts'
import type { SeenItem } from '../../store/store.ts'
import { sha256 } from '../../text/hash.ts'
import { cluesOf, type Kept, keepArticle, type Origin } from './keep-article.ts'
import { LAST } from './keeper.ts'
import type { Entry, Prepared } from './prepared.ts'
import type { Round } from './round.ts'

/** What keeping needs of a round. */
export type Keeping = Pick<Round, 'clock' | 'keeper' | 'placer' | 'tally' | 'ages'>

/**
 * Keeps an article and, with it, that its entry was seen. What happened is counted once it is kept.
 * Resolves with what it came to; null where it could not be kept.
 */
export async function keepPrepared(
  round: Keeping,
  origin: Origin,
  entry: Pick<Entry, 'key' | 'digest'> | null,
  prepared: Prepared,
): Promise<Kept | null> {
  const { sourceId } = origin
  const { placer, ages } = round
  const at = round.clock.now().toISOString()
  const made: { kept: Kept | null } = { kept: null }
  const named = sourceId && entry ? nameByEntry(prepared, sourceId, entry.key) : prepared
  const kept = await round.keeper.keep({
    at: prepared.article.publishedAt ?? at,
    clues: cluesOf(named, sourceId),
    make: async (tables) => {
      const became = await keepArticle(tables, named, { ...origin, at, placer, ages })
      made.kept = became
      if (sourceId === null || entry === null) return
      const { key, digest } = entry
      await tables.items.save(sourceId, [{ key, digest, articleId: became.articleId }], at)
    },
  })
  if (kept && made.kept) {
    countKept(round, made.kept)
    const { problem } = made.kept
    // What comes of a source is told by who asked it.
    if (problem && sourceId === null)
      round.tally.fail({ source: null, article: prepared.article.source, problem })
    return made.kept
  }
  round.tally.fail({ source: null, article: prepared.article.source, problem: NOT_KEPT })
  return null
}

/** Is there something now that was not there before? */
export function isNews(kept: Kept | null): boolean {
  return kept !== null && kept.outcome !== 'known'
}

/** An article without an address of its own is known again by its place in its feed. */
export function nameByEntry(prepared: Prepared, sourceId: string, key: string): Prepared {
  if (prepared.addresses.length > 0) return prepared
  return { ...prepared, addresses: [`entry:${sourceId}:${sha256(key)}`] }
}

const NOT_KEPT: Problem = { code: 'not-kept', message: 'it could not be kept.' }

/** Keeps that an entry was seen. */
export async function keepSeen(round: Keeping, sourceId: string, item: SeenItem): Promise<void> {
  const at = round.clock.now().toISOString()
  await round.keeper.keep({
    at: LAST,
    make: (tables) => tables.items.save(sourceId, [item], at),
  })
}

function countKept({ tally }: Keeping, { outcome, story }: Kept): void {
  tally.count(outcome)
  if (story?.opened) tally.count('opened')
  else if (story) tally.grow(story.id)
}

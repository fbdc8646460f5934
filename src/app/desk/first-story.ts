import type { Card } from '../../model/desk.ts'
import type { Desk } from './open-desk.ts'
import type { OwnDesk } from './own-desk.ts'

/** Milliseconds that the first story is waited for while it is compared. */
const PATIENCE = 10_000

const EVERYTHING = { since: 'all', show: 'all' } as const

/** The story that stands first, compared; null where nothing is told by two or it takes too long. */
export async function findFirstStory(
  desk: Pick<Desk, 'comparisons'>,
  own: Pick<OwnDesk, 'readToday'>,
): Promise<Card | null> {
  const [first] = (await own.readToday(EVERYTHING)).cards
  if (!first || first.summary) return first ?? null
  await desk.comparisons.open(first.id, PATIENCE)
  const { cards } = await own.readToday(EVERYTHING)
  return cards.find(({ id, summary }) => id === first.id && summary !== null) ?? null
}

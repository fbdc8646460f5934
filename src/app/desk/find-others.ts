import type { KeptStory, StorySummary } from '../../model/kept.ts'
import type { Tables } from '../../store/store.ts'

/** Days before and after a story in which others are looked for. */
const DAYS = 3
const DAY = 86_400_000

/** Stories of that time that are looked at, and those that are named. */
const MOST_LOOKED_AT = 1000
const MOST_NAMED = 30

/** Stories of the same days as one, those whose headlines share words with its own first. */
export async function findOthers(
  { stories }: Pick<Tables, 'stories'>,
  story: KeptStory,
): Promise<readonly StorySummary[]> {
  const since = new Date(Date.parse(story.firstAt) - DAYS * DAY).toISOString()
  const until = new Date(Date.parse(story.lastAt) + DAYS * DAY).toISOString()
  const listed = await stories.list({ since, limit: MOST_LOOKED_AT })
  const own = wordsOf(story.title)
  const shares = ({ title }: StorySummary) =>
    [...wordsOf(title)].filter((word) => own.has(word)).length
  return listed
    .filter(({ id, firstAt }) => id !== story.id && firstAt <= until)
    .map((other) => ({ other, shared: shares(other) }))
    .sort((a, b) => b.shared - a.shared || (a.other.lastAt < b.other.lastAt ? 1 : -1))
    .slice(0, MOST_NAMED)
    .map(({ other }) => other)
}

/** Short words say little of what a headline is about. */
const SHORTEST = 4

function wordsOf(title: string): Set<string> {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.filter((word) => word.length >= SHORTEST))
}

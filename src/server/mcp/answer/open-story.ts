import type { ComparedStory, OpenedStory } from '../../../app/desk/comparisons.ts'
import type { McpMeans } from '../tool.ts'
import { refuse } from './refuse.ts'

/** Milliseconds that an assistant waits for a story to be compared. */
const PATIENCE = 20_000

/** Opens a story; one that went into another is told by the id of that. Throws the `Refusal` where there is none. */
export async function openStory({ desk }: McpMeans, id: string): Promise<OpenedStory> {
  const opened = await desk.comparisons.open(id, PATIENCE)
  if (!opened)
    throw refuse(
      `id: there is no story ${id.slice(0, 20)}; search_stories finds those that are kept.`,
    )
  return opened
}

/** Its comparison. Throws the `Refusal` where there is none, and says why. */
export function requireCompared({
  story,
  articles,
  compared,
  problem,
}: OpenedStory): ComparedStory {
  if (compared) return compared
  if (articles.length < 2)
    throw refuse(
      `${story.id} is told by one article alone, ${articles[0].id}: get_article has its text.`,
    )
  if (problem) throw refuse(`${story.id} could not be compared (${problem.code}).`)
  throw refuse(`${story.id} is being compared just now; ask again in some seconds.`)
}

import type { KeptArticle } from '../../../model/kept.ts'
import type { McpMeans } from '../tool.ts'
import { refuse } from './refuse.ts'

/** Throws the `Refusal` where no article has the id. */
export async function findArticle(
  { desk }: Pick<McpMeans, 'desk'>,
  id: string,
): Promise<KeptArticle> {
  const article = await desk.findArticle(id)
  if (!article)
    throw refuse(`There is no article ${id.slice(0, 20)}; get_story lists those of a story.`)
  return article
}

import { isThing, type Thing } from './linked-things.ts'

/** Live blogs have thousands of parts at most. */
const MOST_PARTS = 3000

/** The text of an article's JSON-LD, or of the parts of a live blog. */
export function bodyOf({ articleBody, text: told, liveBlogUpdate }: Thing): string[] {
  for (const body of [articleBody, told]) if (typeof body === 'string' && body.trim()) return [body]
  const parts = Array.isArray(liveBlogUpdate) ? liveBlogUpdate : [liveBlogUpdate]
  return parts
    .slice(0, MOST_PARTS)
    .filter(isThing)
    .flatMap(({ headline, articleBody: text }) =>
      [headline, text].filter((each) => typeof each === 'string' && each.trim() !== ''),
    )
    .map(String)
}

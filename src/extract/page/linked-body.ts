import { isThing, type Thing } from './linked-things.ts'

/** Live blogs have thousands of parts at most. */
const MOST_PARTS = 3000

/** The text of an article's JSON-LD, or of the parts of a live blog. */
export function bodyOf({ articleBody, liveBlogUpdate }: Thing): string[] {
  if (typeof articleBody === 'string' && articleBody.trim()) return [articleBody]
  const parts = Array.isArray(liveBlogUpdate) ? liveBlogUpdate : [liveBlogUpdate]
  return parts
    .slice(0, MOST_PARTS)
    .filter(isThing)
    .flatMap(({ headline, articleBody: text }) =>
      [headline, text].filter((each) => typeof each === 'string' && each.trim() !== ''),
    )
    .map(String)
}

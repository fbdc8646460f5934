import { parseTyped, type Term } from '../sql/typed-terms.ts'

/** What is looked for: in the whole of an article, and in the same with the words in its headline. */
export type MatchQuery = { readonly anywhere: string; readonly inHeadline: string }

/** What a person typed, as queries of FTS5. Null where no wanted word is left. */
export function toMatchQuery(typed: string): MatchQuery | null {
  const terms = parseTyped(typed)
  if (terms === null) return null
  const all = terms.wanted.map(quote).join(' AND ')
  if (terms.unwanted.length === 0) return { anywhere: all, inHeadline: `{title} : (${all})` }
  const none = terms.unwanted.map(quote).join(' OR ')
  return {
    anywhere: `(${all}) NOT (${none})`,
    inHeadline: `({title} : (${all})) NOT (${none})`,
  }
}

function quote({ words, begins }: Term): string {
  return `"${words}"${begins ? '*' : ''}`
}

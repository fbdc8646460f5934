/** Words that one search looks for; more tell nothing and cost. */
const MOST_WORDS = 32

type Term = { readonly words: string; readonly wanted: boolean; readonly begins: boolean }

/** What is looked for: in the whole of an article, and in the same with the words in its headline. */
export type MatchQuery = { readonly anywhere: string; readonly inHeadline: string }

/**
 * What a person typed, as queries of FTS5: every word, "every phrase", no -unwanted one, and
 * words that begin* so. Whatever else it holds has no meaning and cannot break the query.
 * Null where no wanted word is left.
 */
export function toMatchQuery(typed: string): MatchQuery | null {
  const terms = parseTerms(typed).slice(0, MOST_WORDS)
  const wanted = terms.filter((term) => term.wanted)
  if (wanted.length === 0) return null
  const unwanted = terms.filter((term) => !term.wanted)
  const all = wanted.map(quote).join(' AND ')
  if (unwanted.length === 0) return { anywhere: all, inHeadline: `{title} : (${all})` }
  const none = unwanted.map(quote).join(' OR ')
  return {
    anywhere: `(${all}) NOT (${none})`,
    inHeadline: `({title} : (${all})) NOT (${none})`,
  }
}

function parseTerms(typed: string): Term[] {
  const terms: Term[] = []
  for (const match of typed.matchAll(/(?<=^|\s)(-?)"([^"]*)"?|(\S+)/g)) {
    const [, minus, phrase, word = ''] = match
    const wanted = phrase === undefined ? !/^-[^-]/.test(word) : minus === ''
    const words = onlyWords(phrase ?? word)
    const begins = phrase === undefined && word.endsWith('*')
    if (words !== '') terms.push({ words, wanted, begins })
  }
  return terms
}

/** Letters, digits and the marks upon them; what parts them parts words for the index as well. */
function onlyWords(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{M}\p{Co}]+/gu, ' ').trim()
}

function quote({ words, begins }: Term): string {
  return `"${words}"${begins ? '*' : ''}`
}

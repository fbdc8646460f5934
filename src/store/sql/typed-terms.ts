/** Words that one search looks for; more tell nothing and cost. */
const MOST_WORDS = 32

/** Words that stand side by side, each a run of letters and digits, parted by a space. */
export type Term = { readonly words: string; readonly begins: boolean }

/** What is looked for: all that are wanted, and none of the others. */
export type TypedTerms = { readonly wanted: readonly Term[]; readonly unwanted: readonly Term[] }

/**
 * What a person typed: every word, "every phrase", no -unwanted one, and words that begin* so.
 * Whatever else it holds has no meaning and cannot break a query. Null where no wanted word is left.
 */
export function parseTyped(typed: string): TypedTerms | null {
  const terms = parseTerms(typed).slice(0, MOST_WORDS)
  const wanted = terms.filter((term) => term.wanted)
  if (wanted.length === 0) return null
  return { wanted, unwanted: terms.filter((term) => !term.wanted) }
}

function parseTerms(typed: string): (Term & { wanted: boolean })[] {
  const terms: (Term & { wanted: boolean })[] = []
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

import type { Phrase, Phrases } from './find-terms.ts'

/** What is looked for, as PostgreSQL reads a `tsquery`. */
export type TsQuery = {
  readonly anywhere: string
  /** The same with the wanted words in the headline. */
  readonly inHeadline: string
  /** Finds all of `anywhere` and more, where places are not known; null where it is the same. */
  readonly rough: string | null
}

/** Null where nothing can be found: a term that is no word is in no article. */
export function toTsQuery({ wanted, unwanted }: Phrases): TsQuery | null {
  if (wanted.some(({ words }) => words.length === 0)) return null
  const none = unwanted.filter(({ words }) => words.length > 0)
  const without = none.map((each) => ` & !(${write(each, ' <-> ')})`).join('')
  const certain = none
    .filter(({ words }) => words.length === 1)
    .map((each) => ` & !(${write(each, ' & ')})`)
    .join('')
  const hasPhrases = [...wanted, ...none].some(({ words }) => words.length > 1)
  const all = (joint: string, weight = '') =>
    wanted.map((each) => `(${write(each, joint, weight)})`).join(' & ')
  return {
    anywhere: all(' <-> ') + without,
    inHeadline: all(' <-> ', 'A') + without,
    rough: hasPhrases ? all(' & ') + certain : null,
  }
}

/** Words are letters and digits alone, so that nothing in them has a meaning to PostgreSQL. */
function write({ words, begins }: Phrase, joint: string, weight = ''): string {
  const last = words.length - 1
  return words
    .map((word, i) => {
      const marks = weight + (begins && i === last ? '*' : '')
      return `'${word}'${marks && `:${marks}`}`
    })
    .join(joint)
}

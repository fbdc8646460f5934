import { CAPITAL, type Forms, INNER_CAPITAL } from '../forms.ts'
import { hashPhrase } from '../hash.ts'
import { lookUp, type Table } from '../table.ts'
import type { Run } from './candidates.ts'

/** The lists of the gazetteer, in the order of their bits. */
export const LISTS = [
  'first name',
  'last name',
  'large city',
  'city',
  'country',
  'region',
  'people of a country',
  'organisation',
  'kind of organisation',
  'kind of place',
  'title',
  'month or day',
] as const

const LONGEST = 4

/** Which lists each token stands in: alone, as the first word of a phrase, or further inside. */
export type Listed = {
  readonly alone: Uint16Array
  readonly begins: Uint16Array
  readonly inside: Uint16Array
}

/**
 * Looks up the capitalised words of the runs and the phrases that begin with them; in a run that
 * begins with a small letter, which was typed carelessly, all words.
 */
export function findListed(gazetteer: Table, forms: Forms, runs: readonly Run[]): Listed {
  const { count, word, flags } = forms
  const column = () => new Uint16Array(count)
  const listed = { alone: column(), begins: column(), inside: column() }
  for (const { from, to } of runs) {
    const all = (flags[from] & (CAPITAL | INNER_CAPITAL)) === 0
    for (let i = from; i < to; i++) {
      if (!all && (flags[i] & CAPITAL) === 0) continue
      let phrase = word[i]
      listed.alone[i] = Math.max(0, lookUp(gazetteer, phrase))
      for (let length = 2; length <= LONGEST && i + length <= to; length++) {
        phrase = hashPhrase(phrase, word[i + length - 1])
        const lists = lookUp(gazetteer, phrase)
        if (lists > 0) cover(listed, i, length, lists)
      }
    }
  }
  return listed
}

function cover({ begins, inside }: Listed, from: number, length: number, lists: number): void {
  begins[from] = begins[from] | lists
  for (let i = from + 1; i < from + length; i++) inside[i] = inside[i] | lists
}

import { CAPITAL, type Forms } from '../forms.ts'
import { hashPhrase } from '../hash.ts'
import { lookUp, type Table } from '../table.ts'

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

/** Looks up every capitalised word and the phrases that begin with it. */
export function findListed(gazetteer: Table, forms: Forms): Listed {
  const { count, word, flags } = forms
  const column = () => new Uint16Array(count)
  const listed = { alone: column(), begins: column(), inside: column() }
  for (let i = 0; i < count; i++) {
    if (((flags[i] ?? 0) & CAPITAL) === 0) continue
    let phrase = word[i] ?? 0
    listed.alone[i] = Math.max(0, lookUp(gazetteer, phrase))
    for (let length = 2; length <= LONGEST && i + length <= count; length++) {
      phrase = hashPhrase(phrase, word[i + length - 1] ?? 0)
      const lists = lookUp(gazetteer, phrase)
      if (lists > 0) cover(listed, i, length, lists)
    }
  }
  return listed
}

function cover({ begins, inside }: Listed, from: number, length: number, lists: number): void {
  begins[from] = (begins[from] ?? 0) | lists
  for (let i = from + 1; i < from + length; i++) inside[i] = (inside[i] ?? 0) | lists
}

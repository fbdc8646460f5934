import { editDistance } from '../../../text/names/distance.ts'
import type { NameRecord, Tie } from '../../../text/names/join-names.ts'

/** Shorter surnames differ in a letter too easily: "Holm" and "Helm". */
const SHORTEST = 5
/** From this length on two letters may differ: that is how letters swap places. */
const LONG = 8
/** Who is named more often than this by another spelling is another person. */
const MOST = 3

/** Surnames that stand alone and miss that of the one person they can mean: "Lundgren", "Lungren". */
export function findMisspellings(records: readonly NameRecord[]): Tie[] {
  const full = records.flatMap(({ words, kind }, index) =>
    kind === 'person' && words.length > 1 ? [{ surname: words[words.length - 1], index }] : [],
  )
  const known = new Set(full.map(({ surname }) => surname))
  return records.flatMap(({ words: [word, ...more], kind, count }, index): Tie[] => {
    const isLone = kind === 'person' && more.length === 0 && word?.length >= SHORTEST
    if (!isLone || count > MOST || known.has(word)) return []
    const meant = full.filter(({ surname }) => isMisspelt(word, surname))
    return meant.length === 1 ? [[index, meant[0].index]] : []
  })
}

/** Is one word likely the other with a slip of the pen? */
export function isMisspelt(word: string, surname: string): boolean {
  const shorter = Math.min(word.length, surname.length)
  if (shorter < SHORTEST || word[0] !== surname[0]) return false
  const limit = shorter >= LONG ? 2 : 1
  return editDistance(word, surname, limit) <= limit
}

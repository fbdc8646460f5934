import type { Tokens } from '../../model/reading.ts'
import { HONORIFICS, OFFICE_QUALIFIERS, OFFICES } from '../../text/names/titles.ts'

/** What titles are cut to, and what says the same of rank. */
const FULL: Readonly<Record<string, string>> = {
  ...{ adm: 'admiral', asst: 'assistant', ald: 'alderman', attorney: 'lawyer', atty: 'lawyer' },
  ...{
    brig: 'brigadier',
    capt: 'captain',
    cllr: 'councillor',
    cmdr: 'commander',
    cmdt: 'commandant',
  },
  ...{ col: 'colonel', congressman: 'representative', congresswoman: 'representative' },
  ...{ const: 'constable', councilman: 'councillor', councilwoman: 'councillor', cpl: 'corporal' },
  ...{
    chairman: 'chair',
    chairwoman: 'chair',
    defense: 'defence',
    dep: 'deputy',
    det: 'detective',
  },
  ...{ dist: 'district', gen: 'general', gov: 'governor', insp: 'inspector', labor: 'labour' },
  ...{ lieut: 'lieutenant', lt: 'lieutenant', maj: 'major', premier: 'prime minister' },
  ...{ pfc: 'private', pm: 'prime minister', pres: 'president', pte: 'private' },
  ...{ rep: 'representative', sec: 'secretary', sen: 'senator', sgt: 'sergeant' },
  ...{ spokesman: 'spokesperson', spokeswoman: 'spokesperson', supt: 'superintendent' },
}

/** They tell since when or until when somebody holds an office, not which. */
const OF_TIME: ReadonlySet<string> = new Set('former ex ex- then acting emeritus'.split(' '))

/** Words before a name tell its title; more of them tell something else as well. */
const MOST_WORDS = 6

/** A title as it stands before a name. */
export type Title = {
  /** Its tokens, the end exclusive. */
  readonly firstToken: number
  readonly endToken: number
  /** In full, without what tells of time: "deputy", "minister". */
  readonly words: readonly string[]
}

/** A word of a title in full; empty where it is none, a form of address, or tells of time alone. */
export function titleWords(lower: string): readonly string[] {
  const word = lower.replace(/\.$/, '')
  const single = OFFICES.has(word) || !word.endsWith('s') ? word : word.slice(0, -1)
  if (
    OF_TIME.has(single) ||
    HONORIFICS.has(single) ||
    !(OFFICES.has(single) || OFFICE_QUALIFIERS.has(single))
  )
    return []
  return (FULL[single] ?? single).split(' ')
}

/** The title right before a token; null where none stands there. */
export function titleBefore({ lower }: Tokens, end: number, first: number): Title | null {
  let from = end
  while (from > first && end - from < MOST_WORDS && isOfTitle(lower[from - 1])) from--
  const words = lower.slice(from, end).flatMap(titleWords)
  const head = (lower[end - 1] ?? '').replace(/\.$/, '')
  if (words.length === 0 || !(OFFICES.has(head) || OFFICES.has(head.slice(0, -1)))) return null
  while (OF_TIME.has(lower[from])) from++
  return { firstToken: from, endToken: end, words }
}

function isOfTitle(lower: string): boolean {
  return OF_TIME.has(lower) || titleWords(lower).length > 0
}

/** Words by which one office ranks above another. */
const RANKS: ReadonlySet<string> = new Set(
  'deputy vice assistant associate chief senior prime first lead executive'.split(' '),
)

/** Offices of which somebody holds one at a time. */
const LADDERS: readonly ReadonlySet<string>[] = [
  new Set(
    'admiral brigadier captain colonel commander commodore constable corporal general inspector lieutenant major marshal private sergeant superintendent'.split(
      ' ',
    ),
  ),
  new Set('senator representative'.split(' ')),
]

/** Are two titles of one family, so that nobody is both? A title that only tells more is not another. */
export function exclude(ours: readonly string[], theirs: readonly string[]): boolean {
  const [own, other] = [ours.at(-1) ?? '', theirs.at(-1) ?? '']
  if (own !== other) return LADDERS.some((ladder) => ladder.has(own) && ladder.has(other))
  const more = ours.filter((word) => !theirs.includes(word))
  const less = theirs.filter((word) => !ours.includes(word))
  const [rank, otherRank] = [more, less].map((words) => words.some((word) => RANKS.has(word)))
  return rank || otherRank || (more.length > 0 && less.length > 0)
}

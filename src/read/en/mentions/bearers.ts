import type { Tokens } from '../../../model/reading.ts'
import { HONORIFICS, OFFICES } from '../../../text/names/titles.ts'
import { type Gender, genderOf } from '../gender.ts'

/** Somebody of the article who may be meant by a short name. */
export type Bearer = {
  readonly group: number
  readonly gender: Gender
  /** Brought in as somebody's relative: "his wife, Ana Sol". */
  readonly isRelative: boolean
  /** Goes by "Sol Jr." where the article is brief, so that "Sol" is somebody else. */
  readonly isJunior: boolean
  readonly uses: number
  /** Where among the names they were named last; -1 for not yet. */
  readonly lastUse: number
}

/**
 * Who of several with one surname is meant by it: not the one whom "Mr." or "Ms." rules out, not a
 * relative of the one whom the article is about, but the one most written of, then the one named last.
 */
export function chooseBearer(bearers: readonly Bearer[], address: Gender): number | null {
  const isTold = ({ gender }: Bearer) => Number(address !== null && gender === address)
  const fitting = bearers.filter(
    ({ gender, lastUse }) => lastUse >= 0 && (!address || !gender || gender === address),
  )
  const [best] = fitting.sort(
    (a, b) =>
      Number(a.isRelative) - Number(b.isRelative) ||
      Number(a.isJunior) - Number(b.isJunior) ||
      b.uses - a.uses ||
      isTold(b) - isTold(a) ||
      b.lastUse - a.lastUse,
  )
  return best?.group ?? null
}

/** What "Mr." and "Ms." before a surname tell. */
export function genderOfAddress(address: string | null): Gender {
  return address === null ? null : genderOf([address], [])
}

const RELATIVES = new Set(
  `wife husband son daughter brother sister father mother cousin nephew niece uncle aunt grandson granddaughter
   grandfather grandmother widow widower stepson stepdaughter stepfather stepmother twin spouse fiance fiancee ex-wife
   ex-husband son-in-law daughter-in-law father-in-law mother-in-law brother-in-law sister-in-law`
    .trim()
    .split(/\s+/),
)
const OWNERS = new Set(['his', 'her', 'their', "'s", "'"])

/** The kinship word that brings a name in: "his wife, Ana Sol", "Ana Sol, his wife"; null for none. */
export function kinshipAt({ lower }: Tokens, first: number, end: number): string | null {
  let kin = first - 1
  while (!RELATIVES.has(lower[kin]) && isTitle(lower[kin])) kin--
  if (RELATIVES.has(lower[kin]) && isOwned(lower, kin)) return lower[kin]
  if (lower[end] !== ',' || !OWNERS.has(lower[end + 1])) return null
  return [lower[end + 2], lower[end + 3]].find((word) => RELATIVES.has(word)) ?? null
}

/** What may stand between a kinship word and the name: "his father, the Rev. Bo Sol". */
function isTitle(word = ''): boolean {
  const plain = word.replace('.', '')
  return LEADS.has(word) || HONORIFICS.has(plain) || OFFICES.has(plain)
}

const LEADS = new Set([',', 'the', 'former', 'late'])

/** "his wife", "the senator's elder son" */
function isOwned(lower: readonly string[], kin: number): boolean {
  return OWNERS.has(lower[kin - 1]) || OWNERS.has(lower[kin - 2])
}

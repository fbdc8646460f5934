import type { Relation } from '../../../model/comparison.ts'
import { addTo } from '../../add-to.ts'
import type { Story } from '../../story.ts'
import { type Dispute, groupClaims, isBetweenArticles } from '../claim.ts'
import { gatherNamings, type Naming, suffixOf } from './namings.ts'
import {
  foldName,
  isAcronym,
  isMembersOf,
  isPartOf,
  nameParts,
  sameButSpelling,
} from './spelled-names.ts'

/** Finds people, organisations and places whose names the accounts spell, shorten or write otherwise. */
export function findNameDisputes(story: Story): Dispute[] {
  return gatherNamings(story).flatMap((namings) => {
    const fullest = fullestOfEach(namings)
    const ways: readonly (readonly [Relation, () => Sides])[] = [
      ['spelling', () => bySpelling(fullest)],
      ['fuller', () => byFullName(fullest)],
      ['spelling', () => byMisprint(namings)],
      ['spelling', () => byStyle(namings)],
      ['fuller', () => byGivenName(fullest)],
    ]
    for (const [relation, split] of ways) {
      const positions = split()
      if (positions.length < 2 || !isBetweenArticles(positions)) continue
      const values = fullest.map(({ value }) => value)
      const full = values.filter((value) => !isGiven(value))
      const name = commonest(full.length > 0 ? full : values)
      const about = relation === 'spelling' ? `Spelling of ${name}` : `Name of ${name}`
      return [{ kind: 'name', about, relation, positions, isNamed: true }]
    }
    return []
  })
}

type Sides = readonly (readonly Naming[])[]

/** The name of most parts that each article gives. */
function fullestOfEach(namings: readonly Naming[]): Naming[] {
  const fullest = new Map<number, Naming>()
  for (const naming of namings) {
    if (isAcronym(naming.value)) continue
    const known = fullest.get(naming.reading)
    if (!known || nameParts(naming.value).length > nameParts(known.value).length)
      fullest.set(naming.reading, naming)
  }
  return [...fullest.values()]
}

/** Where some part of the name is spelled in more than one way. */
function bySpelling(claims: readonly Naming[]): Sides {
  const parts = [...new Set(claims.flatMap(({ value }) => nameParts(value)))]
  const varying = new Set<string>()
  for (const [i, a] of parts.entries())
    for (const b of parts.slice(i + 1))
      if (sameButSpelling(a, b) && !claims.some(({ value }) => holdsBoth(value, a, b)))
        varying.add(a).add(b)
  const spellingOf = ({ value }: Naming) =>
    nameParts(value)
      .filter((part) => varying.has(part))
      .join(' ')
  return groupClaims(
    claims.filter((claim) => spellingOf(claim) !== ''),
    spellingOf,
  )
}

function holdsBoth(value: string, a: string, b: string): boolean {
  const parts = nameParts(value)
  return parts.includes(a) && parts.includes(b)
}

/**
 * "Jim Harrow" and "James Harrow", "Tam Orlan" and "Tam Orlan Jr.". A name that is only shorter at
 * its start or end ("Harrow", "Harrow Savings") is no other name. Places are told by their spelling.
 */
function byFullName(claims: readonly Naming[]): Sides {
  const kind = claims[0]?.kind ?? 'place'
  if (kind === 'place') return []
  const fewest = kind === 'person' ? 2 : 1
  const full = claims.filter(
    ({ value }) => nameParts(value).length >= fewest && !hasInitials(value),
  )
  const names = [...new Set(full.map(({ value }) => foldName(value)))].sort(
    (a, b) => b.length - a.length || (a < b ? -1 : 1),
  )
  const fullest = (name: string) => names.find((other) => isShortFor(name, other, kind)) ?? name
  return groupClaims(full, ({ value }) => fullest(foldName(value)))
}

/** "ORB Bank" for "Orlan River Bank": short for a name rather than another name. */
function hasInitials(value: string): boolean {
  const isInitials = (word: string) => /^\p{Lu}{2,}$/u.test(word) && !SUFFIX.test(word)
  const words = value.split(' ')
  return words.some(isInitials) && !words.every(isInitials)
}

const SUFFIX = /^(?:II|III|IV|JR|SR)$/

/**
 * "Ada Lund" and "Ada", or "Addie": an article that never gives the family name. One that gives it
 * alone tells nothing else.
 */
function byGivenName(claims: readonly Naming[]): Sides {
  if (claims[0]?.kind !== 'person') return []
  const families = new Set(
    claims.flatMap(({ value }) => (isGiven(value) ? [] : nameParts(value).slice(1))),
  )
  const isGivenAlone = ({ value }: Naming) => isGiven(value) && !families.has(foldName(value))
  return [claims.filter(({ value }) => !isGiven(value)), claims.filter(isGivenAlone)].filter(
    (side) => side.length > 0,
  )
}

function isGiven(value: string): boolean {
  return nameParts(value).length === 1
}

function isShortFor(name: string, other: string, kind: Naming['kind']): boolean {
  if (name === other) return true
  if (kind === 'person' && (suffixOf(name) !== suffixOf(other) || isMoreOf(other, name)))
    return false
  return (
    isPartOf(name, other) ||
    isReordered(name, other) ||
    singular(name) === singular(other) ||
    other.startsWith(name) ||
    isMembersOf(name, other)
  )
}

/** "Department of Roads" and "Roads Department" */
function isReordered(name: string, other: string): boolean {
  const [a, b] = [name, other].map((each) => each.split(' ').filter((part) => part !== 'of'))
  return a.join(' ') !== b.join(' ') && a.sort().join(' ') === b.sort().join(' ')
}

/** "A. Orla Kemp" gives more of a person than "Orla Kemp". */
function isMoreOf(long: string, short: string): boolean {
  return short.includes(' ') && long.endsWith(` ${short}`)
}

/** "Hurricanes Mara and Tom" hold "Hurricane Mara". */
function singular(name: string): string {
  return name.replace(/(\p{L}{4})s(?= )/gu, '$1')
}

/** Longer parts of names that differ by a letter or two are misprints, where a name is misprinted. */
const LONG = 7

/** Where one of the articles prints both spellings: it contradicts itself. */
function byMisprint(namings: readonly Naming[]): Sides {
  if (namings[0]?.kind !== 'person') return []
  const holders = new Map<string, Naming[]>()
  for (const naming of namings)
    for (const part of nameParts(naming.value))
      if (part.length >= LONG) addTo(holders, part, naming)
  const parts = [...holders.keys()]
  for (const [i, a] of parts.entries())
    for (const b of parts.slice(i + 1))
      if (sameButSpelling(a, b)) return [holders.get(a) ?? [], holders.get(b) ?? []]
  return []
}

const STYLED = /\p{Ll}\p{Lu}\p{Ll}|\p{L}[-/]\p{L}/u

/** "MediaLink" and "Medialink", "M/S Lund" and "MS Lund": the same letters, written otherwise. */
function byStyle(namings: readonly Naming[]): Sides {
  const firsts = new Map<string, Naming>()
  for (const naming of namings) {
    const key = `${naming.reading} ${styleOf(naming.value)}`
    if (!firsts.has(key)) firsts.set(key, naming)
  }
  const claims = [...firsts.values()]
  const folded = ({ value }: Naming) => nameParts(value).join('')
  const most = commonest(claims.map(folded))
  const positions = groupClaims(
    claims.filter((claim) => folded(claim) === most),
    ({ value }) => styleOf(value),
  )
  return positions.some(([{ value }]) => STYLED.test(value)) ? positions : []
}

function styleOf(name: string): string {
  return name
    .replace(/['’]s?$/, '')
    .replace(/[.,'’]/g, '')
    .replace(/^the /i, '')
}

/** The name that most articles print; of several the longest. */
function commonest(values: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const count = (value: string) => counts.get(value) ?? 0
  const isBetter = (a: string, b: string) =>
    count(a) > count(b) || (count(a) === count(b) && a.length > b.length)
  return values.reduce((best, value) => (isBetter(value, best) ? value : best), values[0] ?? '')
}

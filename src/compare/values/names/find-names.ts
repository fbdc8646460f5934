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
      ['spelling', () => byStyle(fullest)],
    ]
    for (const [relation, split] of ways) {
      const positions = split()
      if (positions.length < 2 || !isBetweenArticles(positions)) continue
      const name = commonest(fullest.map(({ value }) => value))
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
  const full = claims.filter(({ value }) => nameParts(value).length >= fewest)
  const names = [...new Set(full.map(({ value }) => foldName(value)))].sort(
    (a, b) => b.length - a.length || (a < b ? -1 : 1),
  )
  const fullest = (name: string) => names.find((other) => isShortFor(name, other, kind)) ?? name
  return groupClaims(full, ({ value }) => fullest(foldName(value)))
}

function isShortFor(name: string, other: string, kind: Naming['kind']): boolean {
  if (name === other) return true
  if (kind === 'person' && (suffixOf(name) !== suffixOf(other) || isMoreOf(other, name)))
    return false
  return (
    isPartOf(name, other) ||
    singular(name) === singular(other) ||
    other.startsWith(name) ||
    isMembersOf(name, other)
  )
}

/** "A. Barry Rand" gives more of a person than "Barry Rand". */
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
function byStyle(claims: readonly Naming[]): Sides {
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

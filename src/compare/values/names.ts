import type { Mention } from '../../model/reading.ts'
import type { Story } from '../story.ts'
import { type Claim, type Dispute, groupClaims, isBetweenArticles } from './claim.ts'
import {
  foldName,
  isAcronym,
  isMembersOf,
  isPartOf,
  nameParts,
  sameButSpelling,
} from './spelled-names.ts'

type Naming = { readonly reading: number; readonly mention: Mention; readonly text: string }

/** Finds people, organisations and places whose names the accounts spell or give differently. */
export function findNameDisputes(story: Story): Dispute[] {
  return gatherNamings(story).flatMap((namings) => {
    const dispute = disputeFullest(story, namings)
    return dispute ? [dispute] : []
  })
}

/** For each entity, where each article names it. */
function gatherNamings({ readings, entities }: Story): Naming[][] {
  const namings: Naming[][] = entities.entities.map(() => [])
  for (const [reading, { article, mentions }] of readings.entries())
    for (const [m, mention] of mentions.entries()) {
      const entity = entities.ofMention[reading]?.[m] ?? -1
      if (entity < 0 || mention.form !== 'name') continue
      const text = article.text.slice(mention.start, mention.end)
      namings[entity].push({ reading, mention, text })
    }
  return namings
}

/** Compares the fullest name that each article gives. */
function disputeFullest(story: Story, namings: readonly Naming[]): Dispute | null {
  const claims = fullestOfEach(namings).map((naming) => toClaim(story, naming))
  const spelled = splitSpellings(claims)
  const positions = spelled ?? splitNames(claims, namings[0]?.mention.kind ?? 'other')
  if (positions.length < 2 || !isBetweenArticles(positions)) return null
  const about = `name of ${commonest(claims.map(({ value }) => value))}`
  return { kind: 'name', about, relation: spelled ? 'spelling' : 'fuller', positions }
}

function fullestOfEach(namings: readonly Naming[]): Naming[] {
  const fullest = new Map<number, Naming>()
  for (const naming of namings) {
    if (isAcronym(naming.text)) continue
    const known = fullest.get(naming.reading)
    if (!known || nameParts(naming.text).length > nameParts(known.text).length)
      fullest.set(naming.reading, naming)
  }
  return [...fullest.values()]
}

/** Positions by spelling, where some part of the name is spelled in more than one way. */
function splitSpellings(claims: readonly Claim[]): (readonly Claim[])[] | null {
  const parts = [...new Set(claims.flatMap(({ value }) => nameParts(value)))]
  const varying = new Set<string>()
  for (const [i, a] of parts.entries())
    for (const b of parts.slice(i + 1))
      if (sameButSpelling(a, b) && !claims.some(({ value }) => holdsBoth(value, a, b)))
        varying.add(a).add(b)
  if (varying.size === 0) return null
  const spellingOf = ({ value }: Claim) =>
    nameParts(value)
      .filter((part) => varying.has(part))
      .join(' ')
  const positions = groupClaims(
    claims.filter((claim) => spellingOf(claim) !== ''),
    spellingOf,
  )
  return positions.length > 1 ? positions : null
}

function holdsBoth(value: string, a: string, b: string): boolean {
  const parts = nameParts(value)
  return parts.includes(a) && parts.includes(b)
}

/**
 * Positions by full name: "Jim Harrow" and "James Harrow". A name that is only shorter at its
 * start or end ("Harrow", "Harrow Savings", "Harr.") is no other name. Places are told by their spelling.
 */
function splitNames(claims: readonly Claim[], kind: Mention['kind']): (readonly Claim[])[] {
  if (kind === 'place') return []
  const fewest = kind === 'person' ? 2 : 1
  const full = claims.filter(({ value }) => nameParts(value).length >= fewest)
  const names = [...new Set(full.map(({ value }) => foldName(value)))].sort(
    (a, b) => b.length - a.length || (a < b ? -1 : 1),
  )
  const fullest = (name: string) =>
    names.find(
      (other) =>
        isPartOf(name, other) ||
        singular(name) === singular(other) ||
        other.startsWith(name) ||
        isMembersOf(name, other),
    ) ?? name
  return groupClaims(full, ({ value }) => fullest(foldName(value)))
}

/** "Hurricanes Mara and Tom" hold "Hurricane Mara". */
function singular(name: string): string {
  return name.replace(/(\p{L}{4})s(?= )/gu, '$1')
}

function toClaim({ readings }: Story, { reading, mention, text }: Naming): Claim {
  const { start, end } = readings[reading].sentences[mention.sentence]
  return {
    reading,
    value: text,
    span: { start: mention.start, end: mention.end },
    normalized: { text: foldName(text) },
    statement: { start, end },
  }
}

/** The name that most articles print; of several the longest. */
function commonest(values: readonly string[]): string {
  const count = (value: string) => values.filter((each) => each === value).length
  const isBetter = (a: string, b: string) =>
    count(a) > count(b) || (count(a) === count(b) && a.length > b.length)
  return values.reduce((best, value) => (isBetter(value, best) ? value : best), values[0] ?? '')
}

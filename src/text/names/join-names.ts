import { initialsOf, isAcronym } from './acronym.ts'
import { nicknameGroups } from './nicknames.ts'
import { membersOf } from './parties.ts'
import { samePerson, samePersonAsSpelled } from './person.ts'
import { isKnownPlace } from './places.ts'
import { type NameForm, type Shortening, shorteningOf } from './shorten.ts'
import { soundAlike, soundOf } from './sound.ts'

/** A form of a name with how often it stands, and the articles (by number) that use it. */
export type NameRecord = NameForm & {
  readonly count: number
  readonly sources: ReadonlySet<number>
}

export type JoinedNames = {
  /** For each record, the index of the record that leads its group: the fullest. */
  readonly leader: readonly number[]
  /** Short names that fit several groups: their leaders, the most used first. */
  readonly rivals: ReadonlyMap<number, readonly number[]>
}

/** Two records, by index, that the texts themselves say are one: "Fish Trade Forum (FTF)". */
export type Tie = readonly [number, number]

/** Joins the records that name one and the same. The order of the records makes no difference. */
export function joinNames(records: readonly NameRecord[], ties: readonly Tie[] = []): JoinedNames {
  const groups = startGroups(records)
  const order = records.map((_, i) => i).sort((a, b) => compareFullness(records[a], records[b]))
  const places = new Set(
    records.filter((each) => each.kind === 'place').map((each) => each.words.join(' ')),
  )
  const rank = new Map(order.map((record, i) => [record, i]))
  const rankOf = (record: number) => rank.get(record) ?? 0
  for (const [a, b] of ties)
    if (rankOf(groups.find(a)) < rankOf(groups.find(b))) groups.join(a, b)
    else groups.join(b, a)
  joinPairs(records, order, groups, sameSpelling)
  joinPairs(records, order, groups, otherSpelling)
  joinPairs(records, order, groups, withoutSuffix)
  const isPlace = (words: string) => places.has(words)
  joinShort(records, order, groups, isPlace, ['initials', 'tail'])
  const rivals = joinShort(records, order, groups, isPlace, ['front', 'surname'])
  return { leader: records.map((_, i) => groups.find(i)), rivals }
}

type Groups = {
  find(record: number): number
  join(into: number, record: number): void
  sources(record: number): Set<number>
  count(record: number): number
}

function startGroups(records: readonly NameRecord[]): Groups {
  const parent = records.map((_, i) => i)
  const sources = records.map((record) => new Set(record.sources))
  const counts = records.map((record) => record.count)
  const find = (record: number): number => {
    while (parent[record] !== record) record = parent[record]
    return record
  }
  return {
    find,
    sources: (record) => sources[find(record)],
    count: (record) => counts[find(record)],
    join(into, record) {
      const [a, b] = [find(into), find(record)]
      if (a === b) return
      parent[b] = a
      counts[a] += counts[b]
      for (const source of sources[b]) sources[a].add(source)
    },
  }
}

/** The fullest first: more words, then more often used, then by letters. */
export function compareFullness(a: NameRecord, b: NameRecord): number {
  return (
    b.words.length - a.words.length ||
    b.count - a.count ||
    compare(a.words.join(' '), b.words.join(' ')) ||
    compare(a.printed, b.printed) ||
    compare(a.kind, b.kind)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

type Test = (a: NameRecord, b: NameRecord, groups: Groups, i: number, j: number) => boolean

/** Tests records that share the sound of their last word's beginning. */
function joinPairs(
  records: readonly NameRecord[],
  order: readonly number[],
  groups: Groups,
  test: Test,
): void {
  const blocks = new Map<string, number[]>()
  for (const record of order) {
    const { kind, person, words } = records[record]
    const last = kind === 'person' ? person.surname : (words[words.length - 1] ?? '')
    const key = soundOf(last).slice(0, 1)
    const block = blocks.get(key) ?? []
    blocks.set(key, block)
    for (const other of block)
      if (
        groups.find(other) !== groups.find(record) &&
        test(records[other], records[record], groups, other, record)
      )
        groups.join(other, record)
    block.push(record)
  }
}

const sameSpelling: Test = (a, b) => {
  if (areWordsAlike(a.words, b.words))
    return areKinds(a, b) || a.words.length > 1 || !isKnownPlace(a.words)
  return arePeople(a, b) && samePersonAsSpelled(a.person, b.person)
}

function areWordsAlike(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, i) => word === b[i])
}

/** Two full names with the same "Jr." or none. */
function arePeople(a: NameRecord, b: NameRecord): boolean {
  return areFullNames(a, b) && a.person.suffix === b.person.suffix
}

function areFullNames(a: NameRecord, b: NameRecord): boolean {
  if (a.kind !== 'person' || b.kind !== 'person') return false
  return a.person.given !== null && b.person.given !== null
}

/** "Jr." may be left out, but who writes of one with it and one without means father and son. */
const withoutSuffix: Test = (a, b, groups, i, j) =>
  areFullNames(a, b) &&
  samePersonAsSpelled(a.person, b.person) &&
  areDisjoint(groups.sources(i), groups.sources(j))

/** Outlets differ in how they spell a name; one article seldom spells it in two ways. */
const otherSpelling: Test = (a, b, groups, i, j) => {
  if (!areKinds(a, b) || !areDisjoint(groups.sources(i), groups.sources(j))) return false
  if (arePeople(a, b)) return samePerson(a.person, b.person)
  if (a.words.length !== b.words.length || (isKnownPlace(a.words) && isKnownPlace(b.words)))
    return false
  return a.words.every((word, k) => soundAlike(word, b.words[k], 'strict'))
}

function areKinds(a: NameRecord, b: NameRecord): boolean {
  return (
    a.kind === b.kind ||
    (a.kind !== 'person' && b.kind !== 'person') ||
    a.kind === 'other' ||
    b.kind === 'other'
  )
}

function areDisjoint(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  for (const source of small) if (large.has(source)) return false
  return true
}

/** Joins short names to the fuller ones that they may be made of in these ways. */
function joinShort(
  records: readonly NameRecord[],
  order: readonly number[],
  groups: Groups,
  isPlace: (words: string) => boolean,
  ways: readonly Shortening[],
): Map<number, readonly number[]> {
  const index = new Map<string, number[]>()
  const rivals = new Map<number, readonly number[]>()
  const rank = new Map(order.map((record, i) => [record, i]))
  const rankOf = (record: number) => rank.get(record) ?? 0
  for (const record of order) {
    const form = records[record]
    const fuller = new Set<number>()
    for (const key of lookupKeys(form))
      for (const other of index.get(key) ?? []) {
        const way = shorteningOf(form, records[other], isPlace)
        if (way === 'tail' && ways.includes(way)) groups.join(other, record)
        else if (way && ways.includes(way)) fuller.add(groups.find(other))
      }
    fuller.delete(groups.find(record))
    const [best, ...others] = [...fuller].sort(
      (a, b) => groups.count(b) - groups.count(a) || rankOf(a) - rankOf(b),
    )
    if (others.length > 0) rivals.set(record, [best, ...others])
    else if (best !== undefined) groups.join(best, record)
    for (const key of keysOf(form)) {
      const known = index.get(key)
      if (known) known.push(record)
      else index.set(key, [record])
    }
  }
  return rivals
}

/** Under which keys the fuller forms of a name are looked up, and under which a name is found. */
function lookupKeys({ words, kind, person }: NameRecord): Set<string> {
  const last = words[words.length - 1] ?? ''
  const keys = new Set([words[0] ?? '', last])
  if (kind === 'person') {
    keys.add(person.surname).add(`~${soundOf(person.surname)}`)
    for (const group of nicknameGroups(words[0] ?? '')) keys.add(`=${group}`)
  }
  return keys
}

function keysOf(form: NameRecord): Set<string> {
  const { words, printed } = form
  const keys = lookupKeys(form)
  for (let i = 1; i < words.length - 1; i++) keys.add(words[i])
  const members = membersOf(words)?.split(' ')[0]
  if (members) keys.add(members)
  if (words.length > 1 && !isAcronym(printed)) for (const key of initialsOf(words)) keys.add(key)
  return keys
}

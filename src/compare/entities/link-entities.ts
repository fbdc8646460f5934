import type { Entity } from '../../model/comparison.ts'
import type { EntityKind, Mention, Reading } from '../../model/reading.ts'
import { isAcronym } from '../../text/names/acronym.ts'
import { canonicalWords } from '../../text/names/canonical.ts'
import { foldWord } from '../../text/names/fold.ts'
import { joinNames, type NameRecord, type Tie } from '../../text/names/join-names.ts'
import { nameForm } from '../../text/names/shorten.ts'
import { addTo } from '../add-to.ts'
import type { EntityIndex } from '../story.ts'
import { recoverForms } from './recover-forms.ts'

/** Joins the mentions of all readings into people, organisations and places. */
export function linkEntities(readings: readonly Reading[]): EntityIndex {
  const { records, ofMention } = collectNames(readings)
  const leader = leadersOf(records, findTies(readings, records, ofMention))
  const groups = new Map<number, Group>()
  for (const [r, reading] of readings.entries())
    for (const [m, mention] of reading.mentions.entries()) {
      const group = leader[ofMention[r][m]]
      const entry = groups.get(group) ?? startGroup()
      groups.set(group, entry)
      addMention(entry, reading, mention)
    }
  const ordered = [...groups].sort(
    ([, a], [, b]) => b.count - a.count || compare(nameOf(a), nameOf(b)),
  )
  const numbers = new Map(ordered.map(([group], i) => [group, i]))
  const entityOf = ofMention.map((column) =>
    column.map((record) => numbers.get(leader[record]) ?? -1),
  )
  for (const { reading, entity, text } of recoverForms(readings, entityOf))
    addForm(ordered[entity][1], readings[reading].article.id, text)
  return { entities: ordered.map(([, group], i) => toEntity(group, i)), ofMention: entityOf }
}

/** For each name the one that leads its group; a surname alone is that of the one most written of. */
function leadersOf(records: readonly NameRecord[], ties: readonly Tie[]): number[] {
  const { leader, rivals } = joinNames(records, ties)
  const counts = new Map<number, number>()
  for (const [i, group] of leader.entries())
    counts.set(group, (counts.get(group) ?? 0) + records[i].count)
  return leader.map((group, record) => {
    const [first, second] = rivals.get(record) ?? []
    const isMost = (counts.get(first) ?? 0) > (counts.get(second) ?? 0)
    return isMost ? first : group
  })
}

/** The names that the articles give, each with the articles that use it. */
function collectNames(readings: readonly Reading[]): {
  records: NameRecord[]
  ofMention: number[][]
} {
  const records: (NameRecord & { count: number; sources: Set<number> })[] = []
  const numbers = new Map<string, number>()
  const printed = new Map<string, number>()
  const numberOf = (name: string, kind: EntityKind) => {
    const form = nameForm(name, kind)
    const key = `${form.words.join(' ')}/${kind}`
    const number = numbers.get(key) ?? records.length
    if (number === records.length) records.push({ ...form, count: 0, sources: new Set() })
    numbers.set(key, number)
    return number
  }
  const ofMention = readings.map(({ mentions }, r) =>
    mentions.map(({ name, kind }) => {
      const key = `${name}/${kind}`
      const number = printed.get(key) ?? numberOf(name, kind)
      printed.set(key, number)
      records[number].count++
      records[number].sources.add(r)
      return number
    }),
  )
  return { records, ofMention }
}

/** A name is common where it stands for at least a quarter of the times of the commonest. */
const COMMON = 4

/** An abbreviation means in every article what one article says that it stands for. */
function findTies(
  readings: readonly Reading[],
  records: readonly NameRecord[],
  ofMention: readonly (readonly number[])[],
): Tie[] {
  const byWord = new Map<string, number[]>()
  for (const [i, { words }] of records.entries()) if (words.length === 1) addTo(byWord, words[0], i)
  const ties: Tie[] = []
  for (const [r, { article, mentions }] of readings.entries())
    for (const [m, { start, end, form }] of mentions.entries()) {
      const text = article.text.slice(start, end)
      if (form !== 'name' || !isAcronym(text)) continue
      for (const record of byWord.get(foldWord(text)) ?? [])
        if (record !== ofMention[r][m]) ties.push([ofMention[r][m], record])
    }
  return ties
}

type Group = {
  count: number
  readonly names: Map<string, number>
  readonly kinds: Map<EntityKind, number>
  readonly forms: Map<string, { article: string; text: string; count: number }>
}

function startGroup(): Group {
  return { count: 0, names: new Map(), kinds: new Map(), forms: new Map() }
}

function addMention(group: Group, { article }: Reading, mention: Mention): void {
  addForm(group, article.id, article.text.slice(mention.start, mention.end))
  group.count++
  group.names.set(mention.name, (group.names.get(mention.name) ?? 0) + 1)
  group.kinds.set(mention.kind, (group.kinds.get(mention.kind) ?? 0) + 1)
}

function addForm({ forms }: Group, article: string, text: string): void {
  const key = `${article}\n${text}`
  const form = forms.get(key) ?? { article, text, count: 0 }
  form.count++
  forms.set(key, form)
}

function toEntity(group: Group, index: number): Entity {
  return {
    id: `entity-${index + 1}`,
    name: nameOf(group),
    kind: kindOf(group),
    forms: [...group.forms.values()].sort(
      (a, b) => compare(a.article, b.article) || b.count - a.count || compare(a.text, b.text),
    ),
  }
}

/** The fullest of the names that are common in the story, written out rather than cut short. */
function nameOf(group: Group): string {
  const { names } = group
  const most = Math.max(...names.values())
  const isPerson = kindOf(group) === 'person'
  const common = [...names].filter(
    ([name, count]) => count * COMMON >= most && !(isPerson && isPadded(name, count, names)),
  )
  common.sort(
    ([a, x], [b, y]) =>
      canonicalWords(b).length - canonicalWords(a).length ||
      Number(b.length > 5) - Number(a.length > 5) ||
      y - x ||
      compare(a, b),
  )
  return common[0][0]
}

/** Is a word before the name no part of it: "Officer Ana Sol" where most have "Ana Sol"? */
function isPadded(name: string, count: number, names: ReadonlyMap<string, number>): boolean {
  const words = canonicalWords(name)
  for (const [other, times] of names) {
    const ending = canonicalWords(other)
    const padding = words.length - ending.length
    const isInside = ending.length > 1 && ending.every((word, i) => word === words[padding + i])
    if (padding > 0 && isInside && times >= count) return true
  }
  return false
}

/** The kind that most mentions were found with; "other" tells only that none was seen. */
function kindOf({ kinds }: Group): EntityKind {
  const weigh = (kind: EntityKind, count: number) => (kind === 'other' ? count / UNTOLD : count)
  const ranked = [...kinds].sort(([a, x], [b, y]) => weigh(b, y) - weigh(a, x) || compare(a, b))
  return ranked[0][0]
}

/** How many mentions of no told kind weigh as much as one of a kind. */
const UNTOLD = 3

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

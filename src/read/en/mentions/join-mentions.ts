import type { EntityKind, Mention, Sentence, Tokens } from '../../../model/reading.ts'
import {
  type JoinedNames,
  joinNames,
  type NameRecord,
  type Tie,
} from '../../../text/names/join-names.ts'
import { parsePerson, samePersonAsSpelled } from '../../../text/names/person.ts'
import { genderOf } from '../gender.ts'
import { type Bearer, chooseBearer, genderOfAddress } from './bearers.ts'
import { findCouples } from './couples.ts'
import { findAbbreviations } from './find-abbreviations.ts'
import { findMisspellings } from './misspellings.ts'
import { addVotes, collectForms, type Form, printedAt } from './name-forms.ts'
import type { FoundName } from './name-span.ts'
import { partByAddress } from './part-by-address.ts'

const HERE: ReadonlySet<number> = new Set([0])

/** Ties the names of one article that mean the same and gives each the fullest of them. */
export function joinMentions(
  text: string,
  tokens: Tokens,
  sentences: readonly Sentence[],
  names: readonly FoundName[],
): Mention[] {
  const { forms, ofName } = collectForms(text, tokens, names)
  const records = forms.map(toRecord)
  const abbreviations = findAbbreviations(text, tokens, names).map(
    ([a, b]): Tie => [ofName[a], ofName[b]],
  )
  const joined = joinNames(records, [
    ...abbreviations,
    ...findUnsuffixed(forms),
    ...findMisspellings(records),
  ])
  const addresses = addressesIn(text, tokens, names)
  const groupOf = bearersOf(forms, joined, addresses, ofName)
  const apart = new Map([
    ...partByAddress(forms, groupOf, ofName, addresses),
    ...findCouples(tokens, names, forms, { groupOf, ofName, addresses }),
  ])
  const kinds = voteKinds(forms, joined.leader)
  let sentence = 0
  return names.map((name, i) => {
    while (sentence + 1 < sentences.length && sentences[sentence].endToken <= name.firstToken)
      sentence++
    const { firstToken, endToken } = name
    const [start, end] = [tokens.starts[firstToken], tokens.ends[endToken - 1]]
    const kind = kinds.get(groupOf[i]) ?? name.kind
    const printed = apart.get(i) ?? forms[groupOf[i]].printed
    return { start, end, kind, sentence, firstToken, endToken, name: printed, form: 'name' }
  })
}

/**
 * "Ana Sol Jr." and a later "Ana Sol" are one, unless the latter is said to be a relative or has an
 * office of her own: then an article writes of both, and "Ana Sol" is the elder.
 */
function findUnsuffixed(forms: readonly Form[]): Tie[] {
  const full = [...forms.entries()].filter(([, { person }]) => person.given !== null)
  const suffixed = full.filter(([, { person }]) => person.suffix !== null)
  return suffixed.flatMap(([i, a]) =>
    full.flatMap(([j, b]): Tie[] => {
      const isLater = b.person.suffix === null && a.places[0] < b.places[0]
      const isOther = b.kin.size > 0 || [...b.offices].some((office) => !a.offices.has(office))
      return isLater && !isOther && samePersonAsSpelled(a.person, b.person) ? [[i, j]] : []
    }),
  )
}

/** How each name addresses somebody: "mr" in "Mr. Sol". */
function addressesIn(text: string, tokens: Tokens, names: readonly FoundName[]): (string | null)[] {
  return names.map((name) => parsePerson(printedAt(text, tokens, name)).address)
}

/** For each name its group: that of its form, or of the one whom a short form means here. */
function bearersOf(
  forms: readonly Form[],
  { leader, rivals }: JoinedNames,
  addresses: readonly (string | null)[],
  ofName: readonly number[],
): number[] {
  const people = new Map<number, Bearer>()
  for (const group of new Set([...rivals.values()].flat()))
    people.set(group, startBearer(forms, leader, group))
  return ofName.map((form, i) => {
    const fitting = rivals.get(form)?.flatMap((group) => people.get(group) ?? []) ?? []
    const group = chooseBearer(fitting, genderOfAddress(addresses[i])) ?? leader[form]
    const person = people.get(group)
    if (person) people.set(group, { ...person, lastUse: i })
    return group
  })
}

function startBearer(forms: readonly Form[], leader: readonly number[], group: number): Bearer {
  const own = forms.filter((_, i) => leader[i] === group)
  const kin = own.flatMap((form) => [...form.kin])
  const given = own.flatMap(({ person }) => person.given ?? [])
  const uses = own.reduce((sum, { places }) => sum + places.length, 0)
  const isJunior = own.some(({ person }) => person.given === null && person.suffix !== null)
  const isRelative = kin.length > 0
  return { group, gender: genderOf(kin, given), isRelative, isJunior, uses, lastUse: -1 }
}

function toRecord({ words, printed, person, votes, places }: Form): NameRecord {
  return { words, printed, person, kind: mostVoted(votes), count: places.length, sources: HERE }
}

function mostVoted(votes: ReadonlyMap<EntityKind, number>): EntityKind {
  const told = [...votes].filter(([, weight]) => weight > 0)
  told.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return told[0]?.[0] ?? 'other'
}

/** A group has the kind that its names' votes make; full names weigh more than single words. */
function voteKinds(forms: readonly Form[], leader: readonly number[]): Map<number, EntityKind> {
  const votes = new Map<number, Map<EntityKind, number>>()
  for (const [i, form] of forms.entries()) {
    const group = votes.get(leader[i]) ?? new Map<EntityKind, number>()
    votes.set(leader[i], group)
    const weight = form.words.length > 1 ? FULL_NAME : 1
    for (const [kind, count] of form.votes) addVotes(group, kind, count * weight)
  }
  return new Map([...votes].map(([group, tally]) => [group, mostVoted(tally)]))
}

/** What a kind found for a full name counts beside one found for a single word. */
const FULL_NAME = 3

import type { Reason } from '../model/grouping.ts'
import type { Decisions } from './decisions.ts'
import { findCopied } from './find-copied.ts'
import { sampleMembers } from './stories.ts'
import { type Entry, NUMBER, WORD } from './window/entry.ts'
import type { Vocabulary } from './window/vocabulary.ts'

const MOST_NAMES = 4
const MOST_WORDS = 4
const MOST_NUMBERS = 3
/** From this share of common runs of words on, it is worth telling. */
const QUOTED = 0.3

/** Articles of the story that the reasons are taken from. */
const MOST_MEMBERS = 12

/** What an article shares with the articles of its story, the most telling first. */
export function findReasons(
  entry: Entry,
  story: readonly Entry[],
  vocabulary: Vocabulary,
  decisions: Decisions,
): Reason[] {
  const members = sampleMembers(story, MOST_MEMBERS)
  const shared = sharedTerms(entry, members, vocabulary)
  const wordsOf = (kind: number) =>
    shared.filter((each) => each.kind === kind).map(({ term }) => vocabulary.printedAt(term))
  const names = sharedNames(entry, members)
  const places = new Set([entry, ...members].flatMap((each) => each.places))
  return [
    ...personReasons(entry, story, decisions),
    ...copyReasons(entry, members),
    ...tell('name', names.filter((name) => !places.has(name)).slice(0, MOST_NAMES)),
    ...tell('place', names.filter((name) => places.has(name)).slice(0, MOST_NAMES)),
    ...tell('number', wordsOf(NUMBER).slice(0, MOST_NUMBERS)),
    ...tell('word', wordsOf(WORD).slice(0, MOST_WORDS)),
    ...dayReasons(entry, members),
  ]
}

function tell(kind: Reason['kind'], texts: readonly string[]): Reason[] {
  return texts.map((text) => ({ kind, text }))
}

function personReasons(
  { article }: Entry,
  members: readonly Entry[],
  decisions: Decisions,
): Reason[] {
  const together = decisions.togetherWith(article)
  if (together.size === 0) return []
  return members
    .filter((member) => together.has(member.article))
    .map((member) => ({ kind: 'person', text: `put together with ${member.article} by a person` }))
}

function sharedTerms(entry: Entry, members: readonly Entry[], vocabulary: Vocabulary) {
  const theirs = new Set(members.flatMap(({ terms }) => [...terms]))
  return Array.from(entry.terms, (term, i) => ({
    term,
    kind: entry.kinds[i],
    worth: entry.weights[i] * vocabulary.rarity(term),
  }))
    .filter(({ term }) => theirs.has(term))
    .sort((a, b) => b.worth - a.worth)
}

function sharedNames(entry: Entry, members: readonly Entry[]): string[] {
  const theirs = new Set(members.flatMap(({ names }) => names))
  return entry.names.filter((name) => theirs.has(name))
}

function copyReasons(entry: Entry, members: readonly Entry[]): Reason[] {
  const copied = findCopied(entry, members, QUOTED)
  if (!copied) return []
  const text = `${Math.round(copied.share * 100)} % of the wording of ${copied.article}`
  return [{ kind: 'copy', text }]
}

function dayReasons({ day }: Entry, members: readonly Entry[]): Reason[] {
  const days = members.flatMap((member) => (member.day === null ? [] : [member.day]))
  if (day === null || days.length === 0) return []
  const gap = Math.round(Math.min(...days.map((each) => Math.abs(each - day))))
  const text = gap === 0 ? 'the same day' : gap === 1 ? 'a day apart' : `${gap} days apart`
  return [{ kind: 'day', text }]
}

import { passageOf } from '../../model/article.ts'
import type { DraftFinding, DraftSide } from '../../model/draft.ts'
import type { Passage, Span } from '../../model/span.ts'
import { countAccounts } from '../story.ts'
import type { Joined } from './join-draft.ts'

/** A finding before it has its place in the list. */
export type Found = Omit<DraftFinding, 'id'>

/** Where an article says something: the sentence and the value in it. */
export type Said = {
  readonly reading: number
  readonly sentence: number
  readonly span: Span
  readonly value: string
}

/** The words of the draft that a finding is about. */
export function claimOf({ story, draft }: Joined, { start, end }: Span): Passage {
  return passageOf(story.readings[draft].article, { start, end })
}

export function accountsOf({ story }: Joined, said: readonly { readonly reading: number }[]) {
  return countAccounts(
    story.accounts,
    said.map(({ reading }) => reading),
  )
}

/** So many passages show what a side says; the rest is counted. */
const MOST_PASSAGES = 12

/** What is said alike as one side: its commonest wording, its accounts, its sentences. */
export function toSide(joined: Joined, said: readonly Said[], isDrafts: boolean): DraftSide {
  const passages = new Map<string, Passage>()
  const inOrder = said.toSorted((a, b) => a.reading - b.reading || a.span.start - b.span.start)
  for (const { reading, sentence } of inOrder) {
    const { article, sentences } = joined.story.readings[reading]
    const passage = passageOf(article, sentences[sentence])
    passages.set(`${reading} ${passage.start}`, passage)
  }
  return {
    value: commonest(inOrder.map(({ value }) => value)),
    accounts: accountsOf(joined, said),
    isDrafts,
    passages: [...passages.values()].slice(0, MOST_PASSAGES),
  }
}

function commonest(values: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), ['', 0])[0]
}

/** Sides by a key, those that most accounts take first, the draft's own before all. */
export function toSides<T extends Said>(
  joined: Joined,
  said: readonly T[],
  keyOf: (each: T) => string,
  isDrafts: (each: T) => boolean,
): DraftSide[] {
  const groups = new Map<string, T[]>()
  for (const each of said) {
    const key = isDrafts(each) ? '' : keyOf(each)
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return [...groups]
    .map(([key, group]) => toSide(joined, group, key === ''))
    .sort((a, b) => Number(b.isDrafts) - Number(a.isDrafts) || b.accounts - a.accounts)
}

import type { Decision, Fingerprint, Placement } from '../model/grouping.ts'
import { createDecisions } from './decisions.ts'
import { createJudge } from './judge.ts'
import { findReasons } from './reasons.ts'
import { createWindow } from './window/create-window.ts'
import type { Entry } from './window/entry.ts'

export type GrouperOptions = {
  /** Articles that are kept at hand: later ones are placed beside these only. */
  readonly window?: number
}

/** Places articles into stories, one after the other. */
export type Grouper = {
  /** Finds the story that an article joins, or opens one, at once. */
  place(article: string, print: Fingerprint, openStory?: () => string): Placement
  /** Goes on from articles placed before, given in the order in which they were placed. */
  restore(article: string, story: string, print: Fingerprint): void
  /** Takes a person's decision to heart; articles that are placed already stay where they are. */
  decide(decision: Decision): void
}

const WINDOW = 20_000
/** Articles that a new one is held against closely. */
const CANDIDATES = 40
/** Articles of one story that a new one is held against. */
const MOST_MEMBERS = 12
/** Log odds from which on an article joins. */
const JOIN = -1

export function createGrouper({ window: size = WINDOW }: GrouperOptions = {}): Grouper {
  const window = createWindow(size)
  const judge = createJudge(window.vocabulary)
  const decisions = createDecisions()
  const stories = new Map<string, Entry[]>()

  const settle = (entry: Entry, story: string) => {
    entry.story = story
    const members = stories.get(story)
    if (members) members.push(entry)
    else stories.set(story, [entry])
    const left = window.add(entry)
    if (left) forget(left)
  }
  const forget = (entry: Entry) => {
    const members = (stories.get(entry.story) ?? []).filter((each) => each !== entry)
    if (members.length > 0) stories.set(entry.story, members)
    else stories.delete(entry.story)
  }
  const isBarred = (entry: Entry, members: readonly Entry[]) => {
    const apart = decisions.apartFrom(entry.article)
    return apart.size > 0 && members.some(({ article }) => apart.has(article))
  }
  const findBest = (entry: Entry) => {
    judge.set(entry)
    let best: { story: string; score: number } | null = null
    const seen = new Set<string>()
    for (const { story } of window.findLike(entry, CANDIDATES)) {
      if (seen.has(story)) continue
      seen.add(story)
      const members = stories.get(story) ?? []
      if (isBarred(entry, members)) continue
      const score = scoreStory(members)
      if (best === null || score > best.score) best = { story, score }
    }
    return best
  }
  const scoreStory = (members: readonly Entry[]) => {
    const looked = sample(members, MOST_MEMBERS)
    const scores = looked.map(judge.likeness)
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
    return (mean + Math.max(...scores)) / 2
  }
  const decided = (entry: Entry): string | null => {
    for (const article of decisions.togetherWith(entry.article)) {
      const other = window.find(article)
      if (other) return other.story
    }
    return null
  }
  return {
    place(article, print, openStory = () => article) {
      const entry = window.prepare(article, print)
      const person = decided(entry)
      const best = person === null ? findBest(entry) : { story: person, score: 6 }
      const joins = best !== null && best.score > JOIN
      const story = joins ? best.story : openStory()
      const members = stories.get(story) ?? []
      const odds = best === null ? -6 : best.score - JOIN
      const sureness = 1 / (1 + Math.exp(joins ? -odds : odds))
      const reasons = joins ? findReasons(entry, members, window.vocabulary) : []
      settle(entry, story)
      return { article, story, opened: !joins, sureness, reasons, merged: [] }
    },
    restore(article, story, print) {
      settle(window.prepare(article, print), story)
    },
    decide: decisions.add,
  }
}

/** Members spread evenly over a story's life, the first and the latest among them. */
function sample(members: readonly Entry[], most: number): readonly Entry[] {
  if (members.length <= most) return members
  const step = (members.length - 1) / (most - 1)
  return Array.from({ length: most }, (_, i) => members[Math.round(i * step)])
}

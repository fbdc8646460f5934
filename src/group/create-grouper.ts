import type { Article } from '../model/article.ts'
import type { Decision, Fingerprint, Move, Placement } from '../model/grouping.ts'
import { createBoilerplate } from './boilerplate.ts'
import { createDecisions } from './decisions.ts'
import { findCopied } from './find-copied.ts'
import { findSplit } from './find-split.ts'
import { computeFingerprint } from './fingerprint/compute-fingerprint.ts'
import { createJudge, mean } from './judge.ts'
import { type LikenessModel, MODEL } from './likeness/weights.ts'
import { findReasons } from './reasons.ts'
import { createStories, sampleMembers } from './stories.ts'
import { createWindow } from './window/create-window.ts'
import type { Entry } from './window/entry.ts'

export type GrouperOptions = {
  /** Articles that are kept at hand: later ones are placed beside these only. */
  readonly window?: number
  /** What signs are worth; else what was learned. */
  readonly model?: LikenessModel
}

/** Gives the id of a story that an article opens, or splits off. Called only then, once at most. */
export type OpenStory = (article: string) => string

/** Places articles into stories, one after the other. The same calls give the same stories. */
export type Grouper = {
  /**
   * The fingerprint of an article that is placed next: without what its outlet printed under other
   * headlines before. `print` is the whole one, where it is at hand.
   */
  read(article: Article, print?: Fingerprint): Fingerprint
  /** Finds the story that an article joins, or opens one, at once. */
  place(article: string, print: Fingerprint, openStory?: OpenStory): Placement
  /** Takes in an article placed before. All of the window, in the order of placing, bring back the state. */
  restore(article: string, story: string, print: Fingerprint): void
  /** Heeds a person's decision from now on, and says which articles move at once. */
  decide(decision: Decision, openStory?: OpenStory): readonly Move[]
}

const WINDOW = 20_000
/** Articles that a new one is held against closely. */
const CANDIDATES = 40
/** Stories that a new article may join, of those that the candidates are in. */
const MOST_STORIES = 16
/** Articles of one story that a new one is held against. */
const MOST_MEMBERS = 12
/** From this share of common runs of words on, an article repeats another. */
const COPIED = 0.5
/**
 * Fewer terms are a headline and little more, as is left of an article behind a wall: headlines are alike
 * where events are not. On invented reports with walls this leaves 532 of 930 wrong pairs.
 */
const THIN = 20
const TOO_THIN = 1.5
/** Articles of each of two stories that are held against each other. */
const MOST_MERGED = 8

/** A story that an article may join, and the log odds that it belongs there. */
type Match = { readonly story: string; readonly odds: number }

export function createGrouper(options: GrouperOptions = {}): Grouper {
  const { window: size = WINDOW, model = MODEL } = options
  const window = createWindow(size)
  const judge = createJudge(window.vocabulary, model)
  const decisions = createDecisions()
  const stories = createStories()
  const boilerplate = createBoilerplate()

  const settle = (entry: Entry, story: string) => {
    stories.put(entry, story)
    const left = window.add(entry)
    if (left) stories.take(left)
  }
  /** The stories of like articles that a person has not set apart from it, the likeliest first. */
  const findMatches = (entry: Entry): Match[] => {
    const near = new Set(window.findLike(entry, CANDIDATES).map(({ story }) => story))
    const nearest = [...near].slice(0, MOST_STORIES)
    const open = nearest.filter((story) => !decisions.areApart([entry], stories.membersOf(story)))
    return open
      .map((story) => ({ story, odds: rate(entry, stories.membersOf(story)) }))
      .sort((a, b) => b.odds - a.odds)
  }
  /** Half is how like the story as a whole is, half how like its likeliest article. */
  const rate = (entry: Entry, members: readonly Entry[]): number => {
    const odds = judge.compare(entry, sampleMembers(members, MOST_MEMBERS))
    const thin = entry.terms.length < THIN ? TOO_THIN : 0
    return (mean(odds) + Math.max(...odds)) / 2 - thin
  }
  const findDecided = (article: string): Match | null => {
    for (const other of decisions.togetherWith(article)) {
      const story = window.find(other)?.story
      if (story) return { story, odds: Number.POSITIVE_INFINITY }
    }
    return null
  }
  /** Are two stories one, as far as their articles are alike on average? */
  const areOne = (story: string, other: string): boolean => {
    const [ours, theirs] = [stories.membersOf(story), stories.membersOf(other)]
    if (decisions.areApart(ours, theirs)) return false
    const [some, others] = [ours, theirs].map((each) => sampleMembers(each, MOST_MERGED))
    return mean(some.flatMap((entry) => judge.compare(entry, others))) > model.merge
  }
  const mergeInto = (story: string, matches: readonly Match[]): string[] => {
    const bridged = matches.filter(({ story: other, odds }) => other !== story && odds > model.join)
    const merged = bridged.map((each) => each.story).filter((other) => areOne(story, other))
    for (const other of merged)
      for (const entry of [...stories.membersOf(other)]) stories.put(entry, story)
    return merged
  }
  const splitOff = (story: string, open: () => string): Move[] => {
    const members = stories.membersOf(story)
    const parting = decisions.isHeld(members) ? [] : findSplit(members, judge)
    if (parting.length === 0) return []
    const opened = open()
    for (const entry of parting) stories.put(entry, opened)
    return parting.map((entry) => {
      const others = parting.filter((each) => each !== entry)
      return {
        article: entry.article,
        story: opened,
        sureness: toSureness(rate(entry, others), true, model),
        reasons: findReasons(entry, others, window.vocabulary, decisions),
        copyOf: findCopied(entry, earlierThan(entry, others), COPIED)?.article ?? null,
      }
    })
  }
  const moveByPerson = (entries: readonly Entry[], story: string): Move[] =>
    entries.map((entry) => {
      stories.put(entry, story)
      const reason = { kind: 'person', text: 'moved by a person' } as const
      return { article: entry.article, story, sureness: 1, reasons: [reason], copyOf: null }
    })

  return {
    read(article, print = computeFingerprint(article)) {
      const passed = boilerplate.find(print)
      return passed.size === 0 ? print : computeFingerprint(article, passed)
    },
    place(article, print, openStory = nameAfter) {
      boilerplate.note(print)
      const entry = window.prepare(article, print)
      const matches = findMatches(entry)
      const best = findDecided(article) ?? matches[0]
      const joins = best !== undefined && best.odds > model.join
      const story = joins ? best.story : openStory(article)
      const reasons = joins
        ? findReasons(entry, stories.membersOf(story), window.vocabulary, decisions)
        : []
      const copyOf = findCopied(entry, stories.membersOf(story), COPIED)?.article ?? null
      settle(entry, story)
      const merged = mergeInto(story, joins ? matches : [])
      const moved = splitOff(story, () => openStory(article))
      const sureness = toSureness(best?.odds ?? Number.NEGATIVE_INFINITY, joins, model)
      return { article, story, opened: !joins, sureness, reasons, merged, copyOf, moved }
    },
    restore(article, story, print) {
      boilerplate.note(print)
      settle(window.prepare(article, print), story)
    },
    decide(decision, openStory = nameAfter) {
      decisions.add(decision)
      const [a, b] = decision.articles.map(window.find)
      if (!a || !b || (a.story === b.story) === (decision.kind === 'together')) return []
      if (decision.kind === 'together')
        return moveByPerson([...stories.membersOf(b.story)], a.story)
      const later = a.order > b.order ? a : b
      return moveByPerson([later], openStory(later.article))
    },
  }
}

function earlierThan(entry: Entry, others: readonly Entry[]): readonly Entry[] {
  return others.filter(({ order }) => order < entry.order)
}

function nameAfter(article: string): string {
  return article
}

/** The probability that goes with log odds, seen from what was done. */
function toSureness(odds: number, joins: boolean, { join }: LikenessModel): number {
  return 1 / (1 + Math.exp(joins ? join - odds : odds - join))
}

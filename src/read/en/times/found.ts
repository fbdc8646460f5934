import type { Hedge, Sentence, When } from '../../../model/reading.ts'
import type { Terms } from '../terms/terms.ts'
import type { Anchor } from './anchor.ts'

/** What a rule is given: the terms, what to count from, and the sentence it looks at. */
export type Scene = {
  readonly terms: Terms
  readonly anchor: Anchor
  readonly sentence: Sentence
}

export type Clock = {
  readonly hour: number
  readonly minute: number | null
  /** Given in GMT or UTC. */
  readonly universal: boolean
  /** Told without the half of the day: "six o'clock", "6:30". */
  readonly open: boolean
}

/** A time that a rule found, from one term to before another. */
export type Found = {
  readonly start: number
  readonly end: number
  readonly type: 'date' | 'time' | 'duration' | 'set'
  readonly value: string
  readonly when: When | null
  readonly hedge?: Hedge | null
  /** What a clock shows, for a time whose day is still to be found. */
  readonly clock?: Clock
  /** The same for a part of a day: "morning". */
  readonly part?: string
  /** Kinds that take hedges before them, or never do. */
  readonly rule?: 'offset' | 'directed'
}

/** Looks for one kind of time expression that has its first telling word at a term. */
export type Rule = (scene: Scene, i: number) => Found | null

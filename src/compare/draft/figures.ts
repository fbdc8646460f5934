import { measureRarity } from '../values/context.ts'
import { type Figure, gatherFigures } from '../values/figures/figure.ts'
import {
  canAllHold,
  isFarFrom,
  isMisscaled,
  isRounded,
  sizeOf,
} from '../values/figures/interval.ts'
import { type FigureRelation, judgeFigures } from '../values/figures/judge.ts'
import { weighFigures } from '../values/figures/pair-figures.ts'
import type { Joined } from './join-draft.ts'
import { type Near, TOLD } from './near.ts'
import { rivalFinder } from './rivals.ts'

/** What the articles say of a number of the draft. */
export type Weighed = {
  readonly figure: Figure
  /** Those of its matter that give the same number, rounded or in another unit at most. */
  readonly same: readonly Figure[]
  /** Those of its matter that allow it, but do not give it: "more than 30" beside 37. */
  readonly wider: readonly Figure[]
  /** Those of its matter that cannot hold beside it. */
  readonly against: readonly Figure[]
  /** Another number of the draft that those give: then it contradicts itself. */
  readonly otherwise: Figure | null
  /** Is one of those surely of its matter? */
  readonly isSure: boolean
  /** The same number of the same thing, where another matter is told. */
  readonly elsewhere: readonly Figure[]
}

/** A number of an article, and how surely it is of the matter of one of the draft. */
type Rival = { readonly figure: Figure; readonly likely: number; readonly relation: FigureRelation }

/**
 * How surely two numbers must be of one matter for one to be set against the other, by how they
 * stand to each other once that is taken for granted. What is milder than hard needs more, as it may
 * explain why they differ. Chosen on the articles of 18 stories, each in turn the draft.
 */
const LIKELY: Readonly<Partial<Record<FigureRelation, number>>> = {
  hard: 0.15,
  newer: 0.45,
  unsure: 0.5,
  part: 0.4,
  scope: 0.4,
  other: 0.4,
}

/** Surer than this, it does not help that the draft's number stands elsewhere. */
const SURE = 0.7

/** From here on two numbers that are equal are of one matter. */
const LIKELY_SAME = 0.1

/** So much likelier of its matter must another number be than the draft's own, where that is given too. */
const CLEARLY = 0.1

/** Lays every number of the draft beside those of the articles. */
export function weighDraftFigures(joined: Joined, near: readonly (readonly Near[])[]): Weighed[] {
  const { story, draft } = joined
  const figures = gatherFigures(story, measureRarity(story))
  const own = figures.filter(({ reading }) => reading === draft)
  const certainty = weighFigures(story, figures)
  const rivalsOf = rivalFinder(
    figures.filter(({ reading }) => reading !== draft),
    near,
    keysOf,
  )
  const rivals = own.map((figure) =>
    sameFamily(figure, rivalsOf(figure)).map((other): Rival => {
      const likely = certainty(withNumberOf(figure, other), other, LIKELY_SAME)
      return { figure: other, likely, relation: judgeFigures(story, figure, other, 1) }
    }),
  )
  const takers = findTakers(own, rivals)
  return own.map((figure, i) => {
    const same = rivals[i].filter(
      (rival) => rival.likely >= LIKELY_SAME && isSame(figure, rival.figure),
    )
    const surest = Math.max(0, ...same.map(({ likely }) => likely))
    const against = rivals[i].filter(
      (rival) =>
        rival.likely > surest + (same.length > 0 ? CLEARLY : 0) &&
        isAgainst(figure, rival) &&
        !takers.isTaken(figure, rival),
    )
    return {
      figure,
      same: against.length > 0 ? [] : figuresOf(same),
      wider: figuresOf(
        rivals[i].filter(
          (rival) =>
            rival.likely >= WIDER &&
            isToldBeside(figure, rival.figure) &&
            !isSame(figure, rival.figure) &&
            canAllHold([figure, rival.figure]),
        ),
      ),
      against: figuresOf(against),
      otherwise: against.length > 0 ? (takers.giversOf(against, figure)[0] ?? null) : null,
      isSure: against.some(({ likely }) => likely >= SURE),
      elsewhere: figures.filter((other) => isElsewhere(figure, other)),
    }
  })

  /** A bound is of the draft's number only where the sentences tell the same. */
  function isToldBeside({ sentence, scope }: Figure, other: Figure): boolean {
    if (scope !== other.scope) return false
    return near[sentence].some(
      (each) =>
        each.score >= TOLD && each.reading === other.reading && each.sentence === other.sentence,
    )
  }

  function isElsewhere(figure: Figure, other: Figure): boolean {
    if (other.reading === draft || other.family !== figure.family) return false
    return isSame(figure, other) && (figure.thing === null || figure.thing === other.thing)
  }
}

function sameFamily({ family }: Figure, others: readonly Figure[]): readonly Figure[] {
  return others.filter((other) => other.family === family)
}

/** What brings two figures of a family together: a word beside both, what befell, what lasted. */
function keysOf({ family, frame, state, lasted, thing }: Figure): string[] {
  const words = Array.from(frame, (term) => `${family} ${term}`)
  const told = [state, lasted, thing].flatMap((word) =>
    word === null ? [] : [`${family} ${word}`],
  )
  return [...words, ...told]
}

/** A bound is as likely of the matter as a number must be that is set against another. */
const WIDER = 0.35

function figuresOf(rivals: readonly Rival[]): Figure[] {
  return rivals.map(({ figure }) => figure)
}

/** The draft's figure as if it had the number of another: are they of one matter, whatever they say? */
function withNumberOf(figure: Figure, { quantity, number }: Figure): Figure {
  const { value, low, high, hedge } = quantity
  return { ...figure, number, quantity: { ...figure.quantity, value, low, high, hedge } }
}

/** So many times as large a number is of another matter, unless its unit or its zeros slipped. */
const FAR = 10

function isAgainst(figure: Figure, { figure: other, likely, relation }: Rival): boolean {
  if (figure.quantity.value === null || other.quantity.value === null) return false
  if (figure.besides.has(other.number) || other.besides.has(figure.number)) return false
  if (isSame(figure, other) || canAllHold([figure, other])) return false
  if (isFarFrom(figure.quantity, other.quantity, FAR) && !isMisscaled(figure, other)) return false
  return likely >= (LIKELY[relation] ?? 1)
}

type Takers = {
  /** Does the draft give the number of a rival where that is likelier meant? */
  isTaken(figure: Figure, rival: Rival): boolean
  /** The draft's other figures that give the number of one of these. */
  giversOf(rivals: readonly Rival[], figure: Figure): readonly Figure[]
}

function findTakers(own: readonly Figure[], rivals: readonly (readonly Rival[])[]): Takers {
  const givers = new Map<Figure, { readonly figure: Figure; readonly likely: number }[]>()
  for (const [i, figure] of own.entries())
    for (const rival of rivals[i]) {
      if (rival.likely < LIKELY_SAME || !isSame(figure, rival.figure)) continue
      const known = givers.get(rival.figure) ?? []
      known.push({ figure, likely: rival.likely })
      givers.set(rival.figure, known)
    }
  const of = (rival: Rival) => givers.get(rival.figure) ?? []
  return {
    isTaken: (figure, rival) =>
      of(rival).some(
        (each) =>
          each.figure.sentence === figure.sentence ||
          (rival.likely < SURE && each.likely > rival.likely + CLEARLY),
      ),
    giversOf: (some, figure) =>
      some
        .flatMap(of)
        .filter((each) => each.likely >= SURE && each.figure !== figure)
        .map((each) => each.figure),
  }
}

/** A number is rounded to one at most so far off. */
const ROUNDING = 0.03

/** Do both give one number, exactly, rounded or in another unit? */
function isSame(one: Figure, other: Figure): boolean {
  if (one.number === other.number) return true
  const [a, b] = [sizeOf(one.quantity), sizeOf(other.quantity)]
  const isNear = Math.abs(a - b) <= ROUNDING * Math.max(a, b)
  if (isNear && isRounded(one.quantity, other.quantity)) return true
  const isBounded = one.quantity.value === null || one.quantity.hedge !== null
  return (
    (isBounded || one.quantity.unit !== null) && canAllHold([one, other]) && (isBounded || isNear)
  )
}

import type { DifferenceKind } from '../../../model/comparison.ts'
import type { Story } from '../../story.ts'
import { scoreAligned } from '../aligned.ts'
import { type Claim, type Dispute, groupClaims, isBetweenArticles } from '../claim.ts'
import { joinMatches } from '../clusters.ts'
import { measureRarity } from '../context.ts'
import type { Match } from '../match.ts'
import { type StatementFinder, statementFinder } from '../statements.ts'
import { type Figure, gatherFigures } from './figure.ts'
import { bothFinder } from './gives-both.ts'
import { boundOf, canAllHold, unitWord } from './interval.ts'
import { type FigureRelation, judgeSides, type Means } from './judge.ts'
import { describe } from './label.ts'
import { pairFigures, weighFigures } from './pair-figures.ts'
import { severityOf } from './states.ts'
import { findTotals } from './totals.ts'
import { isSum } from './wording.ts'

/** Figures less likely than this of one matter are not laid beside each other. */
const LEAST = 0.1

/** Finds numbers and durations that the accounts give differently for one matter. */
export function findFigureDisputes(story: Story): Dispute[] {
  const statementOf = statementFinder(story)
  const figures = gatherFigures(story, measureRarity(story))
  const weigh = weighFigures(story, figures)
  const matches = pairFigures(story, figures, weigh, LEAST)
  const totals = findTotals(figures)
  const means = { weigh, givesBoth: bothFinder(figures) }
  return joinMatches(figures, matches, isOneMatter)
    .map((group) => withoutFew(story, withoutParts(story, totalsAmong(group, totals))))
    .flatMap((group) => disputeFigures(story, group, means, statementOf))
}

/** Of what befell people, only what an article gives in all is set against another's. */
function totalsAmong(figures: readonly Figure[], totals: ReadonlySet<Figure>): readonly Figure[] {
  const summed = new Set(figures.flatMap((figure) => (totals.has(figure) ? [figure.reading] : [])))
  return figures.filter((figure) => totals.has(figure) || !summed.has(figure.reading))
}

/** "several" beside "seven" tells something only where the sentences surely tell one fact. */
function withoutFew(story: Story, figures: readonly Figure[]): Figure[] {
  const aligned = scoreAligned(story)
  const isFew = ({ value }: Figure) => FEW.test(value)
  return figures.filter(
    (figure) =>
      !isFew(figure) ||
      figures.some(
        (other) =>
          !isFew(other) &&
          canAllHold([figure, other]) &&
          aligned(figure.reading, figure.sentence, other.reading, other.sentence) >= SURE_FACT,
      ),
  )
}

const SURE_FACT = 0.7

const FEW = /^(?:several|a few|few|some)\b(?! \d)/i

/** Leaves out the numbers that make up, with others beside them, what another article gives in all. */
function withoutParts(story: Story, figures: readonly Figure[]): Figure[] {
  return figures.filter(
    (figure) =>
      !figures.some((other) => other.reading !== figure.reading && isSum(story, figure, other)),
  )
}

/** Surer matches than this may join two numbers of one article: it then contradicts itself. */
const SELF_CONTRADICTION = 0.8

/** An article seldom gives two numbers of one matter, so a match that would say so is doubted. */
function isOneMatter(a: readonly Figure[], b: readonly Figure[], { score }: Match): boolean {
  if (score >= SELF_CONTRADICTION) return true
  return !a.some((one) =>
    b.some((other) => one.reading === other.reading && !canAllHold([one, other])),
  )
}

type FigureClaim = Claim & { readonly figure: Figure }

function disputeFigures(
  story: Story,
  figures: readonly Figure[],
  means: Means,
  statementOf: StatementFinder,
): Dispute[] {
  const all = splitPositions(
    story,
    figures.map((figure) => toClaim(figure, statementOf)),
  )
  const { relation, positions } = judgePositions(story, all, means)
  if (relation === 'other' || positions.length < 2 || !isBetweenArticles(positions)) return []
  const { state, scope, quantity } = figures[0]
  const kind: DifferenceKind = quantity.kind === 'duration' ? 'duration' : 'number'
  return [
    {
      kind,
      ...describe(story, figures),
      relation,
      positions,
      canBoth: (a, b) => canBoth(positions, a, b),
      ...(state !== null && scope === '' && { rank: severityOf(state) }),
    },
  ]
}

function canBoth(positions: readonly (readonly FigureClaim[])[], a: Claim, b: Claim): boolean {
  const all = positions.flat()
  const [one, other] = [a, b].map((claim) => all.find((each) => each === claim))
  return one !== undefined && other !== undefined && canAllHold([one.figure, other.figure])
}

/** The gravest relation of two sides, and the sides that stand in it, or say the same otherwise. */
function judgePositions(
  story: Story,
  positions: readonly (readonly FigureClaim[])[],
  means: Means,
): { relation: FigureRelation; positions: readonly (readonly FigureClaim[])[] } {
  const figuresOf = (claims: readonly FigureClaim[]) => claims.map(({ figure }) => figure)
  const table = positions.map((): FigureRelation[] => positions.map(() => 'other'))
  for (const [i, some] of positions.entries())
    for (const [j, others] of positions.slice(0, i).entries())
      table[i][j] = table[j][i] = judgeSides(story, figuresOf(others), figuresOf(some), means)
  const relation = GRAVEST.find((each) => table.some((row) => row.includes(each))) ?? 'other'
  const kept = positions.filter((_, i) =>
    table[i].some((each) => each === relation || ONE_VALUE.has(each)),
  )
  return { relation, positions: kept }
}

const GRAVEST: readonly FigureRelation[] = [
  'hard',
  'newer',
  'part',
  'scope',
  'rounded',
  'less-precise',
  'unsure',
]

/** Sides that stand so to one of the others are of the same matter. */
const ONE_VALUE: ReadonlySet<FigureRelation> = new Set(['rounded', 'less-precise', 'newer'])

/** Positions by number and hedge, smaller numbers first; a bare "about" alone makes none. */
function splitPositions(story: Story, claims: readonly FigureClaim[]): (readonly FigureClaim[])[] {
  const inOrder = [...claims].sort(
    (a, b) =>
      a.figure.quantity.low - b.figure.quantity.low ||
      a.figure.quantity.high - b.figure.quantity.high ||
      a.reading - b.reading ||
      a.figure.quantity.start - b.figure.quantity.start,
  )
  const hedged = mergeConverted(
    groupClaims(inOrder, ({ figure }) => `${figure.number} ${figure.quantity.hedge ?? ''}`),
  )
  const bounds = new Set(
    hedged.map(([{ figure }]) => `${figure.number} ${boundOf(figure.quantity)}`),
  )
  return bounds.size > 1 || isExactToo(story, inOrder) ? hedged : []
}

/** Smaller numbers are told without "about", as nobody counts them wrong. */
const ABOUT_FROM = 10

/** Sentences must be so alike for an "about" to tell something. */
const ONE_FACT = 0.4

/** Does one account say "about" of what another counts? */
function isExactToo(story: Story, claims: readonly FigureClaim[]): boolean {
  const aligned = scoreAligned(story)
  return claims.some(({ figure: one }) =>
    claims.some(
      ({ figure: other }) =>
        one.quantity.hedge === 'about' &&
        one.quantity.kind !== 'percent' &&
        other.quantity.hedge === null &&
        (one.quantity.value ?? 0) >= ABOUT_FROM &&
        aligned(one.reading, one.sentence, other.reading, other.sentence) >= ONE_FACT,
    ),
  )
}

/** "10 kilometres" and "six miles" are one length in two units. */
function mergeConverted(positions: (readonly FigureClaim[])[]): (readonly FigureClaim[])[] {
  const merged: FigureClaim[][] = []
  for (const claims of positions) {
    const before = merged.at(-1)
    if (before && isConverted(before[0].figure, claims[0].figure)) before.push(...claims)
    else merged.push([...claims])
  }
  return merged
}

function isConverted(a: Figure, b: Figure): boolean {
  return unitWord(a) !== unitWord(b) && canAllHold([a, b])
}

function toClaim(figure: Figure, statementOf: StatementFinder): FigureClaim {
  const { reading, sentence, value, quantity } = figure
  const { low, high, unit, start, end } = quantity
  const normalized = {
    ...(Number.isFinite(low) ? { low } : {}),
    ...(Number.isFinite(high) ? { high } : {}),
    unit,
  }
  const statement = statementOf(reading, sentence, quantity)
  return { reading, value, span: { start, end }, normalized, statement, figure }
}

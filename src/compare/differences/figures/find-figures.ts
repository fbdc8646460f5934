import type { Story } from '../../story.ts'
import { scoreAligned } from '../aligned.ts'
import { measureRarity, type Rarity } from '../context.ts'
import { type Claim, type Dispute, groupClaims, isBetweenArticles } from '../dispute.ts'
import { joinMatches } from './clusters.ts'
import { type Figure, gatherFigures } from './figure.ts'
import { allowed, canAllHold, hedgedKey, numberKey } from './interval.ts'
import { matchFigures } from './match-figures.ts'
import { gatherTolls } from './tolls.ts'

/** Finds numbers and durations that the accounts give differently for one matter. */
export function findFigureDisputes(story: Story): Dispute[] {
  const rarity = measureRarity(story)
  const figures = gatherFigures(story)
  const tolls = gatherTolls(story, figures)
  const counted = new Set(tolls.flat())
  const rest = figures.filter((figure) => !counted.has(figure))
  const groups = [...tolls, ...joinMatches(rest, matchFigures(rest, scoreAligned(story), rarity))]
  return groups.flatMap((group) => disputeFigures(story, group, rarity))
}

type FigureClaim = Claim & { readonly figure: Figure }

function disputeFigures(story: Story, figures: readonly Figure[], rarity: Rarity): Dispute[] {
  const claims = figures.map((figure) => toClaim(story, figure))
  const positions = splitPositions(claims)
  if (positions.length < 2 || !isBetweenArticles(positions)) return []
  const quantities = figures.map(({ quantity }) => quantity)
  return [
    {
      kind: quantities[0].kind === 'duration' ? 'duration' : 'number',
      about: describe(figures, rarity),
      compatible: canAllHold(quantities.map(allowed)),
      positions,
    },
  ]
}

/** Positions by number; where there is but one number, by its hedge. Smaller numbers first. */
function splitPositions(claims: readonly FigureClaim[]): (readonly FigureClaim[])[] {
  const inOrder = [...claims].sort(
    (a, b) =>
      a.figure.quantity.low - b.figure.quantity.low ||
      a.figure.quantity.high - b.figure.quantity.high ||
      a.reading - b.reading ||
      a.figure.quantity.start - b.figure.quantity.start,
  )
  const byNumber = groupClaims(inOrder, ({ figure }) => numberKey(figure.quantity))
  return byNumber.length > 1
    ? byNumber
    : groupClaims(inOrder, ({ figure }) => hedgedKey(figure.quantity))
}

function toClaim({ readings }: Story, figure: Figure): FigureClaim {
  const { reading, sentence, value, quantity } = figure
  const { start, end } = readings[reading].sentences[sentence]
  const { low, high, unit } = quantity
  const normalized = {
    ...(Number.isFinite(low) ? { low } : {}),
    ...(Number.isFinite(high) ? { high } : {}),
    unit,
  }
  return { reading, value, normalized, statement: { start, end }, figure }
}

/** A few words that the figures' sentences share: "people killed". */
function describe(figures: readonly Figure[], rarity: Rarity): string {
  const { quantity, state } = figures[0]
  const thing = figures.find((figure) => figure.quantity.thing !== null)?.quantity.thing
  const shared = sharedTerms(figures, rarity).filter((term) => term !== thing)
  const head = [thing ?? quantity.unit ?? quantity.kind, state].filter(Boolean).join(' ')
  return [head, ...shared.slice(0, state ? 1 : 3)].join(', ')
}

function sharedTerms(figures: readonly Figure[], rarity: Rarity): string[] {
  const totals = new Map<string, number>()
  for (const { context } of figures)
    for (const [term, weight] of context) totals.set(term, (totals.get(term) ?? 0) + weight)
  const inTwo = [...totals].filter(
    ([term]) => figures.filter(({ context }) => context.has(term)).length > 1,
  )
  return inTwo
    .sort((a, b) => b[1] * rarity(b[0]) - a[1] * rarity(a[0]) || (a[0] < b[0] ? -1 : 1))
    .map(([term]) => term)
}

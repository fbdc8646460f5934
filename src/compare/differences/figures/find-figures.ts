import type { Story } from '../../story.ts'
import { sharedWords } from '../about.ts'
import { scoreAligned } from '../aligned.ts'
import { joinMatches } from '../clusters.ts'
import { measureRarity } from '../context.ts'
import { type Claim, type Dispute, groupClaims, isBetweenArticles } from '../dispute.ts'
import type { Match } from '../match.ts'
import { type StatementFinder, statementFinder } from '../statements.ts'
import { type Figure, gatherFigures } from './figure.ts'
import { boundOf, canAllHold, unitWord } from './interval.ts'
import { gatherLengths } from './lengths.ts'
import { matchFigures } from './match-figures.ts'
import { severityOf } from './states.ts'
import { gatherTolls } from './tolls.ts'

/** Finds numbers and durations that the accounts give differently for one matter. */
export function findFigureDisputes(story: Story): Dispute[] {
  const rarity = measureRarity(story)
  const statementOf = statementFinder(story)
  const aligned = scoreAligned(story)
  const figures = gatherFigures(story, rarity)
  const tolls = gatherTolls(story, figures, aligned)
  const lengths = gatherLengths(story.readings, figures)
  const counted = new Set([...tolls, ...lengths].flat())
  const rest = figures.filter((figure) => !counted.has(figure))
  const matches = [...matchFigures(rest, aligned), ...repeatedMeasures(rest)]
  const ranked = tolls.flatMap((group) =>
    disputeFigures(story, group, statementOf).map((each) => ({ ...each, rank: rankOf(group[0]) })),
  )
  const others = [...lengths, ...joinMatches(rest, matches, isOneMatter).map(withoutFew)]
  return [...ranked, ...others.flatMap((group) => disputeFigures(story, group, statementOf))]
}

/** "several" beside "seven" tells nothing else. */
function withoutFew(figures: readonly Figure[]): Figure[] {
  const isFew = ({ value }: Figure) => FEW.test(value)
  return figures.filter(
    (figure) =>
      !isFew(figure) || figures.every((other) => isFew(other) || !canAllHold([figure, other])),
  )
}

const FEW = /^(?:several|a few|few|some)\b/i

/** The dead of the story's own days first; tolls of the past have no rank. */
function rankOf({ state, scope }: Figure): number | undefined {
  return state === null || scope !== '' ? undefined : severityOf(state)
}

/** Where one article gives one measure twice, it is mostly of one thing: "a three-hour meeting". */
function repeatedMeasures(figures: readonly Figure[]): Match[] {
  const first = new Map<string, number>()
  return figures.flatMap(({ reading, family, number, quantity }, b) => {
    if (quantity.unit === null) return []
    const key = `${reading} ${family} ${number}`
    const a = first.get(key)
    if (a === undefined) first.set(key, b)
    return a === undefined ? [] : [{ a, b, score: 0 }]
  })
}

/** Surer matches than this may join two numbers of one article: it then contradicts itself. */
const SELF_CONTRADICTION = 0.75

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
  statementOf: StatementFinder,
): Dispute[] {
  const claims = figures.map((figure) => toClaim(figure, statementOf))
  if (claims.length === 0) return []
  const positions = splitPositions(claims)
  if (positions.length < 2 || !isBetweenArticles(positions)) return []
  const quantities = figures.map(({ quantity }) => quantity)
  return [
    {
      kind: quantities[0].kind === 'duration' ? 'duration' : 'number',
      about: describe(story, figures),
      compatible: canAllHold(figures),
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
  const byNumber = mergeConverted(groupClaims(inOrder, ({ figure }) => figure.number))
  return byNumber.length > 1
    ? byNumber
    : groupClaims(inOrder, ({ figure }) => boundOf(figure.quantity))
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
  const { low, high, unit } = quantity
  const normalized = {
    ...(Number.isFinite(low) ? { low } : {}),
    ...(Number.isFinite(high) ? { high } : {}),
    unit,
  }
  return { reading, value, normalized, statement: statementOf(reading, sentence, quantity), figure }
}

/** What is counted and what befell it, and when, if not in these days; or else shared words. */
function describe(story: Story, figures: readonly Figure[]): string {
  const { state, scope } = figures[0]
  const { quantity } = figures.find((figure) => figure.quantity.thing !== null) ?? figures[0]
  const counted = [quantity.thing && pluralOf(quantity.thing), state].filter(Boolean).join(' ')
  if (state !== null) return /^\d{4}/.test(scope) ? `${counted} in ${scope.slice(0, 4)}` : counted
  return [counted, sharedWords(story, figures)].filter(Boolean).join(': ') || quantity.kind
}

const PLURALS: ReadonlyMap<string, string> = new Map([
  ['person', 'people'],
  ['man', 'men'],
  ['woman', 'women'],
  ['child', 'children'],
  ['other', 'others'],
])

function pluralOf(noun: string): string {
  const known = PLURALS.get(noun)
  if (known) return known
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`
}

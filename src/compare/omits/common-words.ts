import type { Quantity } from '../../model/reading.ts'
import { ofSentence } from '../of-sentence.ts'
import type { Story } from '../story.ts'
import type { ToldGroup } from './told-groups.ts'

/** The terms that at least half of a group's accounts use, and two of them: what it is about. */
export function commonTerms(
  story: Story,
  { statements }: Pick<ToldGroup, 'statements'>,
  termsOf: (statement: number) => Int32Array,
): number[] {
  const accounts = new Set<number>()
  const users = new Map<number, Set<number>>()
  for (const id of statements) {
    const account = accountOf(story, id)
    accounts.add(account)
    for (const term of termsOf(id)) users.set(term, (users.get(term) ?? new Set()).add(account))
  }
  const fewest = Math.max(Math.min(2, accounts.size), accounts.size / 2)
  return [...users].filter(([, { size }]) => size >= fewest).map(([term]) => term)
}

/** The figures that two of a group's accounts give alike. */
export function commonFigures(story: Story, { statements }: ToldGroup): Quantity[] {
  const given = statements.flatMap((id) =>
    figuresOf(story, id).map((figure) => ({ figure, account: accountOf(story, id) })),
  )
  return given
    .filter((one) =>
      given.some(
        (other) => other.account !== one.account && isSameFigure(one.figure, other.figure),
      ),
    )
    .map(({ figure }) => figure)
}

function accountOf({ accounts, alignment }: Story, statement: number): number {
  return accounts.ofReading[alignment.statements[statement].reading]
}

function figuresOf({ alignment, readings }: Story, id: number): Quantity[] {
  const { reading, sentence, start, end } = alignment.statements[id]
  return ofSentence(readings[reading].quantities, sentence).filter(
    (figure) => figure.start >= start && figure.end <= end && numberOf(figure) > 1,
  )
}

/** Figures that differ by less were rounded, or turned from feet into metres. */
const ROUNDED = 0.02

/** Are two figures of one unit the same, as far as rounding goes? */
export function isSameFigure(a: Quantity, b: Quantity): boolean {
  if (a.unit !== b.unit) return false
  const [one, other] = [numberOf(a), numberOf(b)]
  return one > 0 && Math.abs(one - other) <= ROUNDED * Math.max(one, other)
}

/** The number that is printed, "300" in "more than 300"; 0 for "dozens". */
function numberOf({ value, low, high }: Quantity): number {
  if (value !== null) return value
  if (Number.isFinite(low) && Number.isFinite(high)) return 0
  return Number.isFinite(low) ? low : Number.isFinite(high) ? high : 0
}

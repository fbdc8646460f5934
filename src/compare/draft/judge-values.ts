import type { Difference, DifferenceKind } from '../../model/comparison.ts'
import type { DraftClaimKind, DraftMark } from '../../model/draft.ts'
import type { Figure } from '../values/figures/figure.ts'
import { boundOf } from '../values/figures/interval.ts'
import { describe } from '../values/figures/label.ts'
import type { Dating } from '../values/times/datings.ts'
import { type Dated, weighDraftDates } from './dates.ts'
import { type Weighed, weighDraftFigures } from './figures.ts'
import { accountsOf, claimOf, type Found, type Said, toSides } from './finding.ts'
import { findInherited, type Heir, type Inherited } from './inherited.ts'
import type { Joined } from './join-draft.ts'
import { type Near, toldAlike } from './near.ts'

/** What is said of the numbers and times of a draft, each by itself. */
export function judgeValues(joined: Joined, near: readonly (readonly Near[])[]): Found[] {
  const heirOf = (kinds: readonly DifferenceKind[]): Heir =>
    findInherited(joined.story, joined.comparison, new Set(kinds))
  const numbers = heirOf(['number', 'duration'])
  const dates = heirOf(['date'])
  return [
    ...weighDraftFigures(joined, near).flatMap((each) =>
      judgeFigure(joined, each, { heir: numbers, isTold: isTold(each.figure) }),
    ),
    ...weighDraftDates(joined, near).flatMap((each) =>
      judgeDate(joined, each, { heir: dates, isTold: isTold(each.dating) }),
    ),
  ]

  function isTold({ sentence }: { readonly sentence: number }): boolean {
    return toldAlike(near[sentence]).length > 0
  }
}

/** What a value is judged by: the differences of the comparison, and whether its sentence is told. */
type Grounds = { readonly heir: Heir; readonly isTold: boolean }

function judgeFigure(joined: Joined, weighed: Weighed, { heir, isTold }: Grounds): Found[] {
  const { figure, same, wider, against, otherwise, isSure, elsewhere } = weighed
  const said = (figures: readonly Figure[]) => figures.map(toSaid)
  const kind: DraftClaimKind = figure.quantity.kind === 'duration' ? 'duration' : 'number'
  const found = (
    mark: DraftMark,
    beside: readonly Figure[],
    remark: string | null = null,
  ): Found[] => [
    {
      kind,
      mark,
      claim: claimOf(joined, figure.quantity),
      about: aboutOf(joined, [figure, ...beside]),
      accounts: accountsOf(joined, same),
      sides: toSides(
        joined,
        said([...same, ...beside]),
        ({ key }) => key,
        ({ span }) =>
          same.some(({ quantity }) => quantity.start === span.start && quantity.end === span.end),
      ),
      remark,
    },
  ]
  if (same.length > 0) {
    const dispute = disputeOf(same.flatMap((each) => heir(each.reading, each.quantity)))
    if (dispute) return [fromDispute(joined, { kind, claim: figure.quantity }, dispute, same)]
    if (isFirmer(figure, same)) return found('firmer', [], 'The accounts hedge this number.')
    const one = accountsOf(joined, same) === 1
    return found(one ? 'one-witness' : 'agreed', [])
  }
  if (against.length > 0) {
    const placed = (figures: readonly Figure[]) =>
      figures.flatMap((each) => heir(each.reading, each.quantity))
    const dispute = sharedDispute(placed(elsewhere), placed(against))
    if (dispute) return [fromDispute(joined, { kind, claim: figure.quantity }, dispute, elsewhere)]
    const mark = elsewhere.length > 0 && !isSure ? 'elsewhere' : 'at-odds'
    const remark = otherwise
      ? `The draft itself says “${otherwise.value}” elsewhere.`
      : elsewhereOf(joined, elsewhere)
    return found(mark, [...against, ...wider], remark)
  }
  if (wider.length > 0 && figure.quantity.value !== null)
    return found('firmer', wider, 'No account is so exact.')
  return elsewhere.length === 0 && isTold ? found('not-found', []) : []
}

/** What is counted; empty where nothing but the kind of number is known. */
function aboutOf({ story }: Joined, figures: readonly Figure[]): string {
  const { about } = describe(story, figures)
  return about === figures[0].quantity.kind ? '' : about
}

/** Where else the articles have a value that they do not have for this matter. */
function elsewhereOf({ story }: Joined, places: readonly Placed[]): string | null {
  const outlets = new Set(
    places.map(({ reading }) => {
      const { outlet, source } = story.readings[reading].article
      return outlet ?? source
    }),
  )
  return outlets.size === 0 ? null : `It stands elsewhere in ${[...outlets].join(', ')}.`
}

type Placed = { readonly reading: number }

function toSaid(figure: Figure): Said & { readonly key: string } {
  const { reading, sentence, quantity, value, number } = figure
  return { reading, sentence, span: quantity, value, key: `${number} ${boundOf(quantity)}` }
}

/** Is a bare number of the draft hedged wherever it stands? */
function isFirmer({ quantity, number }: Figure, same: readonly Figure[]): boolean {
  if (quantity.hedge !== null || quantity.value === null) return false
  const equal = same.filter((each) => each.number === number)
  return equal.length > 0 && equal.length === same.length && equal.every(isHedged)
}

function isHedged({ quantity }: Figure): boolean {
  return quantity.hedge !== null
}

/** The gravest of what the comparison says of these places. */
function disputeOf(inherited: readonly Inherited[]): Inherited | null {
  const hard = inherited.find(({ difference }) => !difference.compatible)
  return hard ?? inherited.find((each) => isOlder(each)) ?? null
}

/** A value that stands elsewhere may be the other side of what the accounts dispute here. */
function sharedDispute(
  elsewhere: readonly Inherited[],
  against: readonly Inherited[],
): Inherited | null {
  const isShared = ({ difference, position }: Inherited) =>
    (!difference.compatible || difference.relation === 'newer') &&
    against.some((each) => each.difference === difference && each.position !== position)
  return elsewhere.find((each) => isShared(each)) ?? null
}

/** Is it the smaller count of what has grown since? */
function isOlder({ difference, position }: Inherited): boolean {
  if (difference.relation !== 'newer') return false
  const own = difference.positions[position].normalized.high
  return difference.positions.some(
    ({ normalized }) => own !== undefined && (normalized.low ?? 0) > own,
  )
}

type Claimed = { readonly kind: DraftClaimKind; readonly claim: { start: number; end: number } }

function fromDispute(
  joined: Joined,
  { kind, claim }: Claimed,
  { difference, position }: Inherited,
  same: readonly { readonly reading: number }[],
): Found {
  const mark = difference.compatible ? 'outdated' : 'disputed'
  return {
    kind,
    mark,
    claim: claimOf(joined, claim),
    about: difference.about,
    accounts: accountsOf(joined, same),
    sides: sidesOf(difference, position),
    remark: null,
  }
}

function sidesOf({ positions }: Difference, own: number): Found['sides'] {
  return positions
    .map(({ value, accounts, statements }, i) => ({
      value,
      accounts,
      isDrafts: i === own,
      passages: statements,
    }))
    .sort((a, b) => Number(b.isDrafts) - Number(a.isDrafts) || b.accounts - a.accounts)
}

function judgeDate(
  joined: Joined,
  { dating, same, against, isSure, elsewhere }: Dated,
  { heir, isTold }: Grounds,
): Found[] {
  const found = (
    mark: DraftMark,
    beside: readonly Dating[],
    remark: string | null = null,
  ): Found[] => [
    {
      kind: 'date',
      mark,
      claim: claimOf(joined, dating.span),
      about: '',
      accounts: accountsOf(joined, same),
      sides: toSides(
        joined,
        [...same, ...beside],
        ({ value }) => value.toLowerCase(),
        (each) => same.includes(each),
      ),
      remark,
    },
  ]
  if (same.length > 0) {
    const dispute = disputeOf(same.flatMap((each) => heir(each.reading, each.span)))
    if (dispute) return [fromDispute(joined, { kind: 'date', claim: dating.span }, dispute, same)]
    return found(accountsOf(joined, same) === 1 ? 'one-witness' : 'agreed', [])
  }
  if (against.length === 0) return elsewhere.length === 0 && isTold ? found('not-found', []) : []
  const placed = (datings: readonly Dating[]) =>
    datings.flatMap((each) => heir(each.reading, each.span))
  const dispute = sharedDispute(placed(elsewhere), placed(against))
  if (dispute)
    return [fromDispute(joined, { kind: 'date', claim: dating.span }, dispute, elsewhere)]
  const mark = elsewhere.length > 0 && !isSure ? 'elsewhere' : 'at-odds'
  return found(mark, against, elsewhereOf(joined, elsewhere))
}

import type { Apart, ApartKind, ApartSide } from '../../model/apart.ts'
import type { KeptRejection } from '../../model/rejection.ts'
import { listPoints, type PointView } from '../../present/view/points.ts'
import type { ComparisonView, PlaceView } from '../../present/view/view.ts'
import type { RejectionTable } from '../../store/desk-store.ts'
import type { Comparisons } from './comparisons.ts'
import type { ToldApart } from './told-apart.ts'

/** What somebody says does not tell the same: it holds for all, and is signed. */
export type Rejections = ToldApart & {
  /**
   * Tells the statements of a line apart: those of `sides`, by their place in the line, from all others,
   * or all from each other. Gives its id; null where the comparison has no such line or side.
   */
  add(line: RejectedLine, person: string): Promise<string | null>
  remove(id: string, person: string): Promise<KeptRejection | null>
  listAll(): Promise<readonly KeptRejection[]>
}

export type RejectedLine = {
  readonly story: string
  readonly key: string
  readonly sides?: readonly number[]
}

export type RejectionsMeans = {
  comparisons(): Comparisons
  readonly rejections: RejectionTable
  readonly toldApart: ToldApart
  readonly now: () => Date
}

/** Pairs that one act tells apart: forty statements each from each other are 780. */
const MOST_PAIRS = 1000

export function createRejections(means: RejectionsMeans): Rejections {
  const { comparisons, rejections, toldApart, now } = means
  return {
    ...toldApart,
    listAll: () => rejections.listAll(),
    async add({ story, key, sides: chosen }, person) {
      const opened = await comparisons().open(story)
      const view = opened?.compared?.view
      const point = view && listPoints(view).find((each) => each.key === key)
      const kind = point && kindOf(point)
      if (!opened || !view || !point || !kind) return null
      const pairs = pairSides(kind, sidesOf(view, point), chosen)
      if (pairs.length === 0) return null
      const rejection = { claim: point.claim, pairs: pairs.slice(0, MOST_PAIRS) }
      return rejections.add(opened.story.id, rejection, { person, at: now().toISOString() })
    },
    remove: (id, person) => rejections.remove(id, { person, at: now().toISOString() }),
  }
}

const KINDS: Readonly<Record<string, ApartKind>> = {
  differences: 'difference',
  facts: 'agreement',
  quotes: 'quote',
  copies: 'copy',
}

/** What a line joins; null where it joins nothing. */
export function kindOf({ part, sides }: PointView): ApartKind | null {
  const several = sides.length > 1 || sides.some(({ places }) => places.length > 1)
  return several ? (KINDS[part] ?? null) : null
}

type Side = { readonly at: number; readonly side: ApartSide }

/** The sides of a difference; of anything else each statement is one. */
function sidesOf({ articles }: ComparisonView, { part, sides }: PointView): Side[] {
  const toSide = ({ article, text }: PlaceView, value: string | null): ApartSide => ({
    article: articles[article].id,
    text,
    value,
  })
  if (part === 'differences')
    return sides.flatMap(({ value, places }, at) =>
      places.map((place) => ({ at, side: toSide(place, value) })),
    )
  const places = sides.flatMap((each) => each.places)
  return places.map((place, at) => ({ at, side: toSide(place, null) }))
}

function pairSides(kind: ApartKind, sides: readonly Side[], chosen?: readonly number[]): Apart[] {
  const isChosen = ({ at }: Side) => chosen === undefined || chosen.includes(at)
  return sides.flatMap((one, i) =>
    sides.slice(i + 1).flatMap((other): Apart[] => {
      const isApart = one.at !== other.at && (isChosen(one) || isChosen(other))
      const areBoth = chosen !== undefined && isChosen(one) && isChosen(other)
      return isApart && !areBoth ? [{ kind, sides: [one.side, other.side] }] : []
    }),
  )
}

import type { Span } from '../../model/span.ts'
import { listPoints } from '../view/points.ts'
import type { ComparisonView, PlaceView } from '../view/view.ts'

/** What an entry of a feed says of what comparing a story gave. */
export type FedComparison = {
  readonly brief: readonly { readonly text: string; readonly cites: readonly Cite[] }[]
  readonly disputes: readonly FedDispute[]
  /** Disputes that an entry has no room for. */
  readonly more: number
}

export type FedDispute = {
  /** What its link hangs on. */
  readonly key: string
  readonly about: string
  readonly sides: readonly { readonly value: string | null; readonly cites: readonly Cite[] }[]
}

/** An outlet, and where it says it. */
export type Cite = Span & { readonly outlet: string; readonly article: string }

/** An entry is read in a reader's pane: what is more stands on the desk. */
const MOST_LINES = 6
const MOST_DISPUTES = 8
const MOST_SIDES = 6

/** Of one outlet the first passage stands for all. */
const MOST_CITES = 6

export function toFedComparison(view: ComparisonView): FedComparison {
  const clashes = listPoints(view).filter(({ kind }) => kind === 'clash')
  return {
    brief: view.brief
      .slice(0, MOST_LINES)
      .map(({ text, cites }) => ({ text, cites: toCites(view, cites.filter(isWhole)) })),
    disputes: clashes.slice(0, MOST_DISPUTES).map(({ key, claim: about, sides }) => ({
      ...{ key, about },
      sides: sides
        .slice(0, MOST_SIDES)
        .map(({ value, places }) => ({ value, cites: toCites(view, places) })),
    })),
    more: Math.max(0, clashes.length - MOST_DISPUTES),
  }
}

/** An entry names those alone that tell all of a line. */
const isWhole = ({ isPart }: PlaceView) => !isPart

function toCites({ articles }: ComparisonView, places: readonly PlaceView[]): Cite[] {
  const cites = new Map<string, Cite>()
  for (const { article, start, end } of places) {
    const { label: outlet, id } = articles[article]
    if (!cites.has(outlet)) cites.set(outlet, { outlet, article: id, start, end })
  }
  return [...cites.values()].slice(0, MOST_CITES)
}

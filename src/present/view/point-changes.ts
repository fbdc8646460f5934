import type { PointKind, PointSnapshot } from '../../model/points.ts'
import { foldWords } from '../../text/folded-words.ts'
import { count } from './count.ts'
import { listPoints, type PointView } from './points.ts'
import type { ComparisonView } from './view.ts'

/** What became of a point since a person looked at it. */
export type PointNews = {
  /** A sentence each; none where it is as it was. */
  readonly changes: readonly string[]
  /** Where what it told stands now, if it stands under another key. */
  readonly now: PointView | null
}

export const NO_NEWS: PointNews = { changes: [], now: null }

/**
 * What became of a point: told by more accounts, other values, no longer printed by an article, or no
 * longer in the comparison. `textOf` gives what an article says now; null where it left the story.
 */
export function describeNews(
  view: ComparisonView,
  before: PointSnapshot,
  point: PointView | null,
  textOf: (article: string) => string | null,
): PointNews {
  const printed = describePrinted(before, textOf)
  if (point)
    return {
      changes: [...describeKind(before, point), ...describeValues(before, point), ...printed],
      now: null,
    }
  const now = findAgain(view, before)
  const changes = now ? describeKind(before, now) : ['no longer in the comparison']
  return { changes: [...changes, ...printed], now }
}

/** What a kind is called once a point has become it. */
const NAMES: Readonly<Record<PointKind, string>> = {
  clash: 'now its sides cannot all hold',
  difference: 'now all its sides can hold',
  single: 'now on the word of one',
  anonymous: 'now on the word of unnamed sources alone',
  agreement: 'now told by several accounts',
  quote: 'now among the quotes',
  copy: 'now among the shared wording',
  brief: 'now in the brief',
  event: 'now among the times',
}

function describeKind(before: PointSnapshot, { kind, accounts }: PointView): string[] {
  const told = accounts === before.accounts ? [] : [`now ${count(accounts, 'account')}`]
  return kind === before.kind ? told : [NAMES[kind], ...told]
}

function describeValues(before: PointSnapshot, { sides }: PointView): string[] {
  const valuesOf = (some: readonly { readonly value: string | null }[]) =>
    some.flatMap(({ value }) => value ?? [])
  const [then, now] = [valuesOf(before.sides), valuesOf(sides)]
  const come = now.filter((value) => !then.includes(value)).map((value) => `new: “${value}”`)
  const gone = then.filter((value) => !now.includes(value))
  return [...come, ...gone.map((value) => `“${value}” is no longer a side`)]
}

/** Which articles no longer print what they were cited for. */
function describePrinted(
  { sides }: PointSnapshot,
  textOf: (article: string) => string | null,
): string[] {
  const said = new Set<string>()
  for (const { article, outlet, text } of sides.flatMap(({ statements }) => statements)) {
    const now = textOf(article)
    if (now === null) said.add(`${outlet} is no longer in the story`)
    else if (!foldWords(now).includes(foldWords(text))) said.add(`gone from the page of ${outlet}`)
  }
  return [...said]
}

/** Kinds that tell again what others tell: nothing else becomes one of these. */
const AGAIN: ReadonlySet<PointKind> = new Set(['quote', 'copy', 'brief', 'event'])

/** The line that has a statement of the point now, the first of those that could be open. */
function findAgain(view: ComparisonView, { kind, sides }: PointSnapshot): PointView | null {
  const told = sides.flatMap(({ statements }) => statements)
  const isTold = ({ sides: now }: PointView) =>
    now.some(({ places }) =>
      places.some((place) =>
        told.some(
          ({ article, text }) =>
            view.articles[place.article].id === article &&
            (place.text.includes(text) || text.includes(place.text)),
        ),
      ),
    )
  const points = listPoints(view)
  const again = AGAIN.has(kind) ? points.find((each) => each.kind === kind && isTold(each)) : null
  return again ?? points.find((each) => !AGAIN.has(each.kind) && isTold(each)) ?? null
}

import { createPainter, type Style } from '../text/paint.ts'
import { type Run, wrap } from '../text/wrap.ts'
import { count } from '../view/count.ts'
import { formatPlaces } from '../view/places.ts'
import type { ComparisonView, PlaceView } from '../view/view.ts'
import type { OmitsView, OmitView, OtherSidesView } from './to-omits-view.ts'
import { UNKNOWN } from './unknown.ts'

export type OmitsTextOptions = {
  readonly width: number
  readonly colour: boolean
  /** What it may tell otherwise as well. */
  readonly all?: boolean
}

/** What an article leaves out, for the terminal. */
export function renderOmitsText(
  view: ComparisonView,
  found: OmitsView,
  { width, colour, all = false }: OmitsTextOptions,
): string {
  const paint = createPainter({ colour })
  const lines = (indent: number, ...runs: Run[]) => {
    const space = ' '.repeat(indent)
    return wrap(runs, { width, first: space, rest: space }, paint)
  }
  const places = (some: readonly PlaceView[]) => formatPlaces(view.articles, some)
  const omit = ({ kind, about, accounts, place, places: told }: OmitView) => [
    ...lines(
      2,
      run(kind === 'quote' ? `${about ?? 'Unnamed'}: “${place.text}”` : place.text, 'plain'),
    ),
    ...lines(4, run(`${count(accounts, 'account')}: ${places(told)}`, 'faint')),
  ]
  const sides = ({ about, own, others }: OtherSidesView) => [
    ...lines(2, run(about, 'plain')),
    ...lines(4, run(`here ${own.map(({ value }) => value).join(', ')}`, 'plain')),
    ...others.flatMap(({ value, statements }) =>
      lines(4, run(`${value}  `, 'strong'), run(places(statements), 'faint')),
    ),
  ]
  const part = (heading: string, size: number, body: readonly string[]) =>
    body.length === 0 ? [] : ['', paint(`${heading} (${size})`, 'heading'), ...body]
  const { id, label, title, siglum } = view.articles[found.article]
  const { unknown, copyOf, counts, perhaps, later, leftOut, otherSides } = found
  const head = lines(0, run(`${siglum} ${label}: ${title ?? id}`, 'strong'))
  if (unknown) return `${[...head, ...lines(0, run(UNKNOWN[unknown], 'plain'))].join('\n')}\n`
  const copy = copyOf
    ? lines(0, run(`A copy of ${view.articles[copyOf.article].label}: said of that text.`, 'faint'))
    : []
  const nothing =
    leftOut.length + otherSides.length === 0
      ? lines(0, run('Nothing that two or more other accounts tell was found missing.', 'plain'))
      : []
  const more = all
    ? part('Perhaps told otherwise', counts.perhaps, perhaps.flatMap(omit))
    : counts.perhaps > 0
      ? [
          '',
          ...lines(0, run(`… and ${counts.perhaps} that it may tell otherwise (--all)`, 'faint')),
        ]
      : []
  return `${[
    ...[...head, ...copy, ...nothing],
    ...part('Not found here', counts.leftOut, leftOut.flatMap(omit)),
    ...part('Sides that it does not give', otherSides.length, otherSides.flatMap(sides)),
    ...part('Came later', counts.later, later.flatMap(omit)),
    ...more,
  ].join('\n')}\n`
}

function run(text: string, style: Style): Run {
  return { text, style }
}

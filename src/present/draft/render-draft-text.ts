import { createPainter, type Style } from '../text/paint.ts'
import { type Run, wrap } from '../text/wrap.ts'
import { abridge } from '../view/abridge.ts'
import { count } from '../view/count.ts'
import { formatPlaces } from '../view/places.ts'
import { LEVEL_LABELS } from './labels.ts'
import {
  type DraftFindingView,
  type DraftSideView,
  type DraftView,
  LEVELS,
  type Level,
} from './view.ts'

export type DraftTextOptions = { readonly width: number; readonly colour: boolean }

const STYLES: Readonly<Record<Level, Style>> = {
  odds: 'warning',
  open: 'strong',
  single: 'plain',
  missing: 'faint',
  borne: 'good',
}

/** A checked draft for a terminal: what is at odds first, what is borne out last and in short. */
export function renderDraftText(view: DraftView, { width, colour }: DraftTextOptions): string {
  const paint = createPainter({ colour })
  const write = (runs: readonly Run[], indent: number, hang = indent) =>
    wrap(runs, { width, first: ' '.repeat(indent), rest: ' '.repeat(hang) }, paint)
  const parts = LEVELS.map((level) => {
    const own = view.findings.filter((finding) => finding.level === level)
    if (own.length === 0) return []
    const name = LEVEL_LABELS[level]
    const heading = `${name[0].toUpperCase()}${name.slice(1)}`
    return [
      paint(heading, 'heading'),
      ...own.flatMap((finding) => writeFinding(view, finding, write)),
    ]
  })
  const all = [writeHead(view, write), ...parts].filter((lines) => lines.length > 0)
  return `${all.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

type Write = (runs: readonly Run[], indent: number, hang?: number) => string[]

function writeHead(view: DraftView, write: Write): string[] {
  const { title, words, articles, accounts, totals, notes } = view
  const sizes = `${count(words, 'word')} beside ${count(articles.length, 'article')} → ${count(accounts.length, 'account')}`
  const told = totals.filter((total) => total.count > 0)
  const sums = told.flatMap(({ level, label, count: n }, i): Run[] => [
    run(i > 0 ? ' · ' : '', 'faint'),
    run(`${n} ${label}`, STYLES[level]),
  ])
  return [
    ...write([run(title ?? 'Your draft', 'strong')], 0),
    ...write([run(sizes, 'faint')], 0),
    ...accounts.flatMap(({ sigla, label }) =>
      write([run(sigla, 'siglum'), run(` ${label}`)], 2, 4),
    ),
    ...(sums.length > 0 ? ['', ...write(sums, 0)] : []),
    ...notes.flatMap((note) => ['', ...write([run(`⚠ ${note}`, 'warning')], 0)]),
  ]
}

function writeFinding(view: DraftView, finding: DraftFindingView, write: Write): string[] {
  const { label, claim, paragraph, remark, sides, level, about } = finding
  const head = [
    run(`¶${paragraph} `, 'faint'),
    run(`“${abridge(claim.text)}”`, level === 'borne' ? 'plain' : 'strong'),
    run(` – ${label}`, STYLES[level]),
    ...(about !== '' && level !== 'borne' ? [run(` (${about})`, 'faint')] : []),
  ]
  if (level === 'borne' || level === 'single')
    return write([...head, ...lettersOf(view, sides), ...remarkOf(remark)], 2, 6)
  return [
    ...write([...head, ...remarkOf(remark)], 2, 6),
    ...sides.flatMap((side) => writeSide(view, side, finding, write)),
  ]
}

function remarkOf(remark: string | null): Run[] {
  return remark === null ? [] : [run(` – ${remark}`, 'faint')]
}

function lettersOf(view: DraftView, sides: readonly DraftSideView[]): Run[] {
  const places = sides.flatMap((side) => side.places)
  return places.length === 0 ? [] : [run(` ${formatPlaces(view.articles, places)}`, 'siglum')]
}

function writeSide(
  view: DraftView,
  { value, places, isDrafts }: DraftSideView,
  { kind }: DraftFindingView,
  write: Write,
): string[] {
  const shown = kind === 'quote' ? `“${value}”` : value
  return write(
    [
      run(isDrafts ? '= ' : '· ', 'faint'),
      run(abridge(shown)),
      run(` ${formatPlaces(view.articles, places)}`, 'siglum'),
    ],
    6,
    8,
  )
}

function run(text: string, style: Style = 'plain'): Run {
  return { text, style }
}

import { cutAt } from '../view/cut.ts'
import { describeBoth } from '../view/differences.ts'
import { describeSupport } from '../view/facts.ts'
import { formatSigla } from '../view/labels.ts'
import type { SectionName } from '../view/section-names.ts'
import type {
  ComparisonView,
  DifferenceView,
  NoteView,
  PieceView,
  PlaceView,
} from '../view/view.ts'
import { formatInstant } from '../view/when.ts'
import { escapeMarkdown as text } from './escape.ts'
import { cite, citeAll, citeShort, count, table } from './parts.ts'

/** What writes each section of the report; one without lines is left out. */
export const WRITERS: Readonly<Record<SectionName, (view: ComparisonView) => string[]>> = {
  accounts,
  brief,
  differences,
  agreements: coverage,
  quotes,
  unique,
  timeline,
  copies,
  names,
  notes,
}

function brief(view: ComparisonView): string[] {
  return view.brief.flatMap(({ text: words, cites, disputes }) => {
    const where = cites.length === 0 ? '' : ` (${citeShort(view, cites)})`
    const open = disputes.map(({ about }) => ` ≠ *not settled: ${text(about)}*`)
    return [`${text(words)}${where}${open.join('')}`, '']
  })
}

function accounts(view: ComparisonView): string[] {
  return view.accounts.flatMap(({ articles, basis }) => [
    ...articles.flatMap((index) => {
      const { siglum, label, publishedAt, words, warnings, corrections } = view.articles[index]
      const when = publishedAt === null ? '' : `${text(formatInstant(publishedAt))}, `
      return [
        `- **${siglum}** ${text(label)} (${when}${count(words, 'word')})`,
        ...corrections.map(
          (place) => `  - Its own note: ${text(place.text)} (${citeShort(view, [place])})`,
        ),
        ...warnings.map(({ message }) => `  - ⚠ ${text(message)}`),
      ]
    }),
    ...(articles.length > 1 ? [`  - one account: ${text(basis)}`] : []),
  ])
}

function coverage(view: ComparisonView): string[] {
  if (view.facts.length === 0) return []
  const rows = view.facts.map((fact) => [
    `${emphasise(fact.statement)} – ${cite(view, fact.statement)}`,
    ...fact.cells.map(({ statements, differs, isPart }) =>
      statements.length === 0 ? '·' : differs ? '◐' : isPart ? '○' : '●',
    ),
    `${text(describeSupport(view.articles, fact))}: ${citeShort(view, fact.statements)}`,
  ])
  return [
    ...table(['Fact', ...view.accounts.map(({ sigla }) => sigla), 'Where'], rows),
    '',
    '● states it, ○ part of it, ◐ states it and differs, · not found',
  ]
}

/** What all share stands out, where it is known. */
function emphasise({ text: words, shared }: PlaceView): string {
  if (shared.length === 0) return text(words)
  return cutAt(words, shared)
    .map((piece) => (piece.marked ? wrap(piece.text, '**') : keepSpaces(piece.text)))
    .join('')
}

/** Markdown marks words only where the marks touch them. */
function wrap(words: string, mark: string): string {
  const [, before, inner, after] = /^(\s*)(.*?)(\s*)$/s.exec(words) ?? ['', '', words, '']
  return inner === '' ? words : `${before}${mark}${text(inner)}${mark}${after}`
}

function keepSpaces(words: string): string {
  return (/^\s/.test(words) ? ' ' : '') + text(words) + (/\S\s+$/.test(words) ? ' ' : '')
}

function differences(view: ComparisonView): string[] {
  const tables = view.differences.flatMap((difference) => [
    `### ${text(difference.about)} (${difference.kind}, ${difference.verdict})`,
    '',
    ...contradiction(view, difference),
    ...table(
      ['As printed', 'Accounts', 'Where'],
      difference.positions.map(({ value, accounts, wordings }) => [
        text(value),
        String(accounts),
        wordings
          .map((wording) => `${text(wording.text)} – ${citeAll(view, wording.places)}`)
          .join('<br>'),
      ]),
    ),
    '',
  ])
  return view.spellings.length === 0 ? tables : [...tables, spellings(view)]
}

function contradiction(view: ComparisonView, difference: DifferenceView): string[] {
  const both = describeBoth(view, difference)
  return both === null ? [] : [`⚠ ${both}`, '']
}

function spellings({ spellings, articles }: ComparisonView): string {
  const told = spellings.map(({ positions }) =>
    positions
      .map((side) => `${text(side.value)} ${formatSigla(articles, side.articles)}`)
      .join(' · '),
  )
  return `**Spellings:** ${told.join('; ')}`
}

function quotes(view: ComparisonView): string[] {
  return view.quotes.flatMap(({ speaker, accounts, variants }) => [
    `### ${text(speaker ?? 'Speaker not named')} (${count(accounts, 'account')})`,
    '',
    ...variants.flatMap(({ pieces, places, warnings }) => [
      `- “${pieces.map(mark).join('')}” – ${citeAll(view, places)}`,
      ...warnings.map((warning) => `  - ⚠ ${text(warning)}`),
    ]),
    '',
  ])
}

/** Cut words struck through, added words in bold; spaces at the edges of kept words stay. */
function mark({ kind, from, to, spaceBefore, spaceAfter }: PieceView): string {
  if (kind === 'same') return keepSpaces(to)
  const added = to === '' ? '' : `**${text(to)}**`
  if (from === '') return added
  return `${spaceBefore ? ' ' : ''}~~${text(from)}~~${spaceAfter ? ' ' : ''}${added}`
}

function unique(view: ComparisonView): string[] {
  return view.unique.map(({ place }) => `- ${text(place.text)} – ${cite(view, place)}`)
}

function timeline(view: ComparisonView): string[] {
  return view.timeline.flatMap(({ label, when, wordings }) => [
    `- **${text(label)}**${when.basis === 'implied' ? ' (implied)' : ''}`,
    ...wordings.map((wording) => `  - ${text(wording.text)} – ${citeAll(view, wording.places)}`),
  ])
}

function copies(view: ComparisonView): string[] {
  return view.copies.map(
    ({ places: [one, other], words, similarity }) =>
      `- ${count(words, 'word')}, ${Math.round(similarity * 100)} % alike, ${cite(view, one)} and ${cite(view, other)}: ${text(one.text)}`,
  )
}

function names(view: ComparisonView): string[] {
  return view.entities.map(({ name, kind, spellings }) => {
    const forms = spellings.map(
      (spelling) => `${text(spelling.text)} ${formatSigla(view.articles, spelling.articles)}`,
    )
    return `- **${text(name)}**${kind === 'other' ? '' : ` (${kind})`}: ${forms.join(' · ')}`
  })
}

function notes(view: ComparisonView): string[] {
  return view.notes.map((note) => `- ${writeNote(view, note)}`)
}

/** A note with its sign and what it is about. */
export function writeNote(
  view: ComparisonView,
  { level, message, place, article }: NoteView,
): string {
  const about = article === null ? null : view.articles[article]
  const named = about === null ? '' : `**${about.siglum}** ${text(about.label)}`
  const where = place === null ? named : cite(view, place)
  return `${level === 'info' ? '' : '⚠ '}${text(message)} ${where}`.trimEnd()
}

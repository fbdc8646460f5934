import type { ComparisonView, PieceView } from '../view/view.ts'
import { formatInstant } from '../view/when.ts'
import { escapeMarkdown as text } from './escape.ts'
import { cite, citeAll, count, table } from './parts.ts'

/** The sections of the report in their order; a section without lines is left out. */
export const SECTIONS: readonly {
  readonly heading: string
  readonly write: (view: ComparisonView) => string[]
}[] = [
  { heading: 'In brief', write: brief },
  { heading: 'Accounts', write: accounts },
  { heading: 'Who reports what', write: coverage },
  { heading: 'Where they differ', write: differences },
  { heading: 'What was said', write: quotes },
  { heading: 'Only in one account', write: unique },
  { heading: 'When', write: timeline },
  { heading: 'Shared wording', write: copies },
  { heading: 'Names', write: names },
  { heading: 'Notes', write: notes },
]

function brief(view: ComparisonView): string[] {
  if (view.brief.length === 0) return []
  const lines = view.brief.flatMap((line) => [
    `${text(line.text)} ${line.citations.map((number) => `\\[${number}\\]`).join('')}`,
    '',
  ])
  return [...lines, ...view.citations.map((place, index) => `${index + 1}. ${cite(view, place)}`)]
}

function accounts(view: ComparisonView): string[] {
  return view.accounts.flatMap(({ articles, basis }) => [
    ...articles.map((index) => {
      const { siglum, label, publishedAt, words } = view.articles[index]
      const when = publishedAt === null ? '' : `${text(formatInstant(publishedAt))}, `
      return `- **${siglum}** ${text(label)} (${when}${count(words, 'word')})`
    }),
    ...(articles.length > 1 ? [`  - one account: ${text(basis)}`] : []),
  ])
}

function coverage(view: ComparisonView): string[] {
  if (view.facts.length === 0) return []
  const rows = view.facts.map(({ statement, attributedTo, cells }) => [
    text(statement.text) +
      (attributedTo.length > 0 ? ` *(all after ${text(attributedTo.join(', '))})*` : ''),
    ...cells.map(({ statements, differs }) =>
      statements.length === 0 ? '·' : differs ? '◐' : '●',
    ),
  ])
  return [
    ...table(['Fact', ...view.accounts.map(({ sigla }) => sigla)], rows),
    '',
    '● states it, ◐ states it and differs, · is silent',
  ]
}

function differences(view: ComparisonView): string[] {
  return view.differences.flatMap(({ about, kind, verdict, positions }) => [
    `### ${text(about)} (${kind}, ${verdict})`,
    '',
    ...table(
      ['As printed', 'Accounts', 'Where'],
      positions.map(({ value, accounts, wordings }) => [
        text(value),
        String(accounts),
        wordings
          .map((wording) => `${text(wording.text)} – ${citeAll(view, wording.places)}`)
          .join('<br>'),
      ]),
    ),
    '',
  ])
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
  if (kind === 'same') {
    const before = /^\s/.test(to) ? ' ' : ''
    const after = /\s$/.test(to) ? ' ' : ''
    return before + text(to) + after
  }
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
      `- ${count(words, 'word')}, ${Math.round(similarity * 100)}% alike: ${cite(view, one)} and ${cite(view, other)}: ${text(one.text)}`,
  )
}

function names(view: ComparisonView): string[] {
  return view.entities.map(({ name, kind, spellings }) => {
    const forms = spellings.map(
      (spelling) =>
        `${text(spelling.text)} ${spelling.articles.map((index) => view.articles[index].siglum).join('')}`,
    )
    return `- **${text(name)}** (${kind}): ${forms.join(' · ')}`
  })
}

function notes(view: ComparisonView): string[] {
  return view.notes.map(({ level, message, place, article }) => {
    const where =
      place !== null
        ? cite(view, place)
        : article === null
          ? ''
          : text(view.articles[article].label)
    return `- ${level}: ${text(message)} ${where}`.trimEnd()
  })
}

import type { ComparisonView, EntityView, NoteView, UniqueView } from '../view/view.ts'
import { section, sigla, siglum, source, unfold } from './parts.ts'
import { type Html, html } from './template.ts'

/** What one account alone reports. */
export function unique(view: ComparisonView): Html | null {
  if (view.unique.length === 0) return null
  const items = (some: readonly UniqueView[]) =>
    html`<ul class="plain">${some.map(
      ({ key, place }) =>
        html`<li id="${key}"><span class="words" dir="auto">${place.text}</span> ${source(view, place)}</li>`,
    )}</ul>`
  return section(
    {
      id: 'unique',
      title: 'Only in one account',
      lead: 'Details that no other account has, the most telling first.',
    },
    unfold(view.unique, 12, items),
  )
}

/** Who and what is named, with every way of writing it. */
export function names(view: ComparisonView): Html | null {
  if (view.entities.length === 0) return null
  const items = (some: readonly EntityView[]) =>
    html`<dl class="names">${some.map((entity) => describe(view, entity))}</dl>`
  return section(
    {
      id: 'names',
      title: 'Names',
      lead: 'People, organisations and places, as each outlet writes them.',
    },
    unfold(view.entities, 18, items),
  )
}

function describe(view: ComparisonView, { name, kind, spellings }: EntityView): Html {
  const forms = spellings.map(
    ({ text, articles }) => html`<li><bdi>${text}</bdi> ${sigla(view, articles)}</li>`,
  )
  const sort = kind === 'other' ? null : html` <span class="tag">${kind}</span>`
  return html`<div><dt><bdi>${name}</bdi>${sort}</dt><dd><ul>${forms}</ul></dd></div>`
}

/** What is worth knowing about how the result came to be. */
export function notes(view: ComparisonView): Html | null {
  if (view.notes.length === 0) return null
  const items = (some: readonly NoteView[]) =>
    html`<ul class="plain notes">${some.map((note) => writeNote(view, note))}</ul>`
  return section(
    {
      id: 'notes',
      title: 'Notes',
      lead: 'How the result came to be, where that is worth knowing.',
    },
    unfold(view.notes, 12, items),
  )
}

/** A note with its sign and what it is about. */
export function writeNote(
  view: ComparisonView,
  { level, message, place, article }: NoteView,
): Html {
  const about = article === null ? null : view.articles[article]
  const named =
    about === null
      ? null
      : html`<span class="source">${siglum(about)} <bdi>${about.label}</bdi></span>`
  const sign = level === 'info' ? null : html`<span aria-hidden="true">⚠</span> `
  return html`<li class="${level}">${sign}${message} ${place === null ? named : source(view, place)}</li>`
}

import { copyGraph } from '../../html/copy-graph.ts'
import { type Html, html } from '../../html/template.ts'
import { timelineChart } from '../../html/timeline-chart.ts'
import { formatSigla } from '../../view/labels.ts'
import type {
  ArticleView,
  ComparisonView,
  CopyView,
  EntityView,
  EventView,
} from '../../view/view.ts'
import { lag } from '../ago.ts'
import { siglum } from '../hue.ts'
import { wordsHref } from '../links.ts'
import { letter, letters, type Part, type Room, source, statement, unfold } from './parts.ts'
import { tools } from './tools.ts'

const MOST_EVENTS = 16
const MOST_WORDINGS = 4
const MOST_DETAILS = 16
const MOST_COPIES = 10
const MOST_NAMES = 18

/** What is told, in the order in which it happened. */
export function timeline(view: ComparisonView, room: Room): Part | null {
  if (view.timeline.length === 0) return null
  return {
    id: 'timeline',
    heading: 'When',
    lead: 'By the time of the event, as stated or counted from the article’s day.',
    size: null,
    body: html`${timelineChart(view)}${unfold(
      room,
      view.timeline,
      MOST_EVENTS,
      (some) =>
        html`<ol class="timeline">${some.map((event) => html`<li id="${event.key}">${told(view, room, event)}${tools(room.lines, event, false)}</li>`)}</ol>`,
    )}`,
  }
}

function told(view: ComparisonView, room: Room, { label, when, wordings }: EventView): Html {
  return html`<p class="when"><time>${label}</time>${when.basis === 'implied' ? ', implied' : null}</p>${unfold(room, wordings, MOST_WORDINGS, (some) => html`${some.map(({ text, places }) => html`<p><span class="words" dir="auto">${text}</span> ${letters(view, places)}</p>`)}`)}`
}

/** What one account alone tells. */
export function onlyHere(view: ComparisonView, room: Room): Part | null {
  if (view.unique.length === 0) return null
  return {
    id: 'only-here',
    heading: 'Only here',
    lead: 'Details that one account alone has, the most telling first.',
    size: view.unique.length,
    body: unfold(
      room,
      view.unique,
      MOST_DETAILS,
      (some) =>
        html`<ul class="statements">${some.map((detail) => statement(view, detail.place, detail.place.text, { id: detail.key, tools: tools(room.lines, detail, false) }))}</ul>`,
    ),
  }
}

/** Which articles have whose words. */
export function copies(view: ComparisonView, room: Room): Part | null {
  if (view.copies.length === 0) return null
  return {
    id: 'copies',
    heading: 'Shared wording',
    lead: 'Stretches that two articles have in nearly the same words, the longest first.',
    size: view.copies.length,
    body: html`${copyGraph(view)}${unfold(
      room,
      view.copies.toSorted((a, b) => b.words - a.words),
      MOST_COPIES,
      (some) => html`<ul class="shared">${some.map((copy) => shared(view, copy, room))}</ul>`,
    )}`,
  }
}

function shared(view: ComparisonView, copy: CopyView, { lines }: Room): Html {
  const { key, places, words } = copy
  const [one, other] = places.map(({ article }) => view.articles[article])
  const later = follows(one, other) ?? follows(other, one)
  return html`<li id="${key}"><p>${letters(view, places)} ${words} words · ${later === null ? null : html`${later} · `}${places.map((place) => html`${source(view, place)} `)}</p><p class="words" dir="auto">${places[0].text}</p>${tools(lines, copy, true)}</li>`
}

/** "C 35 min after B": who printed first. */
function follows(first: ArticleView, second: ArticleView): string | null {
  const passed = lag(first.publishedAt, second.publishedAt)
  return passed === null ? null : `${second.siglum} ${passed} after ${first.siglum}`
}

/** People, organisations and places, each way of writing them with who does. */
export function names(view: ComparisonView, room: Room): Part | null {
  if (view.entities.length === 0) return null
  return {
    id: 'names',
    heading: 'Who is who',
    lead: 'People, organisations and places, as each outlet writes them.',
    size: view.entities.length,
    body: unfold(
      room,
      view.entities,
      MOST_NAMES,
      (some) => html`<dl class="names">${some.map((entity) => described(view, entity))}</dl>`,
    ),
  }
}

/** More letters than these are read as a range. */
const MOST_LETTERS = 8

function described({ articles }: ComparisonView, { name, kind, spellings }: EntityView): Html {
  const forms = spellings.map(({ text, articles: used }) => {
    const signs =
      used.length > MOST_LETTERS
        ? formatSigla(articles, used)
        : used.map((index) =>
            siglum(
              articles[index].siglum,
              articles[index].account,
              articles[index].label,
              wordsHref(articles[index].id, text),
            ),
          )
    return html`<li><bdi>${text}</bdi> <span class="letters">${signs}</span></li>`
  })
  return html`<div><dt><bdi>${name}</bdi>${kind === 'other' ? null : html` <span class="kind">${kind}</span>`}</dt><dd><ul>${forms}</ul></dd></div>`
}

/** How the result came to be, where that is worth knowing. */
export function notes(view: ComparisonView): Part | null {
  if (view.notes.length === 0) return null
  return {
    id: 'notes',
    heading: 'Notes',
    lead: 'How the result came to be, where that is worth knowing.',
    size: null,
    body: html`<ul class="notes">${view.notes.map(({ message, place }) => html`<li>${place === null ? null : html`${letter(view, place)} `}${message}</li>`)}</ul>`,
  }
}

import type { OutletList, OutletRow, SharedTexts } from '../../model/outlets.ts'
import { type Html, html, type Value } from '../html/template.ts'

/** Fewer articles or stories than this make no percentage. */
const LEAST_FOR_PERCENT = 20

/** The outlets, a row each: what the comparisons show of them. No score, and each number leads on. */
export function outlets(rows: readonly OutletRow[]): Html {
  const told =
    rows.length === 0
      ? 'No article of an outlet is kept yet.'
      : 'What the comparisons show of each. Numbers lead to the passages that they rest on. Nothing here is a rating.'
  return html`<div class="outlets"><h1>Outlets</h1><p class="credit">${told}</p>
${rows.length === 0 ? null : table(rows)}
<dl class="terms"><dt>Compared</dt><dd>articles of stories that were compared: what stands right of it is counted in these</dd><dt>Same text as</dt><dd>articles that share their text with an earlier one of another outlet; who wrote it is not known</dd><dt>First with</dt><dd>facts that it told before all others who tell them; only where the hour of all is known</dd><dt>Figures alone</dt><dd>figures that no other account gives or that cannot hold beside theirs, of all that could be compared</dd><dt>Behind the first</dt><dd>from the first article of a story to its own: half of its stories come sooner, half later</dd></dl></div>`
}

function table(rows: readonly OutletRow[]): Html {
  return html`<div class="wide" role="region" aria-label="Outlets" tabindex="0"><table><thead><tr><th scope="col">Outlet</th><th scope="col">Articles</th><th scope="col">Compared</th><th scope="col">Own text</th><th scope="col">Same text as</th><th scope="col">First with</th><th scope="col">Corrections</th><th scope="col">Figures alone</th><th scope="col">Behind the first</th></tr></thead><tbody>${rows.map(line)}</tbody></table></div>`
}

function line(row: OutletRow): Html {
  const { outlet, kept, articles, copies, origins, first, corrections, figures, alone } = row
  return html`<tr><th scope="row"><a href="${outletHref(outlet)}"><bdi>${outlet}</bdi></a></th>
<td>${link(kept, `/search?q=${encodeURIComponent(`outlet:"${outlet.replaceAll('"', '')}"`)}`)}</td><td>${articles}</td>
<td>${partOf(articles - copies, articles)}</td><td class="names">${copies === 0 ? '–' : html`${link(copies, outletHref(outlet, 'copies'))} ${nameOrigins(origins)}`}</td>
<td>${linked(first, outlet, 'first')}</td><td>${linked(corrections, outlet, 'corrections')}</td>
<td>${figures === 0 ? '–' : html`${alone === 0 ? 0 : linked(alone, outlet, 'alone')} of ${figures}`}</td><td>${delayOf(row)}</td></tr>`
}

/** "92 %", or "11 of 12" where there are few. */
export function partOf(part: number, all: number): string {
  if (all === 0) return '–'
  return all < LEAST_FOR_PERCENT ? `${part} of ${all}` : `${Math.round((100 * part) / all)} %`
}

function nameOrigins(origins: readonly SharedTexts[]): Html {
  return html`<span class="outlet">${origins.map(({ origin }, nth) => html`${nth > 0 ? ', ' : null}<a href="${outletHref(origin)}"><bdi>${origin}</bdi></a>`)}</span>`
}

function linked(number: number, outlet: string, list: OutletList): Value {
  return number === 0 ? '–' : link(number, outletHref(outlet, list))
}

function link(number: number, href: string): Html {
  return html`<a href="${href}">${number}</a>`
}

/** The page of an outlet, or a list of it. */
export function outletHref(outlet: string, list?: OutletList): string {
  return `/outlets/${encodeURIComponent(outlet)}${list === undefined ? '' : `?list=${list}#${list}`}`
}

/** "35 min", "3 h 10 min": the middle one of so many stories. */
export function delayOf({ delay, delays }: Pick<OutletRow, 'delay' | 'delays'>): Value {
  if (delay === null) return '–'
  const [days, hours, minutes] = [
    Math.floor(delay / 1440),
    Math.floor((delay % 1440) / 60),
    delay % 60,
  ]
  const parts =
    days > 0
      ? [`${days} d`, hours && `${hours} h`]
      : [hours && `${hours} h`, minutes && `${minutes} min`]
  const told = parts.filter(Boolean).join(' ') || 'none'
  return html`${told} <span class="outlet">in ${delays}</span>`
}

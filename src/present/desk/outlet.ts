import type {
  OutletList,
  OutletProfile,
  SharedTexts,
  ShownOutletLine,
} from '../../model/outlets.ts'
import { OUTLET_LISTS } from '../../model/outlets.ts'
import { type Html, html } from '../html/template.ts'
import { count } from '../view/count.ts'
import { age } from './ago.ts'
import { passageHref } from './links.ts'
import { delayOf, outletHref, partOf } from './outlets.ts'

const HEADINGS: Readonly<Record<OutletList, string>> = {
  copies: 'Its text stood before in',
  first: 'First with what others told later',
  alone: 'Figures that stand alone',
  spellings: 'Spelled otherwise than most',
  corrections: 'What it says of its own texts',
}

const LEADS: Readonly<Record<OutletList, string>> = {
  copies: 'Who wrote it is not known: both may have it from a third.',
  first: 'Told before all others who tell it, as far as the hours are known.',
  alone: 'No other account gives them, or what others give cannot hold beside them.',
  spellings: 'Beside the spelling of most accounts. Which is right is not judged.',
  corrections: 'Corrections, clarifications, notes of editors.',
}

/** All of one outlet: whose text it shares, and the passages that its numbers rest on. */
export function outlet(profile: OutletProfile, list: OutletList | null, now: Date): Html {
  const { row, to, stories } = profile
  return html`<div class="story outlet-page"><p class="crumb"><a href="/outlets">Outlets</a></p>
<h1><bdi>${row.outlet}</bdi></h1>
<p class="credit">${count(row.kept, 'article')} kept, ${row.articles} of them in ${row.stories === 1 ? '1 compared story' : `${row.stories} compared stories`}. <a href="/changes?outlet=${encodeURIComponent(row.outlet)}&amp;since=all">What it changed</a></p>
${row.stories === 0 ? null : facts(profile)}
${to.length === 0 ? null : html`<section class="part"><h2>Its text stands later in</h2>${shared(to, ({ outlet }) => outlet)}</section>`}
${OUTLET_LISTS.map((each) => part(profile, each, each === list, now))}
${stories.length === 0 ? null : html`<section class="part"><h2>Its stories</h2><ul class="lines">${stories.map(({ id, title, lastAt }) => html`<li><a class="words" href="/story/${id}" dir="auto">${title || 'No headline'}</a> <span class="outlet">${age(lastAt, now)}</span></li>`)}</ul></section>`}</div>`
}

function facts({ row }: OutletProfile): Html {
  const { articles, copies, first, figures, alone } = row
  return html`<dl class="facts"><div><dt>Own text</dt><dd>${partOf(articles - copies, articles)}</dd></div><div><dt>First with</dt><dd>${first === 1 ? '1 fact' : `${first} facts`}</dd></div><div><dt>Figures alone</dt><dd>${alone} of ${figures}</dd></div><div><dt>Behind the first</dt><dd>${delayOf(row)}</dd></div></dl>`
}

/** Outlets with which it shares texts, the most first. */
function shared(some: readonly SharedTexts[], nameOf: (each: SharedTexts) => string): Html {
  return html`<ul class="shares">${some.map((each) => html`<li><a href="${outletHref(nameOf(each))}"><bdi>${nameOf(each)}</bdi></a> <span class="number">${count(each.articles, 'article')}</span></li>`)}</ul>`
}

function part(
  { row, lists, from }: OutletProfile,
  list: OutletList,
  isWhole: boolean,
  now: Date,
): Html | null {
  const [all, lines] = [row[list], lists[list]]
  if (lines.length === 0) return null
  const left = all - lines.length
  const more =
    left <= 0
      ? null
      : isWhole
        ? html`<p class="more">The latest ${lines.length} of ${all} are shown.</p>`
        : html`<p class="more"><a href="${outletHref(row.outlet, list)}">${left} more</a></p>`
  return html`<section class="part" id="${list}"><h2>${HEADINGS[list]} <span class="number">${all}</span></h2><p class="lead">${LEADS[list]}</p>${list === 'copies' ? shared(from, ({ origin }) => origin) : null}<ul class="lines">${lines.map((line) => toLine(line, now))}</ul>${more}</section>`
}

/** Characters of a passage that stand in a list. */
const MOST_WORDS = 280

function toLine(
  { article, start, end, text, before, after, at, title, story, other, list }: ShownOutletLine,
  now: Date,
): Html {
  const words =
    text.length > MOST_WORDS ? `${text.slice(0, text.lastIndexOf(' ', MOST_WORDS))} …` : text
  const mark = before + after === '' ? words : html`${before}<mark>${text}</mark>${after}`
  const beside =
    other === null
      ? null
      : list === 'copies'
        ? html` · before in <a href="${outletHref(other)}"><bdi>${other}</bdi></a>`
        : html` · most: <q class="words">${other}</q>`
  return html`<li><a class="words" href="${passageHref(article, { start, end })}" dir="auto">${mark}</a><p class="outlet"><bdi>${title ?? 'No headline'}</bdi>${at === '' ? null : ` · ${age(at, now)}`}${beside} · <a href="/story/${story}">its story</a></p></li>`
}

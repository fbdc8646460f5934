import type {
  Card,
  CardAccount,
  CardArticle,
  GrownFigure,
  News,
  Today,
  TodayFilter,
} from '../../model/desk.ts'
import { type Html, html } from '../html/template.ts'
import { count } from '../view/count.ts'
import { siglum as letterOf } from '../view/labels.ts'
import { age } from './ago.ts'
import { examplesPart, nothingOwn } from './examples.ts'
import { hueOf, siglum } from './hue.ts'
import { filters, hrefOf, SPANS } from './today-filters.ts'

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const MONTHS =
  'January February March April May June July August September October November December'.split(' ')

/** The stories, a line each: who tells them, and on what they differ. */
export function today(
  view: Today,
  filter: TodayFilter,
  now: Date,
  examples: readonly string[] = [],
  unreadAlerts = 0,
): Html {
  const { cards, single, counts, more, cut } = view
  const name = view.searches.find(({ id }) => id === filter.saved)?.name
  const isExample = ({ id }: Card) => filter.show === 'all' && examples.includes(id)
  const own = cards.filter((card) => !isExample(card))
  const given = cards.filter(isExample)
  const lines = (some: readonly Card[]) => some.map((card) => line(card, hrefOf(filter), now))
  return html`<div class="today">
${filters(view, filter)}
<section class="stories" aria-labelledby="day">
<div class="day"><h1 id="day">${name === undefined ? dayOf(now) : html`<bdi>${name}</bdi>`}</h1><p>${tellNumber(counts, filter, given.length)}</p><p class="hint"><kbd>j</kbd> <kbd>k</kbd> move · <kbd>o</kbd> open here · <kbd>Enter</kbd> story</p></div>
${unreadAlerts === 0 ? null : html`<p class="alert-line"><a href="/alerts?show=unread">${count(unreadAlerts, 'alert')}</a> not read yet</p>`}
${own.length > 0 ? lines(own) : given.length > 0 ? nothingOwn() : nothing(filter)}
${more > 0 ? html`<p class="more">${more} more; choose a shorter time, or narrow the list, to see them.</p>` : null}
${cut ? html`<p class="more">Only the stories with the latest articles were looked at: there are very many.</p>` : null}
${examplesPart(examples, lines(given))}
${bulk(view, filter)}
</section>
${single.length === 0 ? null : beside(single, counts.single, now)}
</div>`
}

/** What can be done with all that is shown, and taking the last act back. */
function bulk({ cards, undoable }: Today, filter: TodayFilter): Html {
  const unread = cards.filter(({ isSeen }) => !isSeen)
  const stories = unread.map(({ id }) => html`<input type="hidden" name="story" value="${id}">`)
  const back = html`<input type="hidden" name="back" value="${hrefOf(filter)}">`
  return html`<div class="bulk">${unread.length === 0 ? null : html`<form method="post" action="/acts" class="acts">${back}${stories}<button name="do" value="seen">Mark ${unread.length === 1 ? 'the one' : `all ${unread.length}`} above as read</button></form>`}<form method="post" action="/acts" class="acts" data-undo${undoable ? null : html` hidden`}>${back}<button name="do" value="undo">Take the last back</button></form><p role="status" data-told></p><p><a href="/settings/feeds${filter.saved === undefined ? null : `?feed=search/${filter.saved}`}">Follow as feed</a></p></div>`
}

/** "3 stories told by several accounts": what the list below holds. */
function tellNumber(counts: Today['counts'], { show }: TodayFilter, examples: number): string {
  const stories = (number: number) => count(number, 'story', 'stories')
  switch (show) {
    case 'all':
      return `${stories(counts.all - examples)} told by several accounts`
    case 'unread':
      return `${stories(counts.unread)} not read`
    case 'starred':
      return `${stories(counts.starred)} starred`
    case 'hidden':
      return `${stories(counts.hidden)} hidden`
    case 'differs':
      return `${stories(counts.differs)} on which accounts differ`
    case 'one-origin':
      return `${stories(counts.oneOrigin)} of several articles and one origin`
  }
}

function dayOf(now: Date): string {
  return `${DAYS[now.getUTCDay()]} ${now.getUTCDate()} ${MONTHS[now.getUTCMonth()]}`
}

function nothing(filter: TodayFilter): Html {
  const { since, show } = filter
  const isOfAllTimes = since === 'all' || show === 'starred' || show === 'hidden'
  const isUsed = [filter.outlet, filter.person, filter.place, filter.q, filter.saved].some(Boolean)
  const wider =
    isOfAllTimes && !isUsed
      ? null
      : html` <a href="${hrefOf({ since: 'all', show })}">Show all that is kept.</a>`
  return html`<p class="nothing">No story here${isOfAllTimes ? '' : ` in the last ${SPANS[since]}`}.${wider}</p>`
}

/** A story in a list; `back` is where its buttons lead. */
export function line(card: Card, back: string, now: Date): Html {
  const { id, title, articles, witnesses, accounts, lastAt, summary, news } = card
  const state = `${card.isSeen ? ' seen' : ''}${card.starred ? ' starred' : ''}`
  return html`<article class="line${state}" id="${id}" data-story="${id}" tabindex="-1">
<div class="what"><h2><a href="/story/${id}" dir="auto">${title ?? 'No headline'}</a>${card.starred ? html` <span class="star" title="starred">★</span>` : null}${card.isSeen ? null : html`<span class="unseen"> (not read)</span>`}</h2>
${news === null ? null : html`<p class="fresh">${tellNews(news)}</p>`}
${summary?.dispute ? differing(summary.hard, summary.dispute) : null}
<details><summary class="who">${outlets(accounts)}</summary>${summary?.brief ? html`<p class="brief-line" dir="auto">${summary.brief}</p>` : null}${listed(accounts, news?.came ?? [], now)}${acts(card, back)}</details></div>
<div class="counted"><p><span>${articles} → <b>${count(witnesses, 'account')}</b></span> <time datetime="${lastAt}">${age(lastAt, now)}</time></p>${bar(accounts, articles)}</div>
</article>`
}

/** "+3 articles, 1 new difference, now also 37": what came since it was last looked at. */
function tellNews({ articles, differences, values, grown }: News): string {
  const told = [
    ...grown.map(tellGrown),
    articles > 0 ? `+${count(articles, 'article')}` : '',
    differences > 0 ? `${differences} new ${differences === 1 ? 'difference' : 'differences'}` : '',
    values.length > 0 ? `now also ${values.join(' / ')}` : '',
  ]
  return told.filter(Boolean).join(', ')
}

/** "people hurt 34 → 37" */
function tellGrown({ about, from, to }: GrownFigure): string {
  return `${about} ${from} → ${to}`
}

/** What can be done with a story, as a form that needs no script. */
function acts({ id, isSeen, starred, hidden }: Card, back: string): Html {
  const button = (act: string, words: string) =>
    html`<button name="do" value="${act}">${words}</button>`
  return html`<form class="acts" method="post" action="/acts"><input type="hidden" name="story" value="${id}"><input type="hidden" name="back" value="${back}#${id}">${isSeen ? button('unseen', 'Mark as not read') : button('seen', 'Mark as read')}${starred ? button('unstar', 'Take the star off') : button('star', 'Star')}${hidden ? button('show', 'Show again') : button('hide', 'Hide')}</form>`
}

function differing(
  hard: number,
  { about, values }: { readonly about: string; readonly values: readonly string[] },
): Html {
  return html`<p class="differ"><span class="label">${hard === 1 ? 'Differ' : `${hard} differ`}</span> <bdi>${about}</bdi>: ${values.map((value, nth) => html`${nth > 0 ? ' / ' : null}<q dir="auto">${value}</q>`)}</p>`
}

/** So many outlets are named in a line, and so many copies of each. */
const MOST_OUTLETS = 5
const MOST_COPIES = 2

/** "Harbour Courier = Northern Ledger, Capital Post": copies after the equals sign. */
function outlets(accounts: readonly CardAccount[]): Html {
  const known = accounts.filter(({ articles: [first] }) => first.outlet !== null)
  const unknown = accounts.length - known.length
  const named = known.slice(0, MOST_OUTLETS).map(({ articles: [first, ...rest] }, nth) => {
    const copies = [...new Set(rest.map(nameOf))].filter((name) => name !== nameOf(first))
    const shown = copies.slice(0, MOST_COPIES).map((name) => html` = <bdi>${name}</bdi>`)
    const left = copies.length - MOST_COPIES
    return html`${nth > 0 ? ', ' : null}<b><bdi>${nameOf(first)}</bdi></b>${copies.length > 0 ? html`<span class="copies">${shown}${left > 0 ? ` +${left}` : null}</span>` : null}`
  })
  const left = known.length - MOST_OUTLETS
  return html`${named}${left > 0 ? `, and ${left} more` : null}${unknown > 0 ? html`${known.length > 0 ? ', ' : null}outlet not known${unknown > 1 ? ` (${unknown} accounts)` : null}` : null}`
}

function nameOf({ outlet }: CardArticle): string {
  return outlet ?? 'outlet not known'
}

/** Accounts that open in place. */
const MOST_LISTED = 12

function listed(accounts: readonly CardAccount[], came: readonly string[], now: Date): Html {
  const isNew = ({ id }: CardArticle) =>
    came.includes(id) ? html` <span class="fresh">new</span>` : null
  let letter = 0
  const rows = accounts.map(({ articles }, account) => {
    const lettered = articles.map((article) => ({ article, letter: letterOf(letter++) }))
    const [origin, ...copies] = lettered
    return html`<li>${siglum(origin.letter, account, nameOf(origin.article))}<div><a href="/article/${origin.article.id}" dir="auto">${origin.article.title ?? 'No headline'}</a> <span class="outlet"><bdi>${nameOf(origin.article)}</bdi> · ${age(origin.article.at, now)}</span>${isNew(origin.article)}${copies.map(({ article, letter }) => html`<p class="copy">${letter} <bdi>${nameOf(article)}</bdi>, <a href="/article/${article.id}">of the same origin</a> · ${age(article.at, now)}${isNew(article)}</p>`)}</div></li>`
  })
  const left = rows.length - MOST_LISTED
  return html`<ul class="articles">${rows.slice(0, MOST_LISTED)}</ul>${left > 0 ? html`<p class="outlet">and ${left} more accounts</p>` : null}`
}

/** Accounts that the bar has room for, and articles of one. */
const MOST_SEGMENTS = 30
const MOST_LAYERS = 4

/** A segment an account, its copies as paler lines below: the length is the number of witnesses. */
function bar(accounts: readonly CardAccount[], articles: number): Html {
  const told = `${count(articles, 'article')} from ${count(accounts.length, 'account')}`
  return html`<p class="bar" role="img" aria-label="${told}">${accounts.slice(0, MOST_SEGMENTS).map(({ articles }, account) => html`<span>${articles.slice(0, MOST_LAYERS).map(() => html`<i class="${hueOf(account)}"></i>`)}</span>`)}</p>`
}

function beside(cards: readonly Card[], number: number, now: Date): Html {
  return html`<aside class="rail" aria-labelledby="single"><h2 id="single">Reported by one account so far · ${number}</h2>
<ul>${cards.map(({ id, title, accounts, articles, lastAt }) => html`<li><a href="/story/${id}" dir="auto">${title ?? 'No headline'}</a><span class="outlet"><bdi>${nameOf(accounts[0].articles[0])}</bdi>${articles > 1 ? ` · ${articles} articles of one origin` : null} · ${age(lastAt, now)}</span></li>`)}</ul></aside>`
}

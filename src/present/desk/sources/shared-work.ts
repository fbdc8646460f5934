import type { FailedWork, SharedWork, WorkCount, WorkName } from '../../../model/shared-work.ts'
import { type Html, html } from '../../html/template.ts'
import { count } from '../../view/count.ts'
import { ago } from '../ago.ts'
import { sentence } from '../sentence.ts'

/** Each kind of work: one piece and several, what is done with it, and what its failing means. */
const KINDS: Readonly<
  Record<WorkName, { one: string; several: string; doing: string; left: string }>
> = {
  fetch: {
    ...{ one: 'source to be asked', several: 'sources to be asked', doing: 'Asking' },
    left: 'The source is not asked until then.',
  },
  'read-page': {
    ...{ one: 'page to be read', several: 'pages to be read', doing: 'Reading a page of' },
    left: 'Its article is not kept until then.',
  },
  visit: {
    ...{ one: 'page to be asked again', several: 'pages to be asked again' },
    doing: 'Asking again for',
    left: 'Its page is not asked again until then; the article stays as it is.',
  },
  place: {
    ...{ one: 'article to be placed', several: 'articles to be placed' },
    doing: 'Placing an article of',
    left: 'The article is in no story until then.',
  },
  compare: {
    ...{ one: 'story to be compared', several: 'stories to be compared', doing: 'Comparing' },
    left: 'The story is shown as it was compared before.',
  },
  webhook: {
    ...{ one: 'message to be sent', several: 'messages to be sent' },
    doing: 'Sending to a webhook',
    left: 'The message is not sent until then.',
  },
}

/** How the work of several machines stands, and what of it failed, with what to do. */
export function sharedWork({ isWorking, kinds, failed }: SharedWork, now: Date): Html {
  const total = kinds.reduce((sum, each) => sum + each.failed, 0)
  return html`<section class="part shared-work" id="work"><h2>Work of several machines</h2>
<p class="outlet">${tellCounts(kinds)}</p>
${isWorking || !kinds.some(({ waiting }) => waiting > 0) ? null : html`<p class="warning">No worker is there just now: what waits is left until one is (synoptic work).</p>`}
${total === 0 ? null : failures(failed, total, now)}</section>`
}

function tellCounts(kinds: readonly WorkCount[]): string {
  const busy = kinds.filter(({ waiting, running }) => waiting + running > 0).map(tellCount)
  return busy.length === 0 ? 'Nothing waits.' : `${busy.join('; ')}.`
}

/** "12 sources to be asked, 2 of them just now, 3 later" */
function tellCount({ kind, waiting, later, running }: WorkCount): string {
  const { one, several } = KINDS[kind]
  const all = waiting + running
  const parts = [`${all} ${all === 1 ? one : several}`]
  if (running > 0) parts.push(`${running === all ? '' : `${running} of them `}just now`)
  if (later > 0) parts.push(`${later === all ? '' : `${later} of them `}later`)
  return parts.join(', ')
}

function failures(failed: readonly FailedWork[], total: number, now: Date): Html {
  const more = total - failed.length
  return html`<h3>Failed at every try <span class="number">${total}</span></h3>
<p class="lead">See to the cause first, then have it tried again. What fails once more although its cause is gone is a fault of Synoptic’s own: report it with the words below.</p>
<ul class="failed-work">${failed.map((each) => line(each, now))}</ul>
${more > 0 ? html`<p class="outlet">And ${more} more.</p>` : null}
<form class="acts" method="post" action="/sources" data-editors><button name="do" value="work-again">Try again</button></form>`
}

function line({ kind, title, path, tries, failedAt, problem }: FailedWork, now: Date): Html {
  const { doing, left } = KINDS[kind]
  const name = kind === 'webhook' ? null : (title ?? 'what is no more')
  const subject =
    path === null ? html`<bdi>${name}</bdi>` : html`<a href="${path}"><bdi>${name}</bdi></a>`
  return html`<li><h4>${name === null && path !== null ? html`<a href="${path}">${doing}</a>` : html`${doing} ${subject}`}</h4>
<p class="warning">${problem === null ? 'Whoever worked on it ended or was cut off, each time.' : sentence(problem)}</p>
<p class="outlet">Tried ${count(tries, 'time')}, last ${ago(failedAt, now)}. ${left}</p></li>`
}

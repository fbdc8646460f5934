import { type Html, html } from '../../html/template.ts'
import { count } from '../../view/count.ts'
import { age, ago } from '../ago.ts'
import { sentence } from '../sentence.ts'
import type { FollowedSource } from './sources.ts'

const MINUTE = 60_000

/** A source: how asking it goes, and what can be done with it. */
export function row(source: FollowedSource, now: Date): Html {
  const { id, title, address, kind, outlet, paused, state, perWeek } = source
  const { checkedAt, changedAt, nextAt, problem, failures } = state
  const times = [
    checkedAt && `asked ${ago(checkedAt, now)}`,
    changedAt && `changed ${ago(changedAt, now)}`,
    !paused && nextAt && `next ${nextIn(nextAt, now)}`,
    perWeek > 0 && `${count(perWeek, 'article')} in seven days`,
  ].filter(Boolean)
  const again = failures > 1 ? ` (${failures} times)` : ''
  const named = title ?? address
  return html`<li id="${id}"><div><h3><bdi>${named}</bdi></h3>
<p class="outlet">${kind} · <bdi>${address}</bdi>${outlet === null ? null : html` · outlet <bdi>${outlet}</bdi>`}</p>
${problem === null ? null : html`<p class="warning">${sentence(problem.message)}${again}</p>`}
${times.length === 0 ? null : html`<p class="outlet">${times.join(' · ')}</p>`}</div>
<details data-editors><summary>Change<span class="unseen"> ${named}</span></summary><form class="acts" method="post" action="/sources" data-editors><input type="hidden" name="source" value="${id}">
<p class="rename"><label for="outlet-${id}">Outlet of articles that name none</label> <input id="outlet-${id}" name="outlet" type="text" maxlength="200" value="${outlet ?? ''}"> <button name="do" value="rename">Keep</button></p>
<button name="do" value="ask">Ask now</button>${paused || state.status === 'gone' ? html`<button name="do" value="resume">Follow again</button>` : html`<button name="do" value="pause">Pause</button>`}<button name="do" value="remove">Stop following (its articles stay)</button></form></details></li>`
}

/** "in 20 min", or "now" where its time has come. */
function nextIn(instant: string, now: Date): string {
  const left = Date.parse(instant) - now.getTime()
  if (!(left > 0)) return 'now'
  if (left < MINUTE) return 'in less than a minute'
  return `in ${age(now.toISOString(), new Date(now.getTime() + left))}`
}

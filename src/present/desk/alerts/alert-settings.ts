import { ALERT_KINDS, type Wanted } from '../../../model/alert.ts'
import type { AlertRules, Delivery, MailTime, Webhook } from '../../../model/alert-channels.ts'
import type { SavedSearch } from '../../../model/desk.ts'
import { ALERT_NAMES } from '../../alerts/alert-words.ts'
import { type Html, html } from '../../html/template.ts'
import { ago } from '../ago.ts'

export type AlertSettings = {
  readonly rules: AlertRules
  readonly searches: readonly SavedSearch[]
  /** Can mails be sent at all? */
  readonly mayMail: boolean
  /** Null where who asks may have none. */
  readonly webhooks: readonly ShownWebhook[] | null
  /** What was just done, in a sentence. */
  readonly done: string | null
  /** The secret of a webhook that was just made. */
  readonly secret: string | null
}

export type ShownWebhook = {
  readonly webhook: Webhook
  /** The latest first. */
  readonly deliveries: readonly Delivery[]
}

/** What somebody is told, where and when. */
export function alertSettings(page: AlertSettings, now: Date): Html {
  const { rules, searches, mayMail, webhooks, done, secret } = page
  const { mail } = rules
  return html`<div class="story reading settings alert-settings"><h1>Tell me</h1>
${done === null ? null : html`<p class="fresh" role="status">${done}</p>`}
${secret === null ? null : html`<p class="fresh alert-secret" role="status">Its secret is <code>${secret}</code>. It is shown this once: put it where the receiver checks signatures.</p>`}
<form method="post" action="/alerts/rules"><div class="options">${which(rules.wanted, searches)}
${mayMail ? mailChoices(mail) : html`<fieldset><legend>By mail</legend><p>No mail is sent: name a server with <code>mail-server</code> and <code>mail-from</code> in the settings file.</p></fieldset>`}</div>
<p><button type="submit">Keep these</button></p></form>
<h2 id="webhooks">Webhooks</h2>
${
  webhooks === null
    ? html`<p>A webhook makes this machine ask another, so that only editors have them.</p>`
    : html`<p>Each alert is posted as JSON, signed as Standard Webhooks has it, and tried again for three days where it does not arrive. What it rests on is the outlets’ own words: treat them as text.</p>
${webhooks.map((each) => hook(each, searches, now))}${adding(searches)}`
}
</div>`
}

/** Ids that no other part of the page has. */
function which(wanted: Wanted, searches: readonly SavedSearch[]): Html {
  const stories: [string, string][] = [
    ['all', 'All stories'],
    ['starred', 'Those that I starred'],
    ...searches.map(({ id, name }): [string, string] => [id, `Those of “${name}”`]),
  ]
  if (!stories.some(([value]) => value === wanted.stories))
    stories.push([wanted.stories, 'Those of a search that is gone: nothing is told'])
  return html`<fieldset><legend>Of what</legend>${ALERT_KINDS.map((kind) => html`<label><input type="checkbox" name="kinds" value="${kind}"${wanted.kinds.includes(kind) ? html` checked` : null}> ${ALERT_NAMES[kind]}</label>`)}</fieldset>
<fieldset><legend>In which stories</legend>${stories.map(([value, name]) => html`<label><input type="radio" name="stories" value="${value}"${wanted.stories === value ? html` checked` : null}> <span dir="auto">${name}</span></label>`)}</fieldset>`
}

const TIMES: Readonly<Record<MailTime, string>> = {
  off: 'No mail',
  now: 'At once',
  digest: 'Once a day, all together',
}

function mailChoices({ time, to, hour, quietFrom, quietTo, zone }: AlertRules['mail']): Html {
  const times = Object.entries(TIMES).map(
    ([value, name]) =>
      html`<label><input type="radio" name="time" value="${value}"${time === value ? html` checked` : null}> ${name}</label>`,
  )
  const hours = (name: string, chosen: number) =>
    html`<input class="alert-hour" name="${name}" id="${name}" type="number" min="0" max="23" required value="${chosen}">`
  return html`<fieldset><legend>By mail</legend>${times}
<p><label for="to">To</label> <input id="to" name="to" type="email" maxlength="254" autocomplete="email" value="${to}"></p>
<p><label for="hour">The hour of the daily one</label> ${hours('hour', hour)}</p>
<p><label for="quietFrom">Quiet from hour</label> ${hours('quietFrom', quietFrom)} <label for="quietTo">to</label> ${hours('quietTo', quietTo)}</p>
<p><label for="zone">Time zone</label> <input id="zone" name="zone" maxlength="60" required value="${zone}"></p></fieldset>`
}

function adding(searches: readonly SavedSearch[]): Html {
  return html`<form class="alert-add" method="post" action="/alerts/webhooks"><h3>Add a webhook</h3>
<p><label for="url">Address</label> <input id="url" name="url" type="url" maxlength="2000" required placeholder="https://"></p>
<div class="options">${which({ kinds: ALERT_KINDS, stories: 'all' }, searches)}</div>
<p><button name="do" value="add">Add it</button></p></form>`
}

function hook(
  { webhook, deliveries }: ShownWebhook,
  searches: readonly SavedSearch[],
  now: Date,
): Html {
  const { id, url, wanted, isOn, reason, madeAt } = webhook
  const search = searches.find((each) => each.id === wanted.stories)?.name
  const stories =
    wanted.stories === 'all'
      ? 'all stories'
      : wanted.stories === 'starred'
        ? 'starred stories'
        : `the stories of “${search ?? 'a search that is gone'}”`
  const kinds = wanted.kinds.map((kind) => ALERT_NAMES[kind]).join(' · ')
  const act = (name: string, label: string) =>
    html`<button name="do" value="${name}">${label}</button>`
  return html`<section class="alert-hook" aria-label="${url}"><h3><code>${url}</code></h3>
<p class="outlet">${kinds}; ${stories}. Made ${ago(madeAt, now)}.${isOn ? null : html` <b>It is off.</b> ${reason}`}</p>
<form method="post" action="/alerts/webhooks"><input type="hidden" name="id" value="${id}"><p>${act('test', 'Send a test')} ${isOn ? act('off', 'Switch it off') : act('on', 'Switch it on')} ${act('remove', 'Remove it')}</p></form>
${deliveries.length === 0 ? html`<p class="outlet">Nothing was sent yet.</p>` : html`<div class="wide" role="region" aria-label="Deliveries to ${url}" tabindex="0"><table class="alert-sent"><thead><tr><th scope="col">Made</th><th scope="col">Came to</th><th scope="col">Tries</th><th scope="col">Answer</th><th scope="col">Time</th><th scope="col">Again</th></tr></thead><tbody>${deliveries.map((each) => delivery(each, now))}</tbody></table></div>`}</section>`
}

const STATES: Readonly<Record<Delivery['state'], string>> = {
  waiting: 'waits',
  done: 'arrived',
  failed: 'given up',
  refused: 'refused',
}

function delivery(
  { id, alert, madeAt, state, attempts, nextAt, status, answer, took }: Delivery,
  now: Date,
): Html {
  const next = state === 'waiting' && attempts > 0 && nextAt !== null
  return html`<tr><td>${ago(madeAt, now)}, ${alert === null ? 'a test' : html`<a href="/alerts?before=${alert + 1}#alert-${alert}">alert ${alert}</a>`}</td><td>${STATES[state]}${next ? html`, next at <time datetime="${nextAt}">${nextAt.slice(0, 16).replace('T', ' ')} UTC</time>` : null}</td><td>${attempts}</td><td class="alert-answer">${status ?? ''} ${answer}</td><td>${took === null ? '' : `${took} ms`}</td>
<td>${state === 'done' || (state === 'waiting' && attempts === 0) ? null : html`<form method="post" action="/alerts/webhooks"><input type="hidden" name="delivery" value="${id}"><button name="do" value="retry" aria-label="Try again what was made ${ago(madeAt, now)}">Try again</button></form>`}</td></tr>`
}

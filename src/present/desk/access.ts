import { type Person, type Scope, scopesOf } from '../../model/access.ts'
import { type Html, html } from '../html/template.ts'
import { ago } from './ago.ts'
import { browserName } from './browser-name.ts'
import { scopeWords, tokenUses } from './token-uses.ts'

/** What a person sees of who is signed in as them, and of what asks in their name. Times are ISO 8601. */
export type AccessPage = {
  readonly person: Person
  readonly sessions: readonly {
    readonly id: string
    readonly madeAt: string
    readonly usedAt: string
    readonly agent: string
    readonly current: boolean
  }[]
  readonly tokens: readonly ShownToken[]
  /** The token that was just made, whose secret is shown this once. */
  readonly made: { readonly token: ShownToken; readonly secret: string } | null
  /** The origin under which the desk is asked. */
  readonly origin: string
  /** What was done, or why it was not; null for neither. */
  readonly done: string | null
  readonly problem: string | null
  readonly now: Date
}

type ShownToken = {
  readonly id: string
  readonly name: string
  readonly scopes: readonly Scope[]
  readonly madeAt: string
  readonly usedAt: string | null
}

/** Where a person is signed in, which programs ask in their name, and their password. */
export function access(page: AccessPage): Html {
  const { done, problem, made } = page
  return html`<div class="story reading access"><p class="crumb"><a href="/settings">Settings</a></p><h1>Who is signed in, and programs</h1>
${done === null ? null : html`<p class="fresh" role="status">${done}</p>`}
${problem === null ? null : html`<p class="warning" role="alert">${problem}</p>`}
${made === null ? null : justMade(made, page)}
${signedIn(page)}
${programs(page)}
${PASSWORD(page.person)}</div>`
}

/** The same on a desk where nobody signs in. */
export function accessOfNobody(): Html {
  return html`<div class="story reading access"><p class="crumb"><a href="/settings">Settings</a></p><h1>Who is signed in, and programs</h1>
<p>Nobody signs in here: the desk is open to whoever is at this machine, programs too, and to nobody else. So there are no sessions to end, and no program needs a token.</p>
<p>To let others in, give somebody a password, and the desk a name:</p>
<pre class="line-to-run"><code>synoptic people add NAME</code></pre>
<p><code>docs/serving.md</code> says how. From then on each has this page for themselves.</p></div>`
}

function justMade(
  { token, secret }: NonNullable<AccessPage['made']>,
  { origin }: AccessPage,
): Html {
  return html`<section class="just-made" aria-label="The new token"><h2>The token for <bdi>${token.name}</bdi></h2>
<p>It is shown this once. Whoever has it can do this in your name; keep it as you keep a password.</p>
<p><label>Token <input readonly value="${secret}" autocomplete="off" spellcheck="false"></label></p>
<p>In what follows <code>$TOKEN</code> stands for it.</p>
${tokenUses(token.scopes, origin)}</section>`
}

function signedIn({ sessions, now }: AccessPage): Html {
  const others = sessions.filter(({ current }) => !current).length
  const lines = sessions.map(({ id, agent, current, madeAt, usedAt }) => {
    const name = browserName(agent)
    const times = `Signed in ${ago(madeAt, now)}, last used ${ago(usedAt, now)}.`
    return html`<li><p><b><bdi>${name}</bdi></b>${current ? html` <span class="fresh">this one</span>` : null}</p><p class="times">${times}</p>${current ? null : act('end-session', html`End it<span class="unseen">: ${name}, ${times}</span>`, id)}</li>`
  })
  return html`<section class="part"><h2>Signed in</h2><p>Each browser in which you signed in, for thirty days. One that is ended is out at once.</p>
<ul>${lines}</ul>${others > 1 ? act('end-others', 'End all but this one') : null}</section>`
}

function programs({ tokens, person, now }: AccessPage): Html {
  const lines = tokens.map(({ id, name, scopes, madeAt, usedAt }) => {
    const used = usedAt === null ? 'not used yet' : `last used ${ago(usedAt, now)}`
    const words = scopes.map((scope) => scopeWords(scope, person.role)).join('; ')
    return html`<li><p><b><bdi>${name}</bdi></b> may ${words}.</p><p class="times">Made ${ago(madeAt, now)}, ${used}.</p>${act('remove-token', html`Take it back<span class="unseen"> from ${name}</span>`, id)}</li>`
  })
  return html`<section class="part"><h2>Programs</h2><p>A program that brings a token asks in your name, and may what you choose. What reads feeds alone takes <a href="/settings/feeds">an address with a key</a>.</p>
${tokens.length === 0 ? html`<p class="times">No program has a token.</p>` : html`<ul>${lines}</ul>`}
<form method="post" action="/settings/access"><p><label>A token for <input name="name" required maxlength="60" autocomplete="off" placeholder="morning script"></label></p>
<fieldset><legend>It may</legend>${scopesOf(person.role).map((scope) => html`<label><input type="checkbox" name="scopes" value="${scope}"${scope === 'read' ? html` checked` : null}> <span>${scopeWords(scope, person.role)}</span> <code>${scope}</code></label>`)}</fieldset>
<p><button name="do" value="make-token">Make a token</button></p></form></section>`
}

/** The name goes with it, so that a keeper of passwords knows whose it is. */
const PASSWORD = ({ name }: Person) =>
  html`<section class="part"><h2>Your password</h2><p>A new one signs you out everywhere but here, and ends your tokens, the addresses of your feeds and the password of your reader apps.</p>
<form method="post" action="/settings/access"><input hidden name="username" value="${name}" autocomplete="username">
<p><label>The one you have <input name="former" type="password" required maxlength="1000" autocomplete="current-password"></label></p>
<p><label>The new one, of 10 characters at least <input name="password" type="password" required minlength="10" maxlength="1000" autocomplete="new-password"></label></p>
<p><button name="do" value="change-password">Change it</button></p></form></section>`

function act(what: string, words: Html | string, id?: string): Html {
  return html`<form method="post" action="/settings/access">${id === undefined ? null : html`<input type="hidden" name="id" value="${id}">`}<p><button name="do" value="${what}">${words}</button></p></form>`
}

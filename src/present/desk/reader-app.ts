import { type Html, html } from '../html/template.ts'
import { ago } from './ago.ts'

export type ReaderAppPage = {
  /** What an app signs in with beside the password; null where any name will do. */
  readonly name: string | null
  /** The address of the desk. */
  readonly server: string
  /** Null where there is no password: then no app is let in. */
  readonly key: { readonly madeAt: string; readonly usedAt: string | null } | null
  /** A password that was just made: it is shown this once. */
  readonly password: string | null
}

/** The password of reader apps: making it, and taking it back. */
export function readerApp({ name, server, key, password }: ReaderAppPage, now: Date): Html {
  return html`<div class="story reading settings"><h1>Reader apps</h1>
<p>Apps that speak the API of Google Reader (newsboat, Liferea, NetNewsWire, Reeder and others) show the articles of each source here, and the stories that several of them tell, under <i>Stories</i>. What you read or star there is read and starred here.</p>
${password === null ? state(key, now) : fresh(password)}
<dl class="about"><div><dt>Server</dt><dd><code>${server}</code></dd></div>
<div><dt>Name</dt><dd>${name === null ? 'any' : html`<bdi>${name}</bdi>`}</dd></div>
<div><dt>Kind of account</dt><dd>“Google Reader API”, “FreshRSS” or “FeedHQ”, whichever the app has</dd></div></dl>
<form method="post" action="/settings/reader-app"><p><button name="do" value="make">${key ? 'Make another password' : 'Make a password'}</button>${key && html` <button name="do" value="remove">Take it back</button>`}</p></form>
<p>The password opens these lists and nothing else of the desk. With another one, or none, every app that was signed in is out.</p></div>`
}

function state(key: ReaderAppPage['key'], now: Date): Html {
  if (key === null) return html`<p>No app is let in: there is no password yet.</p>`
  const used = key.usedAt ? `, last used ${ago(key.usedAt, now)}` : ', not used yet'
  return html`<p>There is a password. It was made ${ago(key.madeAt, now)}${used}.</p>`
}

function fresh(password: string): Html {
  return html`<p class="fresh" role="status">The password is shown this once; give it to your app now.</p><p><label>Password <input readonly value="${password}" size="24"></label></p>`
}

import { type Html, html } from '../html/template.ts'
import { KEYS, printKeys } from './keys.ts'

/** How it is counted, what the signs mean, and the keys. */
export function help(): Html {
  return html`<div class="story reading"><h1>Help</h1>
<h2>How it is counted</h2>
<p>Articles that share an origin are one <b>account</b>: a copy adds no witness, and neither does a second report of the same outlet. Support is counted in accounts.</p>
<p>Today ranks a story by its accounts, halved for every 18 hours since its last article: four accounts of 18 hours ago count as much as two of now. Of equal ones the later story stands first, and what you starred before all. A copy adds no account, so it moves no story up. Stories of one account stand apart, the latest first.</p>
<p>A story that you looked at is unread again when another account, another difference or another value has come; its line says which: <b>34 → 37</b> where a count grew, or where nobody gives the former any more.</p>
<p><b>Not found</b> means that no sentence of an account was seen to state it. It may state it in words that were not recognised: open the account and look.</p>
<p><b>Cannot all hold</b> is said of values that exclude each other, such as two numbers of one thing at one time. Synoptic does not judge which is right.</p>
<h2>Keys</h2>
<table class="keys"><tbody>${KEYS.map(([keys, , does]) => html`<tr><th scope="row">${printKeys(keys).map((key) => html`<kbd>${key}</kbd> `)}</th><td>${does}</td></tr>`)}</tbody></table>
<h2>What leaves this machine</h2>
<p>Nothing but the questions to the sources that you follow. Pages load no picture, font or script from elsewhere; a link to an outlet is followed only when you choose it.</p>
</div>`
}

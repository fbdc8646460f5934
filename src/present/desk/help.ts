import { type Html, html } from '../html/template.ts'
import { ERROR_RATES } from './error-rates.ts'
import { figures } from './help-figures.ts'
import { KEYS, printKeys } from './keys.ts'

/** How it is counted, how often it is wrong, what the signs mean, and the keys. */
export function help(): Html {
  return html`<div class="story reading help"><h1>Help</h1>
<h2 id="counted">How it is counted</h2>
${figures()}
<p>Today ranks a story by its accounts, halved for every 18 hours since its last article: four accounts of 18 hours ago count as much as two of now. Of equal ones the later story stands first, and what you starred before all. A copy adds no account, so it moves no story up. Stories of one account stand apart, the latest first.</p>
<p>A story that you looked at is unread again when another account, another difference or another value has come; its line says which: <b>34 → 37</b> where a count grew, or where nobody gives the former any more.</p>
<h2 id="not-found">What “not found” means</h2>
<p>That no sentence of an account was seen to state it. The account may state it in words that were not recognised, or in a part that is not its text, such as a picture: open it and look. It never means that an outlet kept silent.</p>
<h2 id="error-rates">How often it is wrong</h2>
<p>Measured on stories whose agreements, differences and quotes people marked by hand. No version may fall below these figures; the method and all figures are on the page <i>Method</i> of the documentation. These stories were looked at while Synoptic was made: on others expect less.</p>
<div class="scroll" tabindex="0" role="region" aria-label="How often it is wrong"><table class="rates"><thead><tr><th scope="col">What</th><th scope="col">found, of what is there</th><th scope="col">right, of what is shown</th></tr></thead><tbody>${ERROR_RATES.map(([what, found, right]) => html`<tr><th scope="row">${what}</th><td>${found} %</td><td>${right} %</td></tr>`)}</tbody></table></div>
<p>Whatever it misses or joins wrongly, the words that it shows are the outlets’ own: each passage is compared with its article, character by character, and none may differ.</p>
<h2 id="keys">Keys</h2>
<p>Single letters and marks can be switched off under <a href="/settings">Settings</a>.</p>
<table class="keys"><tbody>${KEYS.map(([keys, , does]) => html`<tr><th scope="row">${printKeys(keys).map((key) => html`<kbd>${key}</kbd> `)}</th><td>${does}</td></tr>`)}</tbody></table>
<h2 id="leaves">What leaves this machine</h2>
<p>The questions to the sources that you follow and, where you asked for them under <a href="/alerts/settings">Alerts</a>, what webhooks and mails tell. Nothing else. Pages load no picture, font or script from elsewhere; a link to an outlet is followed only when you choose it, and tells the outlet not where you came from.</p>
</div>`
}

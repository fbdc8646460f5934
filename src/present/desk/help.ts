import { type Html, html } from '../html/template.ts'

/** What a key does; one table makes this page and what the script heeds. */
export const KEYS: readonly (readonly [key: string, does: string])[] = [
  ['j', 'the next line'],
  ['k', 'the line before'],
  ['o', 'open the line here'],
  ['Enter', 'open its story'],
  ['p', 'its accounts in parallel'],
  ['m', 'mark it read or not read'],
  ['M', 'mark it and all above read'],
  ['s', 'star it'],
  ['x', 'hide it'],
  ['z', 'take the last of these back'],
  ['n', 'the next difference'],
  ['N', 'the difference before; p as well, in parallel'],
  ['[', 'in parallel, the account before leads'],
  [']', 'in parallel, the next account leads'],
  ['1–9', 'of a story, only this account; again, all'],
  ['.', 'of a story, only what is new since you looked'],
  ['/', 'search'],
  ['g t', 'Today'],
  ['g o', 'open points'],
  ['?', 'this page'],
  ['Esc', 'leave the box'],
]

/** How it is counted, what the signs mean, and the keys. */
export function help(): Html {
  return html`<div class="story reading"><h1>Help</h1>
<h2>How it is counted</h2>
<p>Articles that share an origin are one <b>account</b>: a copy adds no witness, and neither does a second report of the same outlet. Support is counted in accounts.</p>
<p>Today ranks a story by its accounts, halved for every 18 hours since its last article. Of equal ones the later story stands first. Stories of one account stand apart.</p>
<p><b>Not found</b> means that no sentence of an account was seen to state it. It may state it in words that were not recognised: open the account and look.</p>
<p><b>Cannot all hold</b> is said of values that exclude each other, such as two numbers of one thing at one time. Synoptic does not judge which is right.</p>
<h2>Keys</h2>
<table class="keys"><tbody>${KEYS.map(([key, does]) => html`<tr><th scope="row"><kbd>${key}</kbd></th><td>${does}</td></tr>`)}</tbody></table>
<h2>What leaves this machine</h2>
<p>Nothing but the questions to the sources that you follow. Pages load no picture, font or script from elsewhere; a link to an outlet is followed only when you choose it.</p>
</div>`
}

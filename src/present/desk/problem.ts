import { type Html, html } from '../html/template.ts'
import type { ProblemText } from './problem-texts.ts'

/** What a problem's code means and what to do. */
export function problem(code: string, { means, todo }: ProblemText): Html {
  return html`<div class="story reading"><h1>${code}</h1>
<p class="credit">${means}</p>
<h2>What to do</h2>
<p>${todo}</p>
<p><a href="/api#Problem">How problems are told</a> · <a href="/">Today</a></p></div>`
}

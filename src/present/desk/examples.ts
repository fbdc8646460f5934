import { type Html, html } from '../html/template.ts'

/** The stories that come with Synoptic, below those of a person's own, until they are put away. */
export function examplesPart(ids: readonly string[], lines: readonly Html[]): Html | null {
  if (lines.length === 0) return null
  return html`<section class="examples" aria-labelledby="examples"><div class="day"><h2 id="examples">Examples</h2><p>Invented, to look at. <a href="/sources">Add your first source</a></p>
<form method="post" action="/acts">${ids.map((id) => html`<input type="hidden" name="story" value="${id}">`)}<input type="hidden" name="back" value="/"><button name="do" value="hide" aria-label="Put the examples away for good" title="Put the examples away for good">×</button></form></div>
${lines}</section>`
}

/** What stands where a person's own stories will be. */
export function nothingOwn(): Html {
  return html`<p class="nothing">Nothing of your own is here yet. <a href="/sources">Add your first source</a>, and its stories stand here.</p>`
}

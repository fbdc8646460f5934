import { type Html, html } from '../../html/template.ts'

export type OtherStory = { readonly id: string; readonly title: string }

/** Where articles can go: into a story of their own, into another, or all of them with another. */
export function elsewhere(articles: number, others: readonly OtherStory[]): Html {
  const button = (act: string, words: string) =>
    html`<button name="do" value="${act}">${words}</button>`
  const ofSome =
    articles < 2
      ? null
      : html`${button('split', 'Give the ticked a story of their own')}${button('move', 'Move the ticked to that story')}`
  return html`<div class="moving"><p><label for="into">Another story</label> <select id="into" name="into"><option value="">choose…</option>${others.map(({ id, title }) => html`<option value="${id}">${beginning(title) || 'No headline'} (${id})</option>`)}</select> <label for="other">or its number</label> <input id="other" name="other" type="text" size="6" maxlength="20" placeholder="s12"></p>
<p>${ofSome}${button('merge', 'Merge this story with it')}</p></div>`
}

/** Characters of a headline that a list to choose from has room for. */
const ROOM = 100

function beginning(title: string): string {
  return title.length > ROOM ? `${title.slice(0, ROOM - 1).trimEnd()}…` : title
}

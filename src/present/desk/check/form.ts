import { type Html, html } from '../../html/template.ts'
import { formatInstant } from '../../view/when.ts'

/** What the page needs to be asked for a draft. */
export type CheckForm = {
  /** Stories that a draft may be checked against, the latest first. */
  readonly stories: readonly { readonly id: string; readonly title: string | null }[]
  /** The one that is chosen. */
  readonly story: string | null
  readonly kept: readonly { readonly id: number; readonly title: string; readonly at: string }[]
  /** What was wrong with what was sent, a sentence. */
  readonly problem: string | null
  readonly text: string
  readonly address: string
  readonly date: string
}

/** The page on which a draft is handed over. */
export function checkForm(form: CheckForm): Html {
  const { problem, text, address, kept } = form
  return html`<div class="story check-form">
<h1>Check a draft</h1>
<p class="credit">What the accounts say of your text: borne out, disputed, at odds. It stays on this machine, and is forgotten unless you keep it.</p>
${problem === null ? null : html`<p class="trouble" role="alert">${problem}</p>`}
<form action="/check" method="post" enctype="multipart/form-data" data-drop>
<p><label for="draft">Your text</label>
<textarea id="draft" name="text" rows="14" dir="auto" placeholder="Paste a draft, a summary or a single quote">${text}</textarea></p>
<p><label for="file">or a file</label> <input id="file" name="file" type="file" accept=".txt,.md,.html,.htm,.docx,.pdf,.eml"> <span class="hint">.txt .md .html .docx .pdf .eml, up to 10 MB; it can be dropped on the box</span></p>
<p data-editors><label for="address">or an address</label> <input id="address" name="address" type="url" inputmode="url" maxlength="2000" placeholder="https://" value="${address}"> <span class="hint">asked once, where neither text nor file is given; nothing of the page is kept</span></p>
${choices(form)}
<p><button type="submit">Check it</button></p>
</form>
${kept.length === 0 ? null : keptList(kept)}
</div>`
}

/** The story and the day, which both forms ask for. */
function choices({ stories, story, date }: CheckForm): Html {
  return html`<p class="choices"><label for="story">Against</label> <select id="story" name="story"><option value="">the story that it is most like</option>${stories.map(
    ({ id, title }) =>
      html`<option value="${id}"${id === story ? html` selected` : null}>${title ?? `Story ${id}`}</option>`,
  )}</select> <label for="date">Its day</label> <input id="date" name="date" type="date" value="${date}"> <span class="hint">from which its “Friday” is counted</span></p>`
}

function keptList(kept: CheckForm['kept']): Html {
  return html`<section class="part" aria-labelledby="kept-heading"><h2 id="kept-heading">Kept</h2><ul class="kept-drafts">${kept.map(
    ({ id, title, at }) =>
      html`<li><a href="/drafts/${id}">${title}</a> <span class="hint">${formatInstant(at)}</span> <form action="/check/forget" method="post"><input type="hidden" name="id" value="${id}"><button type="submit">Forget<span class="unseen"> ${title}</span></button></form></li>`,
  )}</ul></section>`
}

import type { KeptMark } from '../../../model/points.ts'
import { type Html, html } from '../../html/template.ts'

/** What the lines of a story's page share. */
export type Lines = {
  readonly story: string
  /** What a person did with them, by what it hangs on. */
  readonly marks: ReadonlyMap<string, KeptMark>
  /** The element that a link led to; null for none. */
  readonly at: string | null
}

type Line = { readonly key: string; readonly lasting: string | null }

/** Letters of a note that stand where it is folded. */
const MOST_LETTERS = 60

/**
 * What can be done with a line: a link that holds while the story grows, a note, and where it joins
 * statements, telling them apart.
 */
export function tools({ story, marks }: Lines, { lasting }: Line, joins: boolean): Html | null {
  if (lasting === null) return null
  const mark = marks.get(lasting)
  const note = mark?.note ?? ''
  const start = note.length > MOST_LETTERS ? `${note.slice(0, MOST_LETTERS)}…` : note
  return html`<div class="tools"><a class="permalink" href="/story/${story}/at/${lasting}" title="A link to this line that holds">§<span class="unseen"> link to this line</span></a>${mark && mark.doneAt !== null ? html`<span class="ticked">✓ ticked</span>` : null}<details class="note${note === '' ? '' : ' written'}"><summary>${note === '' ? 'Note' : html`Note: <span dir="auto">${start}</span>`}</summary>${noteForm({ story, key: lasting, note, back: `/story/${story}/at/${lasting}` })}</details>${joins ? html`<a href="/story/${story}/apart/${lasting}">Not the same</a>` : null}</div>`
}

export type NoteForm = {
  readonly story: string
  readonly key: string
  readonly note: string
  /** Where to go afterwards. */
  readonly back: string
}

/** Characters that a note may have. */
export const LONGEST_NOTE = 4000

/** A note, kept by its button, or as it is typed where scripts run. */
export function noteForm({ story, key, note, back }: NoteForm): Html {
  return html`<form class="note" method="post" action="/story/${story}/points/${key}" data-kept><input type="hidden" name="back" value="${back}"><textarea name="note" rows="2" maxlength="${LONGEST_NOTE}" aria-label="Note" placeholder="A note" dir="auto">${note}</textarea> <button>Keep</button> <span class="state" role="status"></span></form>`
}

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
export function tools(lines: Lines | null, { lasting }: Line, joins: boolean): Html | null {
  if (lines === null || lasting === null) return null
  const { story, marks } = lines
  const mark = marks.get(lasting)
  const note = mark?.note ?? ''
  const start = note.length > MOST_LETTERS ? `${note.slice(0, MOST_LETTERS)}…` : note
  return html`<div class="tools"><a class="permalink" href="/story/${story}/at/${lasting}" aria-label="Link to this line">§</a>${mark && mark.doneAt !== null ? html`<span class="ticked">✓ ticked</span>` : null}<details class="note${note === '' ? '' : ' written'}"><summary>${note === '' ? 'Note' : html`Note: <span dir="auto">${start}</span>`}</summary>${noteForm(story, lasting, note)}</details>${joins ? html`<a href="/story/${story}/apart/${lasting}" data-editors>Not the same</a>` : null}</div>`
}

/** Characters that a note may have. */
export const LONGEST_NOTE = 4000

/** A note, kept by its button, or as it is typed where scripts run. */
function noteForm(story: string, key: string, note: string): Html {
  return html`<form class="note" method="post" action="/story/${story}/points/${key}" data-kept><textarea name="note" maxlength="${LONGEST_NOTE}" aria-label="Note" dir="auto">${note}</textarea> <button>Keep</button> <span class="state" role="status"></span></form>`
}

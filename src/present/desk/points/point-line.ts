import type { KeptMark, PointSnapshot } from '../../../model/points.ts'
import { type Html, html } from '../../html/template.ts'
import { ago } from '../ago.ts'
import { LONGEST_NOTE } from '../story/tools.ts'

/** A line with a box to tick and room for a note; on paper a box and lines for a pen. */
export type PointLine = {
  readonly story: string
  readonly key: string
  readonly claim: Html | string
  /** Who says what, under the claim. */
  readonly body: Html | null
  readonly ask: readonly string[]
  readonly mark: KeptMark | null
  /** What became of it since it was marked. */
  readonly changes: readonly (Html | string)[]
  /** Where to go after a form was sent. */
  readonly back: string
}

export function pointLine(line: PointLine, now: Date): Html {
  const { story, key, claim, body, ask, mark, changes, back } = line
  const id = `point-${story}-${key}`
  const isDone = mark !== null && mark.doneAt !== null
  return html`<li class="point${isDone ? ' done' : ''}" id="${id}"><form method="post" action="/story/${story}/points/${key}" data-kept><input type="hidden" name="back" value="${back}#${id}"><input type="hidden" name="whole" value="yes"><input type="checkbox" name="done" value="yes" id="${id}-box"${isDone ? html` checked` : null}>
<div><label for="${id}-box" class="claim" dir="auto">${claim}</label>${body}
${changes.length === 0 ? null : html`<p class="news">${changes.map((each, nth) => html`${nth > 0 ? '; ' : null}${each}`)}</p>`}
${ask.length === 0 ? null : html`<p class="ask">Ask: ${ask.map((name, nth) => html`${nth > 0 ? ', ' : null}<bdi>${name}</bdi>`)}</p>`}
<div class="jot"><textarea name="note" rows="1" maxlength="${LONGEST_NOTE}" aria-label="Note" placeholder="Note" dir="auto">${mark?.note ?? ''}</textarea><button>Keep</button><span class="state" role="status">${stateOf(mark, now)}</span><a class="permalink" href="/story/${story}/at/${key}">§<span class="unseen"> in the story</span></a></div>
${mark?.note ? null : html`<span class="pen" aria-hidden="true"></span>`}</div></form></li>`
}

function stateOf(mark: KeptMark | null, now: Date): string {
  if (!mark) return ''
  return mark.doneAt === null ? `noted ${ago(mark.at, now)}` : `ticked ${ago(mark.doneAt, now)}`
}

/** A point as it was when it was marked: each value with the outlets that gave it. */
export function asItWas({ sides }: PointSnapshot): Html {
  const outletsOf = (side: PointSnapshot['sides'][number]) =>
    [...new Set(side.statements.map(({ outlet }) => outlet))].join(', ')
  return html`<ul class="values">${sides.map((side) => html`<li>${side.value === null ? null : html`<span class="value" dir="auto">${side.value}</span> `}<bdi class="outlet">${outletsOf(side)}</bdi></li>`)}</ul>`
}

import type { CopiedPart, DifferenceSide, MarginNote, QuoteSide } from '../../article/find-notes.ts'
import { type Html, html } from '../../html/template.ts'
import type { ComparisonView } from '../../view/view.ts'
import { letter, letters } from '../story/parts.ts'

/** Values of others that a note has room for. */
const MOST_VALUES = 4

/** A note in the margin: its words in the text light up with it. */
export function note(view: ComparisonView, given: MarginNote): Html {
  const { groups } = given
  const of = (kind: string, body: Html) =>
    html`<li class="note ${kind}"><span class="related" data-groups="${groups.join(' ')}">${body}</span></li>`
  switch (given.kind) {
    case 'differs':
      return of(given.difference.compatible ? 'holds' : 'clashes', differs(view, given.difference))
    case 'quoted':
      return of('quoted', quoted(view, given.quote))
    case 'also':
      return of('also', html`also ${letters(view, given.places)}`)
    case 'copied':
      return of('copied', copied(view, given.copy))
    case 'only-here':
      return of('only', html`<span aria-hidden="true">◆</span> only here`)
  }
}

function differs(
  view: ComparisonView,
  { about, compatible, verdict, own, others }: DifferenceSide,
): Html {
  const shown = others.slice(0, MOST_VALUES)
  const more = others.length - shown.length
  const values = shown.map(
    ({ value, places }) =>
      html`<span class="side"><span class="value" dir="auto">${value}</span> ${letters(view, places)}</span>`,
  )
  return html`<span class="sign" aria-hidden="true">${compatible ? '≈' : '≠'}</span> <span class="unseen">${verdict}: </span><span class="value own" dir="auto" title="${about}">${own}</span> <span class="vs">${compatible ? 'or' : 'against'}</span> ${values}${more > 0 ? html`<span class="number">+${more}</span>` : null}`
}

function quoted(view: ComparisonView, { wording, warnings, places }: QuoteSide): Html {
  const told =
    wording === 'same' ? 'quoted by' : wording === 'shorter' ? 'quote fuller in' : 'other words in'
  return html`<span class="sign" aria-hidden="true">“</span> ${told} ${letters(view, places)}${warnings.map((warning) => html` <span class="warning">${warning}</span>`)}`
}

function copied(view: ComparisonView, { place, share, isSource }: CopiedPart): Html {
  const told = isSource === true ? 'copied from' : isSource === false ? 'copied by' : 'shared with'
  return html`<span class="sign" aria-hidden="true">=</span> ${told} ${letter(view, place)} <span class="number">${Math.round(share * 100)} %</span>`
}

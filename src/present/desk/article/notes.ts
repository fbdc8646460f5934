import type { CopiedPart, DifferenceSide, MarginNote, QuoteSide } from '../../article/find-notes.ts'
import { type Html, html, type Value } from '../../html/template.ts'
import type { ComparisonView } from '../../view/view.ts'
import { letter, letters } from '../story/parts.ts'

/** Values of others that a note has room for. */
const MOST_VALUES = 4

/** A note in the margin; choosing its first words lights up those of the text that it is about. */
export function note(view: ComparisonView, given: MarginNote): Html {
  const lit = (words: Value) =>
    html`<span class="related" data-groups="${given.groups.join(' ')}">${words}</span>`
  switch (given.kind) {
    case 'differs':
      return differs(view, given.difference, lit)
    case 'quoted':
      return quoted(view, given.quote, lit)
    case 'also':
      return html`<li class="note also">${lit('also')} ${letters(view, given.places)}</li>`
    case 'copied':
      return copied(view, given.copy, lit)
    case 'only-here':
      return html`<li class="note only">${lit(html`<span aria-hidden="true">◆</span> only here`)}</li>`
  }
}

type Lit = (words: Value) => Html

function differs(
  view: ComparisonView,
  { about, compatible, verdict, own, others }: DifferenceSide,
  lit: Lit,
): Html {
  const shown = others.slice(0, MOST_VALUES)
  const more = others.length - shown.length
  const values = shown.map(
    ({ value, places }) =>
      html`<span class="side"><span class="value" dir="auto">${value}</span> ${letters(view, places)}</span>`,
  )
  const value = html`<span class="value own" dir="auto" title="${about}">${own}</span>`
  return html`<li class="note ${compatible ? 'holds' : 'clashes'}"><span class="sign" aria-hidden="true">${compatible ? '≈' : '≠'}</span> <span class="unseen">${verdict}: </span>${lit(value)} <span class="vs">${compatible ? 'or' : 'against'}</span> ${values}${more > 0 ? html` <span class="number">+${more}</span>` : null}</li>`
}

function quoted(view: ComparisonView, { wording, warnings, places }: QuoteSide, lit: Lit): Html {
  const told =
    wording === 'same' ? 'quoted by' : wording === 'shorter' ? 'quote fuller in' : 'other words in'
  return html`<li class="note quoted"><span class="sign" aria-hidden="true">“</span> ${lit(told)} ${letters(view, places)}${warnings.map((warning) => html` <span class="warning">${warning}</span>`)}</li>`
}

function copied(view: ComparisonView, { place, share, isSource }: CopiedPart, lit: Lit): Html {
  const told = isSource === true ? 'copied from' : isSource === false ? 'copied by' : 'shared with'
  return html`<li class="note copied"><span class="sign" aria-hidden="true">=</span> ${lit(told)} ${letter(view, place)} <span class="number">${Math.round(share * 100)} %</span></li>`
}

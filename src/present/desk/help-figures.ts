import { type Html, html } from '../html/template.ts'
import { hueOf, siglum } from './hue.ts'

/** How it is counted, in six figures of an invented story. */
export function figures(): Html {
  return html`<ol class="figures">${FIGURES.map(([drawn, told]) => html`<li><figure><div class="drawn">${drawn}</div><figcaption>${told}</figcaption></figure></li>`)}</ol>`
}

const FIGURES: readonly (readonly [drawn: Html, told: Html])[] = [
  [
    html`<p>${article(0, 'A', 'Marsh Gazette')}</p><p>${article(1, 'B', 'Quay Press')}</p><p class="under">${article(1, 'C', 'Dune Mirror')} prints B’s words</p><p class="sum"><b>3</b> articles → <b>2</b> accounts</p>`,
    html`<b>A copy is no witness.</b> Articles that share long wording, or say that they come from one agency, are one account. They are shown, and counted once.`,
  ],
  [
    html`<p>${article(0, 'A', 'Marsh Gazette')} Monday</p><p class="under">${article(0, 'D', 'Marsh Gazette')} Tuesday</p><p class="sum"><b>2</b> articles → <b>1</b> account</p>`,
    html`<b>One outlet is one witness,</b> however often it reports. A later report of its own stands with its first.`,
  ],
  [
    html`<p class="words">The pier <span class="own">of Orle Sound, built in 1911,</span> was closed <span class="own">at noon</span> by the harbour office.</p><p class="sum">${sign(0, 'A')} ${sign(1, 'B')} <span class="siglum hollow">·</span> 2 of 3 accounts</p>`,
    html`<b>What several tell</b> is a line with a letter for each account that states it. What they share is dark; what this outlet adds is pale. A dot is where it was <b>not found</b>.`,
  ],
  [
    html`<ul class="positions"><li><p class="value">fourteen</p><p class="by">${sign(0, 'A')}</p></li><li><p class="value">about 40</p><p class="by">${sign(1, 'B')} ${sign(2, 'E')}</p></li></ul><p class="sum"><span class="not-both">cannot all hold</span></p>`,
    html`<b>A difference</b> has a side for each value. Only what nothing milder explains cannot all hold: rounded, fuller, newer, or of another place are told apart first.`,
  ],
  [
    html`<p class="words">“We will open it <del>only</del> when the piles are sound<del>, not before</del>.”</p><p class="sum warning"><span aria-hidden="true">⚠</span> The cut words hold “not”.</p>`,
    html`<b>A quote</b> is laid against its fullest wording: struck words were cut, underlined ones added. A lost <i>not</i>, <i>if</i> or <i>until</i> is warned of.`,
  ],
  [
    html`<p class="words"><mark>fourteen</mark> boats were moored at the pier</p><p class="sum">${sign(0, 'A')} Marsh Gazette ¶4 → the article → the outlet’s page</p>`,
    html`<b>No passage, no claim.</b> Every letter, dot and line leads to the words that it rests on, and from there to the outlet’s own page, scrolled to them.`,
  ],
]

function sign(account: number, letter: string): Html {
  return siglum(letter, account, `account ${letter}`)
}

/** An article as a segment of its account's colour. */
function article(account: number, letter: string, outlet: string): Html {
  return html`<span class="drawn-article ${hueOf(account)}">${sign(account, letter)} ${outlet}</span>`
}

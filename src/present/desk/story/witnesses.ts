import { type Html, html } from '../../html/template.ts'
import type { AccountView, ComparisonView } from '../../view/view.ts'
import { hueOf } from '../hue.ts'

/** More accounts than these are drawn without their names. */
const MOST_NAMED = 14

/** Layers of copies under an account's segment. */
const MOST_LAYERS = 4

/** Where the bar leads. */
export type BarLinks = {
  /** What choosing an account shows. */
  readonly ofAccount: (account: number) => string | null
  /** The account that alone is shown; null for all. */
  readonly only: number | null
  /** The page of all accounts. */
  readonly all: string | null
}

/** How many articles come to how many accounts, and a segment an account, with its letters and outlets. */
export function witnesses({ articles, accounts }: ComparisonView, links: BarLinks): Html {
  const total = html`<p class="figure"><b>${articles.length}</b> ${articles.length === 1 ? 'article' : 'articles'} → <b>${accounts.length}</b> <small>independent ${accounts.length === 1 ? 'account' : 'accounts'}</small></p>`
  const segments = accounts.map((account, index) => segment(account, index, links))
  const all =
    links.only === null
      ? null
      : html`<p class="all"><a href="${links.all}">Show all accounts</a></p>`
  const many = accounts.length > MOST_NAMED ? ' many' : ''
  return html`<section class="witnesses" aria-label="Accounts">${total}<ul class="segments${many}">${segments}</ul>${all}</section>`
}

function segment(
  { sigla, label, basis, articles }: AccountView,
  index: number,
  { ofAccount, only }: BarLinks,
): Html {
  const layers = articles.slice(1, 1 + MOST_LAYERS).map(() => html`<span class="layer"></span>`)
  const drawn = html`<span class="block">${sigla}</span>${layers}<span class="bar-name"><bdi>${label}</bdi></span>`
  const href = ofAccount(index)
  const hue = hueOf(index)
  if (href === null) return html`<li><span class="segment ${hue}">${drawn}</span></li>`
  const here = only === index ? html` aria-current="true"` : null
  return html`<li><a class="segment ${hue}" href="${href}" title="${label}: ${basis}"${here}>${drawn}</a></li>`
}

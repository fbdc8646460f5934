import type { Card, CardAccount } from '../../model/desk.ts'
import { passageHref } from '../desk/links.ts'
import { type Html, html } from '../html/template.ts'
import { count } from '../view/count.ts'
import type { Cite, FedComparison, FedDispute } from './fed-story.ts'

/** Accounts that are named, and outlets of one. */
const MOST_ACCOUNTS = 8
const MOST_COPIES = 3

/** The first words of a story that one article tells. */
export type Lead = { readonly text: string; readonly article: string }

/**
 * A story as an entry shows it: who tells it, the brief with its passages, and what is not settled.
 * `base` is the address of the desk, without a slash at its end.
 */
export function storyContent(
  { id, articles, witnesses, accounts }: Card,
  compared: FedComparison | null,
  lead: Lead | null,
  base: string,
): Html {
  // How many accounts there are is known once they were compared.
  const isKnown = compared !== null || articles === 1
  const told = isKnown ? html` → ${count(witnesses, 'account')}` : html`, not compared yet`
  return html`<p>${count(articles, 'article')}${told}: ${nameAccounts(accounts)}.</p>
${
  compared?.brief.map(
    ({
      text,
      cites,
    }) => html`<blockquote><p dir="auto">${text} (${nameCites(cites, base)})</p></blockquote>
`,
  ) ?? null
}${
  lead === null
    ? null
    : html`<blockquote><p dir="auto">${lead.text} (<a href="${base}/article/${lead.article}">the article</a>)</p></blockquote>
`
}${compared ? listDisputes(id, compared, base) : null}<p><a href="${base}/story/${id}">The whole story, side by side</a></p>
`
}

/** "Harbour Courier = Northern Ledger, Capital Post": copies after the equals sign. */
function nameAccounts(accounts: readonly CardAccount[]): Html {
  const named = accounts.slice(0, MOST_ACCOUNTS).map(({ articles }, nth) => {
    const outlets = [...new Set(articles.map(({ outlet }) => outlet ?? 'outlet not known'))]
    const shown = outlets.slice(0, MOST_COPIES + 1)
    const left = outlets.length - shown.length
    return html`${nth > 0 ? ', ' : null}${shown.map((outlet, index) => html`${index > 0 ? ' = ' : null}<span dir="auto">${outlet}</span>`)}${left > 0 ? ` +${left}` : null}`
  })
  const left = accounts.length - named.length
  return html`${named}${left > 0 ? `, and ${left} more` : null}`
}

function nameCites(cites: readonly Cite[], base: string): Html {
  const named = cites.map(
    (cite, nth) =>
      html`${nth > 0 ? ', ' : null}<a href="${base}${passageHref(cite.article, cite)}" dir="auto">${cite.outlet}</a>`,
  )
  return html`${named}`
}

function listDisputes(story: string, { disputes, more }: FedComparison, base: string): Html | null {
  if (disputes.length === 0) return null
  return html`<h3>Not settled</h3>
<ul>
${disputes.map((dispute) => showDispute(story, dispute, base))}</ul>
${more > 0 ? html`<p>and ${more} more</p>\n` : null}`
}

function showDispute(story: string, { key, about, sides }: FedDispute, base: string): Html {
  const values = sides.map(
    ({ value, cites }, nth) =>
      html`${nth > 0 ? ' / ' : null}<q dir="auto">${value ?? 'otherwise'}</q> (${nameCites(cites, base)})`,
  )
  return html`<li><a href="${base}/story/${story}/at/${key}" dir="auto">${about}</a>: ${values}</li>
`
}

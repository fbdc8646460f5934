import type { Reason } from '../../../model/grouping.ts'
import type { KeptArticle, StoryMember } from '../../../model/kept.ts'
import { type Html, html } from '../../html/template.ts'
import { formatSureness } from '../../text/sureness.ts'
import { REASON_KINDS } from '../../view/reason-kinds.ts'
import { age, ago } from '../ago.ts'

type Beside = { readonly byId: ReadonlyMap<string, KeptArticle>; readonly now: Date }

/** An article of a story with a box to tick, what it shares, and how sure that makes it. */
export function member(
  { articleId, account, sureness, reasons, by, placedAt }: StoryMember,
  { title, outlet, publishedAt, firstSeenAt }: KeptArticle,
  { byId, now }: Beside,
): Html {
  const name = title ?? 'No headline'
  const origin = account === articleId ? null : byId.get(account)
  return html`<li class="member" id="${articleId}"><input type="checkbox" name="article" value="${articleId}" aria-label="Choose ${name}">
<div><h3><a href="/article/${articleId}" dir="auto">${name}</a></h3>
<p class="outlet"><bdi>${outlet ?? 'outlet not known'}</bdi> · ${age(publishedAt ?? firstSeenAt, now)}${origin ? html` · of the same origin as <bdi>${origin.outlet ?? origin.id}</bdi>` : null}</p>
${shared(reasons, byId)}</div>
<p class="sureness">${by === 'person' ? html`put here ${ago(placedAt, now)}` : reasons.length === 0 ? null : html`<meter min="0" max="1" value="${sureness.toFixed(2)}" aria-label="How sure"></meter> ${formatSureness(sureness)}`}</p></li>`
}

/** What it shares, by kind, as printed in it. */
function shared(reasons: readonly Reason[], byId: Beside['byId']): Html | null {
  const kinds = [...new Set(reasons.map(({ kind }) => kind))]
  if (kinds.length === 0) return null
  const texts = (kind: Reason['kind']) =>
    reasons
      .filter((reason) => reason.kind === kind)
      .map(({ text }) => (kind === 'copy' ? withOutlets(text, byId) : text))
  return html`<dl class="shared">${kinds.map((kind) => html`<dt>${REASON_KINDS[kind]}</dt><dd dir="auto">${texts(kind).join(', ')}</dd>`)}</dl>`
}

/** A copy is told by the number of what it copies: a person knows that by its outlet. */
function withOutlets(text: string, byId: Beside['byId']): string {
  return text.replace(/\ba\d+\b/g, (id) => byId.get(id)?.outlet ?? id)
}

import { siglum } from '../desk/hue.ts'
import { type Part, source } from '../desk/story/parts.ts'
import { count } from '../view/count.ts'
import type { AccountView, ArticleView, ComparisonView } from '../view/view.ts'
import { formatInstant } from '../view/when.ts'
import { type Html, html } from './template.ts'

/** Every article with its headline, bracketed into accounts, with what should be known of it. */
export function accounts(view: ComparisonView): Part | null {
  if (view.articles.length === 0) return null
  const list = view.accounts.map((account) => witness(view, account))
  return {
    id: 'accounts',
    heading: 'The accounts',
    lead: 'Articles that share an origin are one account. Support is counted in accounts, so that copies add nothing.',
    size: view.accounts.length,
    body: html`<ol class="accounts">${list}</ol>`,
  }
}

function witness(view: ComparisonView, { articles, basis }: AccountView): Html {
  const shared = articles.length > 1
  return html`<li class="${shared ? 'joined' : 'single'}"><ul>${articles.map((index) => describe(view, view.articles[index]))}</ul>${shared ? html`<p class="basis">${basis}</p>` : null}</li>`
}

function describe(view: ComparisonView, article: ArticleView): Html {
  const { label, account, title, publishedAt, words, url, warnings, corrections } = article
  const when = publishedAt === null ? 'no date' : formatInstant(publishedAt)
  const safe = url !== null && /^https?:\/\//i.test(url)
  const name = html`<bdi>${label}</bdi>`
  const linked =
    view.columns.length === 0 ? name : html`<a href="#column-${article.siglum}">${name}</a>`
  return html`<li>${siglum(article.siglum, account, label)}<div><p class="outlet">${linked} <span class="facts">${when}, ${count(words, 'word')}${safe ? html`, <a href="${url}" rel="noreferrer">original</a>` : null}</span></p><p class="headline" dir="auto">${title}</p>${corrections.map((place) => html`<p class="own-note"><b>Its own note:</b> <bdi>${place.text}</bdi> ${source(view, place)}</p>`)}${warnings.map(({ message }) => html`<p class="warning"><span aria-hidden="true">⚠</span> ${message}</p>`)}</div></li>`
}

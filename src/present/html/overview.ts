import type { AccountView, ArticleView, ComparisonView } from '../view/view.ts'
import { formatInstant } from '../view/when.ts'
import { copyGraph } from './copy-graph.ts'
import { writeNote } from './lists.ts'
import { count, section, siglum, source, unfold } from './parts.ts'
import { type Html, html } from './template.ts'

/** Headline, and how many accounts the articles come to. */
export function masthead(view: ComparisonView): Html {
  const { title, articles, accounts, warnings } = view
  const heading = title?.text ?? (articles.length > 0 ? 'Untitled story' : 'Nothing to compare')
  const heads = title?.article ?? null
  const credit = heads === null ? null : html`as <bdi>${articles[heads].label}</bdi> heads it`
  return html`<header class="masthead">
<div class="bar"><p class="brand">Synoptic</p><button type="button" class="theme" hidden>Dark</button></div>
<h1 dir="auto">${heading}</h1>
<p class="credit">${credit}</p>
${warnings.length === 0 ? null : html`<ul class="warnings">${warnings.map((note) => writeNote(view, note))}</ul>`}
<p class="glance"><span><b>${articles.length}</b> ${articles.length === 1 ? 'article' : 'articles'}</span> <span class="arrow" aria-label="come to">→</span> <span><b>${accounts.length}</b> ${accounts.length === 1 ? 'account' : 'accounts'}</span></p>
</header>
`
}

/** The witnesses: every article with its siglum, bracketed into accounts, and who shares wording. */
export function witnesses(view: ComparisonView): Html {
  const list = unfold(
    view.accounts,
    24,
    (some) => html`<ol class="accounts">${some.map((account) => witness(view, account))}</ol>`,
  )
  return section(
    {
      id: 'accounts',
      title: 'The accounts',
      lead: 'Articles that share an origin are one account. Support is counted in accounts, so that copies add nothing.',
    },
    html`<div class="witnesses">${list}</div>${copyGraph(view)}`,
  )
}

function witness(view: ComparisonView, { articles, basis }: AccountView): Html {
  const shared = articles.length > 1
  return html`<li class="${shared ? 'shared' : 'single'}"><ul>${articles.map((index) => describe(view, view.articles[index]))}</ul>${
    shared ? html`<p class="basis">${basis}</p>` : null
  }</li>`
}

function describe(view: ComparisonView, article: ArticleView): Html {
  const { label, title, publishedAt, words, siglum: letter, url, warnings, corrections } = article
  const when = publishedAt === null ? 'no date' : formatInstant(publishedAt)
  const safe = url !== null && /^https?:\/\//i.test(url)
  return html`<li>${siglum(article)}<div><a class="outlet" href="#column-${letter}"><bdi>${label}</bdi></a> <span class="facts">${when}, ${count(words, 'word')}${
    safe ? html`, <a href="${url}" rel="noreferrer">original</a>` : null
  }</span><p class="headline" dir="auto">${title}</p>${corrections.map((place) => html`<p class="own-note"><b>Its own note:</b> <bdi>${place.text}</bdi> ${source(view, place)}</p>`)}${warnings.map(({ message }) => html`<p class="warning"><span aria-hidden="true">⚠</span> ${message}</p>`)}</div></li>`
}

import type { GrownFigure, News } from '../../model/desk.ts'
import type { Changed, ChangedArticle } from '../../model/story-change.ts'
import { type Html, html } from '../html/template.ts'
import { count } from '../view/count.ts'

/** Characters of one stretch of words that went or came. */
const LONGEST_EDIT = 400

/** What changed in a story, in a line of plain text. */
export function changeTitle(what: Changed): string {
  switch (what.kind) {
    case 'opened':
      return `First seen from ${outletOf(what.article)}: ${titleOf(what.article)}`
    case 'joined':
      return `New from ${outletOf(what.article)}: ${titleOf(what.article)}`
    case 'version':
      return `Changed by ${outletOf(what.article)}: ${titleOf(what.article)}`
    case 'merged':
      return 'Another story went into this one'
    case 'came':
      return `An article came from another story: ${titleOf(what.article)}`
    case 'left':
      return `An article went to another story: ${titleOf(what.article)}`
    case 'compared':
      return tellNews(what.news).join(', ')
  }
}

/** The address of the page that shows it, below the desk's own. */
export function changePath(what: Changed, story: string): string {
  switch (what.kind) {
    case 'version':
      return `/article/${what.article.id}/versions`
    case 'opened':
    case 'joined':
    case 'came':
    case 'left':
      return `/article/${what.article.id}`
    default:
      return `/story/${story}`
  }
}

/** The same as plain HTML. `base` is the address of the desk, without a slash at its end. */
export function changeContent(what: Changed, story: string, base: string): Html {
  const link = html`<p><a href="${base}/story/${story}">The story as it is now</a></p>
`
  switch (what.kind) {
    case 'merged':
      return html`<p>Both are one story now.</p>
${link}`
    case 'compared':
      return html`<ul>
${tellNews(what.news).map((line) => html`<li dir="auto">${line}</li>\n`)}</ul>
${link}`
    case 'came':
    case 'left':
      return html`${headline(what.article, base)}<p><a href="${base}/story/${what.other}">The other story</a></p>
${link}`
    case 'version':
      return html`${headline(what.article, base)}${what.edits.map(showEdit)}<p><a href="${base}/article/${what.article.id}/versions">Its versions, word by word</a></p>
${link}`
    default:
      return html`${headline(what.article, base)}${link}`
  }
}

function headline(article: ChangedArticle, base: string): Html {
  return html`<p><span dir="auto">${outletOf(article)}</span>: <a href="${base}/article/${article.id}" dir="auto">${titleOf(article)}</a></p>
`
}

function showEdit({ before, after }: { readonly before: string; readonly after: string }): Html {
  const cut = (text: string) =>
    text.length > LONGEST_EDIT ? `${text.slice(0, LONGEST_EDIT)} …` : text
  return html`<blockquote>${before === '' ? null : html`<p dir="auto"><del>${cut(before)}</del></p>`}${after === '' ? null : html`<p dir="auto"><ins>${cut(after)}</ins></p>`}</blockquote>
`
}

function tellNews({ witnesses, differences, values, grown, articles }: News): string[] {
  const told = [
    ...grown.map(tellGrown),
    witnesses > 0 ? `${witnesses === 1 ? 'One account' : `${witnesses} accounts`} more` : '',
    differences > 0 ? `${count(differences, 'more difference')} that cannot all hold` : '',
    values.length > 0 ? `now also ${values.map((value) => `“${value}”`).join(' / ')}` : '',
    articles > 0 ? `${count(articles, 'article')} more` : '',
  ]
  return told.filter(Boolean)
}

/** "people hurt: “34” → “37”" */
function tellGrown({ about, from, to }: GrownFigure): string {
  return `${about}: “${from}” → “${to}”`
}

function outletOf({ outlet }: ChangedArticle): string {
  return outlet ?? 'an outlet that is not known'
}

function titleOf({ title }: ChangedArticle): string {
  return title ?? 'no headline'
}

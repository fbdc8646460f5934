import { type Html, html } from '../../html/template.ts'
import type { VersionPiece } from '../../versions/pieces.ts'
import type { VersionDiffView } from '../../versions/to-version-diff-view.ts'
import type { VersionsView, VersionView } from '../../versions/to-versions-view.ts'
import { count } from '../../view/count.ts'
import { formatInstant } from '../../view/when.ts'
import { type ArticleHead, head } from './head.ts'

export type VersionsPage = Omit<ArticleHead, 'tab'> & {
  readonly view: VersionsView
  /** Null where its text never changed. */
  readonly diff: VersionDiffView | null
}

/** What an article said before: two versions to choose, and the words that went and came. */
export function versions({ view, diff, ...rest }: VersionsPage): Html {
  const body = diff
    ? html`${choose(rest.article.id, view, diff)}${changed(diff)}`
    : html`<p class="remark">Its text has not changed since it was first seen.</p>`
  return html`<div class="story reading">${head({ ...rest, tab: 'versions' })}
${body}</div>`
}

function choose(id: string, { versions: all }: VersionsView, { from, to }: VersionDiffView): Html {
  const options = (chosen: number) =>
    all.map(
      ({ version, seenAt }) =>
        html`<option value="${version}"${version === chosen ? html` selected` : null}>${version} · ${formatInstant(seenAt)}</option>`,
    )
  return html`<form class="choose" action="/article/${id}/versions"><label for="from">From version</label> <select id="from" name="from">${options(from)}</select> <label for="to">to</label> <select id="to" name="to">${options(to)}</select> <button type="submit">Compare</button></form>
<details class="fold"><summary>All ${count(all.length, 'version')}</summary><ol class="history">${all.map((each) => line(id, each))}</ol></details>`
}

function line(id: string, { version, seenAt, title, change }: VersionView): Html {
  const size = change
    ? ` · ${count(change.wordsOut, 'word')} out, ${count(change.wordsIn, 'word')} in${change.minor ? '; minor' : ''}`
    : null
  const step =
    version > 1
      ? html`<a href="/article/${id}/versions?from=${version - 1}&amp;to=${version}">Version ${version}</a>`
      : html`Version ${version}`
  return html`<li value="${version}">${step}, seen <time datetime="${seenAt}">${formatInstant(seenAt)}</time>${size}${title === null ? null : html`<br><span class="words"><bdi>${title}</bdi></span>`}</li>`
}

function changed({ told, wordsIn, wordsOut, paragraphs, minor }: VersionDiffView): Html {
  const size = `${count(wordsOut, 'word')} out, ${count(wordsIn, 'word')} in.`
  const edits =
    minor.length === 0
      ? null
      : html`<details class="fold"><summary>${count(minor.length, 'minor edit')}</summary>${minor.map((pieces) => html`<p class="words" dir="auto">${pieces.map(piece)}</p>`)}</details>`
  return html`<p class="in-facts"><b>${told}</b> ${size}</p>
<div class="text">${paragraphs.map((pieces) => html`<p dir="auto"${isKept(pieces) ? html` class="kept"` : null}>${pieces.map(piece)}</p>`)}</div>
${edits}`
}

function isKept(pieces: readonly VersionPiece[]): boolean {
  return pieces.every(({ kind }) => kind === 'same')
}

function piece({ kind, text }: VersionPiece): Html {
  const words = text.replaceAll('\n\n', ' ¶ ')
  if (kind === 'out')
    return html`<del><span class="unseen">[cut: </span>${words}<span class="unseen">]</span></del>`
  if (kind === 'in')
    return html`<ins><span class="unseen">[added: </span>${words}<span class="unseen">]</span></ins>`
  return html`${words}`
}

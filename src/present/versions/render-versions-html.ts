import { type Html, html } from '../html/template.ts'
import { unseen } from '../html/unseen.ts'
import { count } from '../view/count.ts'
import { formatInstant } from '../view/when.ts'
import type { VersionPiece } from './pieces.ts'
import type {
  ChangeView,
  VersionPassageView,
  VersionsView,
  VersionView,
} from './to-versions-view.ts'

/** The versions as a part of a page, the latest first; minor edits behind a summary. */
export function renderVersionsHtml(view: VersionsView): string {
  return writeVersions(view).markup
}

export function writeVersions({ versions }: VersionsView): Html {
  return html`<ol class="versions" reversed>${versions.toReversed().map(writeVersion)}</ol>`
}

function writeVersion({ version, seenAt, title, change }: VersionView): Html {
  const heading = title === null ? null : html`<p class="headline"><bdi>${title}</bdi></p>`
  return html`<li value="${version}"><h3>Version ${version}, seen <time datetime="${seenAt}">${formatInstant(seenAt)}</time></h3>
${heading}${change && writeChange(change)}</li>
`
}

function writeChange({ minor, wordsIn, wordsOut, passages }: ChangeView): Html {
  const telling = passages.filter((passage) => !passage.minor)
  const others = passages.filter((passage) => passage.minor)
  const size = `${count(wordsOut, 'word')} out, ${count(wordsIn, 'word')} in`
  const more =
    others.length === 0
      ? null
      : html`<details class="more"><summary>${count(others.length, 'minor edit')}</summary>${others.map(writePassage)}</details>`
  return html`<p class="support">${minor ? `${size}; a minor change` : size}</p>${telling.map(writePassage)}${more}`
}

/** A stretch of the text with the words that went and came. */
export function writePassage({ pieces }: VersionPassageView): Html {
  return html`<p class="passage" dir="auto">${pieces.map(writePiece)}</p>`
}

function writePiece({ kind, text }: VersionPiece): Html {
  const line = text.replaceAll('\n\n', ' ¶ ')
  if (kind === 'out') return html`<del>${unseen('[cut: ')}${line}${unseen(']')}</del>`
  if (kind === 'in') return html`<ins>${unseen('[added: ')}${line}${unseen(']')}</ins>`
  return html`${line}`
}

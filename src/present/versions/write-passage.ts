import { type Html, html } from '../html/template.ts'
import { unseen } from '../html/unseen.ts'
import type { VersionPiece } from './pieces.ts'
import type { VersionPassageView } from './to-versions-view.ts'

/** A stretch of the text with the words that went and came. */
export function writePassage({ pieces }: Pick<VersionPassageView, 'pieces'>): Html {
  return html`<p class="passage" dir="auto">${pieces.map(writePiece)}</p>`
}

function writePiece({ kind, text }: VersionPiece): Html {
  const line = text.replaceAll('\n\n', ' ¶ ')
  if (kind === 'out') return html`<del>${unseen('[cut: ')}${line}${unseen(']')}</del>`
  if (kind === 'in') return html`<ins>${unseen('[added: ')}${line}${unseen(']')}</ins>`
  return html`${line}`
}

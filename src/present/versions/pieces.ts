import type { VersionEdit } from '../../model/kept.ts'
import type { Span } from '../../model/span.ts'

/** Words that stayed, went out or came in. White space between them is a part of them. */
export type VersionPiece = { readonly kind: 'same' | 'out' | 'in'; readonly text: string }

/** Characters of the text around an edit that are shown with it. */
const CONTEXT = 60

/** Edits that stand close together are shown as one passage: the words around them, out and in. */
export function toPassages(
  before: string,
  after: string,
  edits: readonly VersionEdit[],
): { edits: readonly VersionEdit[]; pieces: readonly VersionPiece[] }[] {
  const groups: VersionEdit[][] = []
  for (const edit of edits) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last && isNear(after, last, edit)) group.push(edit)
    else groups.push([edit])
  }
  return groups.map((group) => ({ edits: group, pieces: piecesOf(before, after, group) }))
}

function isNear(after: string, left: VersionEdit, right: VersionEdit): boolean {
  const between = after.slice(left.after.end, right.after.start)
  return left.minor === right.minor && between.length <= 2 * CONTEXT && !between.includes('\n\n')
}

/** A whole text with the words that went and came. */
export function toPieces(
  before: string,
  after: string,
  edits: readonly VersionEdit[],
): readonly VersionPiece[] {
  return piecesBetween(before, after, edits, { start: 0, end: after.length })
}

function piecesOf(before: string, after: string, edits: readonly VersionEdit[]): VersionPiece[] {
  const [first, last] = [edits[0], edits[edits.length - 1]]
  const start = contextStart(after, first.after.start)
  const end = contextEnd(after, last.after.end)
  return piecesBetween(before, after, edits, { start, end })
}

function piecesBetween(
  before: string,
  after: string,
  edits: readonly VersionEdit[],
  { start, end }: Span,
): VersionPiece[] {
  const pieces = createPieces()
  if (start > 0 && !after.startsWith('\n\n', start - 2)) pieces.add('same', '… ')
  let at = start
  for (const { before: out, after: into } of edits) {
    pieces.add('same', after.slice(at, into.start))
    if (out.text !== '' && isGap(before, out.start - 1)) pieces.space()
    pieces.add('out', out.text)
    if (into.text !== '' && isGap(after, into.start - 1)) pieces.space()
    pieces.add('in', into.text)
    at = into.end
    if (into.text === '' && !isGap(after, at) && isGap(before, out.end)) pieces.space()
  }
  pieces.add('same', after.slice(at, end))
  if (end < after.length && !after.startsWith('\n\n', end)) pieces.add('same', ' …')
  return pieces.list
}

/** Collects pieces; what stays is joined, and no two spaces follow one another. */
function createPieces() {
  const list: VersionPiece[] = []
  const add = (kind: VersionPiece['kind'], text: string): void => {
    const last = list.at(-1)
    if (text === '') return
    if (kind === 'same' && last?.kind === 'same')
      list[list.length - 1] = { kind, text: last.text + text }
    else list.push({ kind, text })
  }
  const space = (): void => {
    if (list.length > 0 && !/\s$/.test(list.at(-1)?.text ?? '')) add('same', ' ')
  }
  return { list, add, space }
}

function isGap(text: string, at: number): boolean {
  return at < 0 || at >= text.length || /\s/.test(text[at])
}

/** Where the shown text begins: at a word, within the paragraph. */
function contextStart(text: string, at: number): number {
  const paragraph = text.lastIndexOf('\n\n', at - 1)
  const start = paragraph < 0 ? 0 : Math.min(at, paragraph + 2)
  if (at - start <= CONTEXT) return start
  const word = text.indexOf(' ', at - CONTEXT)
  return word >= 0 && word < at ? word + 1 : at
}

function contextEnd(text: string, at: number): number {
  const paragraph = text.indexOf('\n\n', at)
  const end = paragraph < 0 ? text.length : paragraph
  if (end - at <= CONTEXT) return end
  const word = text.lastIndexOf(' ', at + CONTEXT)
  return word > at ? word : at
}

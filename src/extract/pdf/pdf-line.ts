/** A piece of text as a PDF sets it: its origin in points from the lower left corner. */
export type PdfPiece = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** The height of its letters. */
  readonly size: number
}

/** A printed line. */
export type PdfLine = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
}

/** A page: its lines in the order in which they were set, which keeps columns whole. */
export type PdfPage = { readonly lines: readonly PdfLine[]; readonly height: number }

/** Pieces on one base line that follow one another, in parts of the letters' size. */
const SAME_LINE = 0.5
/** From this gap on two pieces are two words, and from that on two columns. */
const WORD_GAP = 0.17
const COLUMN_GAP = 3

/** Joins the pieces of a page into lines. */
export function toLines(pieces: readonly PdfPiece[]): PdfLine[] {
  const lines: PdfLine[] = []
  let open: PdfPiece[] = []
  const end = () => {
    const line = joinPieces(open)
    if (line) lines.push(line)
    open = []
  }
  for (const piece of pieces) {
    if (piece.text.trim() === '') {
      if (open.length > 0) open.push(piece)
      continue
    }
    const last = open.findLast(({ text }) => text.trim() !== '')
    if (last && !continues(last, piece)) end()
    open.push(piece)
  }
  end()
  return lines
}

function continues(last: PdfPiece, piece: PdfPiece): boolean {
  const size = Math.max(last.size, piece.size, 1)
  const gap = piece.x - (last.x + last.width)
  const isRaised = piece.size < last.size * 0.8 || last.size < piece.size * 0.8
  const sameLine = Math.abs(last.y - piece.y) < size * SAME_LINE
  return (
    (sameLine || (isRaised && Math.abs(last.y - piece.y) < size)) &&
    gap < size * COLUMN_GAP &&
    gap > -size
  )
}

function joinPieces(pieces: readonly PdfPiece[]): PdfLine | null {
  let text = ''
  let right = Number.NEGATIVE_INFINITY
  let left = Number.POSITIVE_INFINITY
  let main: PdfPiece | null = null
  for (const piece of pieces) {
    if (
      main &&
      piece.x - right > piece.size * WORD_GAP &&
      !/\s$/.test(text) &&
      !/^\s/.test(piece.text)
    )
      text += ' '
    text += piece.text
    if (piece.text.trim() === '') continue
    left = Math.min(left, piece.x)
    right = Math.max(right, piece.x + piece.width)
    if (!main || piece.text.length > main.text.length) main = piece
  }
  const words = text.replace(/\s+/g, ' ').trim()
  return main && words ? { text: words, left, right, y: main.y, size: main.size } : null
}

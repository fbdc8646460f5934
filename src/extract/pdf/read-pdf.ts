import { type PdfPage, type PdfPiece, toLines } from './pdf-line.ts'

/** What a PDF holds, as far as it was read. */
export type PdfText = {
  readonly pages: readonly PdfPage[]
  /** How many pages it has. */
  readonly count: number
  readonly title: string | null
  readonly created: string | null
}

/** No article has more pages or more letters; what is behind them is left out. */
export const MOST_PAGES = 200
/** Pieces of text on one page; a full page of a newspaper has some 10,000. */
const MOST_PIECES = 60_000

/** Reads the text of a PDF page by page, until there are `longest` characters. It rejects as the library does. */
export async function readPdf(body: Uint8Array, longest: number): Promise<PdfText> {
  const { getDocumentProxy } = await import('unpdf')
  // The library takes the bytes for its own.
  const pdf = await getDocumentProxy(new Uint8Array(body), {
    verbosity: 0,
    maxImageSize: 0,
  })
  try {
    const { info } = await pdf.getMetadata().catch(() => ({ info: {} }))
    const pages: PdfPage[] = []
    let length = 0
    for (let n = 1; n <= Math.min(pdf.numPages, MOST_PAGES) && length < longest; n++) {
      const page = await readPage(pdf, n)
      pages.push(page)
      length += page.lines.reduce((sum, { text }) => sum + text.length, 0)
    }
    return { pages, count: pdf.numPages, ...readInfo(info) }
  } finally {
    await pdf.loadingTask.destroy()
  }
}

type Pdf = Awaited<ReturnType<typeof import('unpdf')['getDocumentProxy']>>

/** A page that is damaged is an empty one: the others are still read. */
async function readPage(pdf: Pdf, number: number): Promise<PdfPage> {
  try {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    const pieces = items.slice(0, MOST_PIECES).flatMap(toPiece)
    const { height } = page.getViewport({ scale: 1 })
    page.cleanup()
    return { lines: toLines(pieces), height }
  } catch {
    return { lines: [], height: 0 }
  }
}

function toPiece(item: object): PdfPiece[] {
  if (!('str' in item && 'transform' in item && 'width' in item)) return []
  const { str, transform, width } = item
  if (typeof str !== 'string' || !Array.isArray(transform) || typeof width !== 'number') return []
  const [a, b, c, d, x, y] = transform.map(Number)
  // Text that stands upright or on its head belongs to the margin or to a picture.
  if (Math.abs(b) > Math.abs(a) || a < 0) return []
  return [{ text: str, x, y, width, size: Math.hypot(c, d) }]
}

function readInfo(info: object): Pick<PdfText, 'title' | 'created'> {
  const read = (name: string) => {
    const value: unknown = Object.hasOwn(info, name)
      ? Object.entries(info).find(([key]) => key === name)?.[1]
      : null
    return typeof value === 'string' && value.trim() ? value.trim() : null
  }
  return { title: read('Title'), created: read('CreationDate') }
}

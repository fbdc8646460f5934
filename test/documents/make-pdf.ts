import { Zlib } from 'fflate'

/** A line of a page: its words, where it stands in points, and the size of its letters. */
export type SetLine = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
}

export type PdfOptions = {
  readonly title?: string
  /** Is it locked with a password that nobody knows? */
  readonly locked?: boolean
  /** Content of a page in the place of its lines, packed. */
  readonly packed?: Uint8Array
}

/** Writes a PDF by hand: a page for each list of lines, in Helvetica. */
export function makePdf(pages: readonly (readonly SetLine[])[], options: PdfOptions = {}): Buffer {
  const kids = pages.map((_, i) => `${5 + 2 * i} 0 R`).join(' ')
  const objects: Buffer[] = [
    text('<< /Type /Catalog /Pages 2 0 R >>'),
    text(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`),
    text('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'),
    text(`<< /Title (${escapeWords(options.title ?? '')}) /CreationDate (D:20310507090000Z) >>`),
  ]
  for (const [i, lines] of pages.entries()) {
    const resources = '/Resources << /Font << /F1 3 0 R >> >>'
    objects.push(
      text(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${resources} /Contents ${6 + 2 * i} 0 R >>`,
      ),
    )
    objects.push(
      options.packed
        ? stream(options.packed, '/Filter /FlateDecode ')
        : stream(Buffer.from(lines.map(setLine).join('\n'), 'latin1'), ''),
    )
  }
  return assemble(objects, options.locked === true)
}

/** Lines of a page one under the other, from the top. */
export function setLines(
  lines: readonly string[],
  { x = 70, top = 770, size = 11, leading = 14 } = {},
): SetLine[] {
  return lines.flatMap((each, i) =>
    each === '' ? [] : [{ text: each, x, y: top - i * leading, size }],
  )
}

/** A stream that unpacks to so many megabytes of spaces; they never lie in memory together. */
export function packSpaces(megabytes: number): Uint8Array {
  const packed: Uint8Array[] = []
  const stream = new Zlib({ level: 1 }, (piece) => packed.push(piece))
  const spaces = new Uint8Array(1 << 20).fill(0x20)
  for (let i = 1; i <= megabytes; i++) stream.push(spaces, i === megabytes)
  return Buffer.concat(packed)
}

function setLine({ text, x, y, size }: SetLine): string {
  return `BT /F1 ${size} Tf ${x} ${y} Td (${escapeWords(text)}) Tj ET`
}

function escapeWords(words: string): string {
  return words
    .replace(/[\\()]/g, '\\$&')
    .replace(/[“”]/g, '"')
    .replace(/’/g, "'")
}

function text(words: string): Buffer {
  return Buffer.from(words, 'latin1')
}

function stream(body: Uint8Array, filter: string): Buffer {
  const head = text(`<< ${filter}/Length ${body.length} >>\nstream\n`)
  return Buffer.concat([head, body, text('\nendstream')])
}

function assemble(objects: readonly Buffer[], locked: boolean): Buffer {
  const pieces = [text('%PDF-1.4\n')]
  const places: number[] = []
  let length = pieces[0].length
  for (const [i, object] of objects.entries()) {
    places.push(length)
    const piece = Buffer.concat([text(`${i + 1} 0 obj\n`), object, text('\nendobj\n')])
    pieces.push(piece)
    length += piece.length
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const none = '0'.repeat(64)
  const lock = locked
    ? `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${none}> /U <${none}> /P -4 >> /ID [<00> <00>]`
    : ''
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R ${lock} >>`
  pieces.push(
    text(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}${trailer}\nstartxref\n${length}\n%%EOF`,
    ),
  )
  return Buffer.concat(pieces)
}

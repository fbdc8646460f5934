import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate'
import { makeDocx, paragraph, run } from '../documents/make-docx.ts'
import { makePdf, packSpaces, setLines } from '../documents/make-pdf.ts'

const TEXT =
  'The council of Wexmoor voted on Tuesday to close the old bridge, which some 4,000 people cross on foot each day, and Mayor Bo Lind said on Wednesday that it had no choice.'

export type HostileDocument = { readonly name: string; readonly body: Uint8Array }

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const HEAD =
  'From: "Tolla Courier" <news@courier.test>\r\nSubject: =?UTF-8?Q?Br=C3=BCcke?=\r\nDate: Tue, 06 May 2031 08:00:00 +0000\r\nMIME-Version: 1.0\r\n'

const MAIL = bytes(
  `${HEAD}Content-Type: multipart/mixed; boundary="a"\r\n\r\n--a\r\nContent-Type: multipart/alternative; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${TEXT} =E2=80=9CWe had no choice.=E2=80=9D\r\n--b\r\nContent-Type: text/html; charset="windows-1252"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(`<html><body><p>${TEXT}</p></body></html>`).toString('base64')}\r\n--b--\r\n--a\r\nContent-Type: message/rfc822\r\n\r\nSubject: inner\r\n\r\n${TEXT}\r\n--a--\r\n`,
)
const ARCHIVE = bytes(
  `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://courier.test/a\r\nSubject: Bridge\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="----M--x"\r\n\r\n------M--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><body><article><h1>Bridge</h1><p>${TEXT}</p></article></body></html>\r\n------M--x--\r\n`,
)
const DOCX = makeDocx(
  Array.from({ length: 12 }, (_, i) =>
    paragraph(run(`${TEXT} ${i}`), i === 0 ? 'Title' : undefined),
  ).join(''),
  { 'dc:title': 'Bridge', 'dcterms:created': '2031-05-06T08:00:00Z' },
)
const PDF = makePdf([
  setLines((TEXT.match(/.{1,70}(?:\s|$)/g) ?? []).map((line) => line.trim())),
  setLines([TEXT.slice(0, 60)]),
])

/** Documents as they should be, of which mutations are made; with the names that they have. */
export const SOUND: readonly HostileDocument[] = [
  { name: 'bridge.eml', body: MAIL },
  { name: 'bridge.mhtml', body: ARCHIVE },
  { name: 'bridge.docx', body: DOCX },
  { name: 'bridge.pdf', body: PDF },
]

function nested(depth: number): Uint8Array {
  const open = Array.from(
    { length: depth },
    (_, i) => `Content-Type: multipart/mixed; boundary="n${i}"\r\n\r\n--n${i}\r\n`,
  )
  return bytes(`${HEAD}${open.join('')}Content-Type: text/plain\r\n\r\n${TEXT}\r\n`)
}

function messages(depth: number): Uint8Array {
  const inner = Array.from({ length: depth }, () => `${HEAD}Content-Type: message/rfc822\r\n\r\n`)
  return bytes(`${inner.join('')}${HEAD}Content-Type: text/plain\r\n\r\n${TEXT}\r\n`)
}

/** A Word document whose text unpacks to so many megabytes; they never lie in memory together. */
function emptyText(megabytes: number): Uint8Array {
  const packed: Uint8Array[] = []
  const zip = new Zip((_, piece) => packed.push(piece))
  const text = new ZipDeflate('word/document.xml', { level: 1 })
  zip.add(text)
  for (let i = 1; i <= megabytes; i++) text.push(new Uint8Array(1 << 20), i === megabytes)
  zip.end()
  return Buffer.concat(packed)
}

/** Made to hang, to fill the memory or to overflow the stack of whoever reads them. */
export const BOMBS: readonly { readonly name: string; readonly make: () => Uint8Array }[] = [
  { name: '5,000 nested parts.eml', make: () => nested(5000) },
  { name: '300 nested mails.eml', make: () => messages(300) },
  {
    name: '100,000 parts.eml',
    make: () =>
      bytes(
        `${HEAD}Content-Type: multipart/mixed; boundary=a\r\n\r\n${'--a\r\n\r\nx\r\n'.repeat(100_000)}`,
      ),
  },
  {
    name: 'a head of 4 MB.eml',
    make: () => bytes(`${HEAD}X-A: ${'a '.repeat(2 << 20)}\r\n\r\n${TEXT}`),
  },
  {
    name: '100,000 fields.eml',
    make: () => bytes(`${HEAD}${'X-A: b\r\n'.repeat(100_000)}\r\n${TEXT}`),
  },
  {
    name: '100,000 encoded words.eml',
    make: () =>
      bytes(
        `From: a@b.test\r\nMIME-Version: 1.0\r\nSubject: ${'=?UTF-8?Q?a?= '.repeat(30_000)}\r\n\r\n${TEXT}`,
      ),
  },
  {
    name: 'a line of 10 MB.eml',
    make: () => bytes(`${HEAD}Content-Type: text/plain\r\n\r\n${'word '.repeat(2 << 20)}`),
  },
  {
    name: '10 MB of HTML.eml',
    make: () => bytes(`${HEAD}Content-Type: text/html\r\n\r\n${'<div>'.repeat(1_000_000)}${TEXT}`),
  },
  {
    name: 'many boundaries.mhtml',
    make: () =>
      bytes(
        `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n${'--x\r\nContent-Type: text/html\r\n\r\n<p>a</p>\r\n'.repeat(50_000)}`,
      ),
  },
  {
    name: '200,000 nested tags.docx',
    make: () => makeDocx(`${'<w:sdt>'.repeat(200_000)}${paragraph(run(TEXT))}`),
  },
  {
    name: '200,000 nested paragraphs.docx',
    make: () => makeDocx(`${'<w:p><w:r><w:t>a</w:t>'.repeat(200_000)}`),
  },
  {
    name: '1,000,000 end tags.docx',
    make: () => makeDocx(`${'<w:p>'.repeat(300)}${'</w:x>'.repeat(1_000_000)}`),
  },
  {
    name: 'a text of 40 MB.docx',
    make: () =>
      zipSync(
        {
          'word/document.xml': strToU8(
            `<w:document><w:body><w:p><w:r><w:t>${'word '.repeat(8 << 20)}</w:t></w:r></w:p></w:body></w:document>`,
          ),
        },
        { level: 1 },
      ),
  },
  {
    name: 'a text of 200 MB.docx',
    make: () => emptyText(200),
  },
  {
    name: '20,000 entries.docx',
    make: () =>
      zipSync(
        Object.fromEntries(
          Array.from({ length: 20_000 }, (_, i) => [`word/${i}.xml`, new Uint8Array(1)]),
        ),
        { level: 0 },
      ),
  },
  { name: '400 MB in a page.pdf', make: () => makePdf([[]], { packed: packSpaces(400) }) },
  {
    name: '10,000 pages.pdf',
    make: () =>
      makePdf(
        Array.from({ length: 10_000 }, (_, i) =>
          setLines([`This is page ${i} of a long report.`, '', TEXT.slice(0, 60)]),
        ),
      ),
  },
  {
    name: '300,000 lines.pdf',
    make: () =>
      makePdf([
        Array.from({ length: 300_000 }, (_, i) => ({ text: 'word', x: 70, y: i % 800, size: 8 })),
      ]),
  },
  {
    name: '100,000 open brackets.pdf',
    make: () =>
      bytes(`%PDF-1.4\n1 0 obj\n${'['.repeat(100_000)}\nendobj\ntrailer << /Root 1 0 R >>`),
  },
  {
    name: 'a tree that holds itself.pdf',
    make: () =>
      bytes(
        '%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000 >> endobj\ntrailer << /Root 1 0 R >>',
      ),
  },
]

/** A small generator of numbers that are the same each time. */
function createChance(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** The document cut, with bytes turned, a piece doubled, taken out or moved, or numbers made huge. */
export function mutate({ name, body }: HostileDocument, seed: number): HostileDocument {
  const chance = createChance(seed)
  const at = chance(body.length)
  const length = 1 + chance(Math.min(200, body.length - at))
  const piece = body.subarray(at, at + length)
  const changed = Uint8Array.from(body)
  const kinds: readonly (() => Uint8Array)[] = [
    () => body.subarray(0, at),
    () => {
      for (let i = 0; i < 1 + chance(20); i++) changed[chance(body.length)] = chance(256)
      return changed
    },
    () =>
      Buffer.concat([
        body.subarray(0, at),
        ...Array.from({ length: 1 + chance(300) }, () => piece),
        body.subarray(at),
      ]),
    () => Buffer.concat([body.subarray(0, at), body.subarray(at + length)]),
    () => Buffer.concat([body.subarray(at), body.subarray(0, at)]),
    () =>
      bytes(
        Buffer.from(body)
          .toString('latin1')
          .replace(/\d+/g, (number) => (chance(12) === 0 ? '4294967295' : number)),
      ),
  ]
  return { name, body: new Uint8Array(kinds[seed % kinds.length]()) }
}

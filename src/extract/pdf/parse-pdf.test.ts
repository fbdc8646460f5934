import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  makePdf,
  type PdfOptions,
  type SetLine,
  setLines,
} from '../../../test/documents/make-pdf.ts'
import type { Article } from '../../model/article.ts'
import { parseDocument } from '../parse-document.ts'

async function read(
  pages: readonly (readonly SetLine[])[],
  options: PdfOptions = {},
): Promise<Article> {
  const [article] = await parseDocument('pdf', {
    source: 'ferry.pdf',
    body: makePdf(pages, options),
  })
  return article
}

const paragraphsOf = ({ text, blocks }: Article) =>
  blocks.flatMap(({ start, end, role }) => (role === 'paragraph' ? [text.slice(start, end)] : []))

const BODY = [
  'The evening ferry from Tolla ran aground on a sandbank on Tuesday with 84 people on',
  'board, and rescuers brought all of them ashore within three hours, the coast guard said.',
]
const MORE = [
  'Investigators went on board on Wednesday. They look at the steering gear, which had been',
  'repaired twice in the spring, and at the charts that the officers used that night.',
]
const ONE = BODY.join(' ')
const TWO = MORE.join(' ')

test('lines are joined into paragraphs, which a gap parts', async () => {
  const article = await read([setLines([...BODY, '', ...MORE])])
  assert.deepEqual(paragraphsOf(article), [ONE, TWO])
})

test('an indent begins a paragraph as well', async () => {
  const lines = setLines([...BODY, ...MORE]).map((line, i) =>
    i === 0 || i === 2 ? { ...line, x: 85 } : line,
  )
  assert.deepEqual(paragraphsOf(await read([lines])), [ONE, TWO])
})

test('a sentence goes on over a page, whose head and number are dropped', async () => {
  const page = (lines: readonly string[], number: number) => [
    { text: `Harbour office of Tolla, statement 12`, x: 70, y: 810, size: 8 },
    ...setLines(lines),
    { text: `Page ${number} of 2`, x: 280, y: 30, size: 8 },
  ]
  const article = await read([page([...BODY, '', MORE[0]], 1), page([MORE[1]], 2)])
  assert.deepEqual(paragraphsOf(article), [ONE, TWO])
  assert.doesNotMatch(article.text, /Page|statement/)
})

test('columns are read one after the other, and a paragraph goes on in the next', async () => {
  const narrow = (lines: readonly string[], x: number) => setLines(lines, { x, size: 10 })
  const left = [
    'The evening ferry from Tolla ran',
    'aground on a sandbank on Tuesday',
    'with 84 people on board, and those',
  ]
  const right = ['on shore saw its lights go out one', 'after the other, a fisherman said.']
  const article = await read([[...narrow(left, 60), ...narrow(right, 320)]])
  assert.deepEqual(paragraphsOf(article), [[...left, ...right].join(' ')])
})

test('a word that the end of a line breaks is whole again, a compound keeps its hyphen', async () => {
  const lines = [
    'The ferry ran aground on a sand-',
    'bank on Tuesday after a three-',
    'hour trip with a well-known crew',
    'and a crew of volunteers on the well-',
    'known ferry of the Lund-',
    'Brekke line brought 84 people ashore.',
  ]
  assert.deepEqual(paragraphsOf(await read([setLines(lines)])), [
    'The ferry ran aground on a sandbank on Tuesday after a three-hour trip with a well-known crew and a crew of volunteers on the well-known ferry of the Lund-Brekke line brought 84 people ashore.',
  ])
})

test('the headline is what is set largest; the file’s own name is believed where it is printed', async () => {
  const page = [
    { text: 'Harbour office', x: 70, y: 815, size: 9 },
    { text: 'Ferry runs aground off the harbour', x: 70, y: 795, size: 20 },
    { text: 'of Tolla', x: 70, y: 772, size: 20 },
    ...setLines([...BODY, '', ...MORE], { top: 740 }),
  ]
  const named = await read([page], { title: 'statement_v3.docx' })
  assert.equal(named.title, 'Ferry runs aground off the harbour of Tolla')
  const plain = setLines(['Ferry aground off Tolla', '', ...BODY, '', ...MORE])
  assert.equal(
    (await read([plain], { title: 'Ferry aground off Tolla' })).title,
    'Ferry aground off Tolla',
  )
})

test('a printed day outranks the day of the file, which is taken with a note', async () => {
  const dated = await read([setLines(['6 May 2031', '', ...BODY, '', ...MORE])])
  assert.deepEqual([dated.publishedAt, dated.notes.length], ['2031-05-06', 0])
  const undated = await read([setLines([...BODY, '', ...MORE])])
  assert.deepEqual([undated.publishedAt, undated.notes[0].code], ['2031-05-07', 'day-of-file'])
})

test('what a browser prints around a page is dropped', async () => {
  const page = [
    { text: '5/6/31, 9:14 PM', x: 30, y: 825, size: 8 },
    ...setLines([...BODY, '', ...MORE]),
    { text: 'https://bearer.test/ferry', x: 30, y: 20, size: 8 },
    { text: '1/1', x: 560, y: 20, size: 8 },
  ]
  assert.deepEqual(paragraphsOf(await read([page])), [ONE, TWO])
})

test('of 300 pages the first 200 are read, and that is told', async () => {
  const pages = Array.from({ length: 300 }, (_, i) =>
    setLines([`Line ${i} of it is this.`, '', ...BODY]),
  )
  const { notes, text } = await read(pages)
  assert.match(notes[0].message, /has 300 pages. Its first 200/)
  assert.ok(text.includes('Line 199 ') && !text.includes('Line 200 '))
})

test('half of the pages without text is told', async () => {
  const { notes } = await read([setLines([...BODY, '', ...MORE]), []])
  assert.equal(notes[0].code, 'pages-without-text')
})

const refused = [
  ['a scan', makePdf([[], []]), 'scanned'],
  ['a PDF with a password', makePdf([setLines(BODY)], { locked: true }), 'encrypted'],
  ['the beginning of a PDF', makePdf([setLines(BODY)]).subarray(0, 12), 'damaged-document'],
] as const
for (const [name, body, code] of refused) {
  test(`${name} is told as ${code}`, async () => {
    const [{ notes }] = await parseDocument('pdf', { source: 'ferry.pdf', body })
    assert.deepEqual([notes[0].code, notes[0].level], [code, 'error'])
  })
}

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { zipSync } from 'fflate'
import { makeDocx, paragraph, run } from '../../../test/documents/make-docx.ts'
import type { Article } from '../../model/article.ts'
import { parseDocument } from '../parse-document.ts'

const FIRST =
  'The evening ferry from Tolla ran aground on a sandbank on Tuesday with 84 people on board.'
const SECOND = 'Rescuers brought all of them ashore within three hours, the coast guard said.'

async function read(body: Uint8Array): Promise<Article> {
  const [article] = await parseDocument('word', { source: 'ferry.docx', body })
  return article
}

const paragraphsOf = ({ text, blocks }: Article) =>
  blocks.flatMap(({ start, end, role }) => (role === 'paragraph' ? [text.slice(start, end)] : []))

/** What is left of one paragraph with this content, between two others. */
const check = (title: string, content: string, words: string) =>
  test(title, async () => {
    const body = [run(FIRST), content, run(SECOND)].map((each) => paragraph(each)).join('')
    assert.deepEqual(paragraphsOf(await read(makeDocx(body))), [FIRST, words, SECOND])
  })

check(
  'a tracked deletion is dropped and an insertion taken on',
  `${run('It had ')}<w:del w:id="1"><w:r><w:delText>two</w:delText></w:r></w:del><w:ins w:id="2">${run('three')}</w:ins>${run(' officers on its bridge that night.')}`,
  'It had three officers on its bridge that night.',
)
check(
  'what was moved stands where it was moved to',
  `<w:moveFrom>${run('On Monday ')}</w:moveFrom>${run('It left the harbour')}<w:moveTo>${run(' at nine')}</w:moveTo>${run(' in thick fog.')}`,
  'It left the harbour at nine in thick fog.',
)
check(
  'hidden and struck-out words are dropped, those with the mark taken back are not',
  `${run('It carried ')}${run('forty ', '<w:strike/>')}${run('a note ', '<w:vanish/>')}${run('fifty ', '<w:strike w:val="0"/>')}${run('cars and two lorries.')}`,
  'It carried fifty cars and two lorries.',
)
check(
  "how a run looked before a tracked change does not hide it, and a field's instruction is no text",
  `<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>It was told by </w:t></w:r><w:r><w:instrText>HYPERLINK "https://ferry.test"</w:instrText></w:r><w:hyperlink>${run('the office of the harbour')}</w:hyperlink>${run('.')}`,
  'It was told by the office of the harbour.',
)
check(
  'tabs, breaks of lines, entities and hyphens that do not break are read',
  '<w:r><w:t>Lund &amp;</w:t><w:tab/><w:t>Sons of</w:t><w:br/><w:t>Tolla own the 30</w:t><w:noBreakHyphen/><w:t>year&#8211;old ship.</w:t></w:r>',
  'Lund & Sons of Tolla own the 30-year–old ship.',
)
check(
  'of a text box and its second copy one is read',
  `<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph(run('A box in the margin tells of earlier accidents.'))}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph(run('A box in the margin tells of earlier accidents.'))}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`,
  'A box in the margin tells of earlier accidents.',
)

test('a paragraph whose mark was deleted goes on in the next', async () => {
  const joined = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('The ship was built ')}</w:p>`
  const body = paragraph(run(FIRST)) + joined + paragraph(run('in 2009 in Halmere.'))
  assert.deepEqual(paragraphsOf(await read(makeDocx(body))), [
    FIRST,
    'The ship was built in 2009 in Halmere.',
  ])
})

test('cells of tables are paragraphs of their own', async () => {
  const cell = (words: string) => `<w:tc>${paragraph(run(words))}</w:tc>`
  const body = `${paragraph(run(FIRST))}<w:tbl><w:tr>${cell(SECOND)}${cell('A tug is to pull the ferry free on Thursday.')}</w:tr></w:tbl>`
  assert.equal(paragraphsOf(await read(makeDocx(body))).length, 3)
})

test('the headline is the printed one, the day and the author those of the properties', async () => {
  const core = {
    'dc:title': 'Template for statements',
    'dc:creator': 'Mira Lund',
    'dcterms:created': '2031-05-07T08:00:00Z',
    'dcterms:modified': '2031-05-08T08:00:00Z',
  }
  const body = paragraph(run('Ferry runs aground off Tolla'), 'Title') + paragraph(run(FIRST))
  const article = await read(makeDocx(body, core))
  assert.equal(article.title, 'Ferry runs aground off Tolla')
  assert.equal(article.blocks[0].role, 'headline')
  assert.deepEqual([article.byline, article.publishedAt], ['Mira Lund', '2031-05-07T08:00:00Z'])
  assert.deepEqual(
    article.notes.map(({ code }) => code),
    ['day-of-file'],
  )
})

test('a printed day outranks that of the file, and a title in the properties alone is the headline', async () => {
  const body = ['6 May 2031', FIRST, SECOND].map((each) => paragraph(run(each))).join('')
  const core = { 'dc:title': 'Ferry aground', 'dcterms:created': '2029-01-01T00:00:00Z' }
  const article = await read(makeDocx(body, core))
  assert.deepEqual([article.title, article.publishedAt], ['Ferry aground', '2031-05-06'])
})

const refused = [
  ['another archive', zipSync({ 'a.txt': new Uint8Array(20) }), 'binary'],
  ['a document that breaks off', makeDocx(paragraph(run(FIRST))).slice(0, 300), 'damaged-document'],
  [
    'a text that unpacks to 60 MB',
    zipSync({ 'word/document.xml': new Uint8Array(60 << 20) }),
    'too-large',
  ],
  ['a document without text', makeDocx(''), 'no-text'],
] as const
for (const [name, body, code] of refused) {
  test(`${name} is told as ${code}`, async () => {
    const { notes } = await read(body)
    assert.deepEqual([notes[0].code, notes[0].level], [code, 'error'])
  })
}

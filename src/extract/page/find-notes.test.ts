import assert from 'node:assert/strict'
import { test } from 'node:test'
import { itemParagraphs } from '../feed/item-paragraphs.ts'
import { parsePage } from './parse-page.ts'

const TEXT = [
  'The mill on the Tarn was closed on Monday after the wheel broke, the owner said, and forty people were sent home.',
  'It is the third time this year that the wheel has broken, and the union wants to know why it was not looked at in spring.',
  'A new one will be made in Wexmoor and is to be brought up the river by barge before the end of the month.',
]
const REPORT = TEXT.map((line) => `<p>${line}</p>`).join('')

function notesOf(inside: string, beside = ''): string[] {
  const body = `<html><body><main><article><h1>Mill wheel breaks</h1>${REPORT}${inside}</article>${beside}</main></body></html>`
  const { text, blocks } = parsePage({ source: 'a.html', body })
  const of = (role: string) =>
    blocks.filter((block) => block.role === role).map(({ start, end }) => text.slice(start, end))
  assert.deepEqual(of('paragraph'), TEXT)
  return of('correction')
}

const NOTE = 'The wheel broke for the third time, not for the second.'

test('a note is kept by its words or by what the page calls it, wherever it stands in the article', () => {
  for (const html of [
    `<p>Correction: ${NOTE}</p>`,
    `<p><b>Editor’s note:</b> ${NOTE}</p>`,
    `<div class="article-correction"><p>${NOTE}</p></div>`,
    `<aside class="editorsNote">${NOTE}</aside>`,
    `<footer><p>Clarification: ${NOTE}</p></footer>`,
    `<div class="c-errata" id="x">${NOTE}</div>`,
    `<section class="newsletter"><p>This article was amended on 3 May 2031. ${NOTE}</p></section>`,
  ]) {
    const notes = notesOf(html)
    assert.equal(notes.length, 1, html)
    assert.ok(notes[0].endsWith(NOTE), html)
  }
})

test('a heading and what it heads are one note', () => {
  assert.deepEqual(notesOf(`<h4>Correction</h4><p>${NOTE}</p>`), ['Correction', NOTE])
})

test('links to forms, other reports and what readers write are none', () => {
  for (const html of [
    '<div class="corrections"><a href="/form">Suggest a correction</a></div>',
    '<p class="correction-link">Submit a correction</p>',
    `<ul class="related"><li>Correction: ${NOTE}</li></ul>`,
    `<div class="comments"><p>Correction: ${NOTE}</p></div>`,
  ])
    assert.deepEqual(notesOf(html), [], html)
  assert.deepEqual(notesOf('', `<div class="correction"><p>${NOTE}</p></div>`), [])
})

test('a note in an entry of a feed keeps its role', () => {
  const roles = itemParagraphs(`${REPORT}<p class="correction">${NOTE}</p>`).map(({ role }) => role)
  assert.deepEqual(roles.slice(-2), ['paragraph', 'correction'])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseArticle } from '../parse-article.ts'
import { outletName } from './outlet-name.ts'

const BODY =
  'The evening ferry from Tolla ran aground on a sandbank on Tuesday with 84 people on board.\n\nRescuers brought all of them ashore within three hours, the coast guard said.'

const cases = [
  [
    'The Guardian\nFerry runs aground off Tolla\n',
    'The Guardian',
    'Ferry runs aground off Tolla',
    null,
  ],
  ['BBC News\n\nFerry runs aground off Tolla\n', 'BBC News', 'Ferry runs aground off Tolla', null],
  [
    'Reuters\nFerry runs aground off Tolla\nBy Ann Lund\n',
    'Reuters',
    'Ferry runs aground off Tolla',
    null,
  ],
  [
    'The Tolla Evening Post\nFerry runs aground off Tolla\n',
    'The Tolla Evening Post',
    'Ferry runs aground off Tolla',
    null,
  ],
  [
    'Ferry runs aground off Tolla\nDaily Bearer\n6 May 2031\n',
    'Daily Bearer',
    'Ferry runs aground off Tolla',
    '2031-05-06',
  ],
  [
    'www.bearer.test\nFerry runs aground off Tolla\n',
    'bearer.test',
    'Ferry runs aground off Tolla',
    null,
  ],
  [
    'Tolla Post, 6 May 2031\nFerry runs aground off Tolla\n',
    'Tolla Post',
    'Ferry runs aground off Tolla',
    '2031-05-06',
  ],
  ['Le Monde\nFerry runs aground off Tolla\n', 'Le Monde', 'Ferry runs aground off Tolla', null],
  ['Ferry runs aground off Tolla\n', null, 'Ferry runs aground off Tolla', null],
  ['Time for a bridge\n', null, 'Time for a bridge', null],
  ['Daily News\n', null, 'Daily News', null],
] as const
for (const [head, outlet, title, day] of cases)
  test(`${JSON.stringify(head)} is of ${outlet}`, () => {
    const article = parseArticle({ source: 'a.txt', body: `${head}\n${BODY}` })
    assert.deepEqual([article.outlet, article.title, article.publishedAt], [outlet, title, day])
  })

const lines = [
  ['The Sun', true],
  ['Al Jazeera', true],
  ['Halmere Herald', true],
  ['Agence France-Presse', true],
  ['Sun sets on the harbour press', false],
  ['Mayor Meets The Press', false],
  ['Storm Batters Old Harbour Post', false],
  ['Police find the record', false],
  ['6 May 2031', false],
  ['By Ann Lund', false],
] as const
for (const [line, is] of lines)
  test(`“${line}” ${is ? 'names an outlet' : 'names none'}`, () => {
    assert.equal(outletName(line) !== null, is)
  })

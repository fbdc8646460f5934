import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type BlockRole, plainArticle } from '../../model/article.ts'
import { isRemnant } from './is-remnant.ts'

const words = (word: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${word}${i}`).join(' ')

const REPORT = plainArticle(words('report', 200))
const TEASER = words('report', 30)

const after = (text: string, role: BlockRole = 'paragraph', paywalled = false) =>
  plainArticle(text, { blocks: [{ start: 0, end: text.length, role }], paywalled })

test('a wall where a report stood is what is left of it', () => {
  assert.ok(isRemnant(REPORT, after(words('consent', 40))))
  assert.ok(isRemnant(REPORT, after(`${words('consent', 40)} ${words('report', 20)}`)))
  assert.ok(isRemnant(REPORT, after(TEASER, 'paragraph', true)))
})

test('a report that was cut, rewritten or withdrawn is not', () => {
  assert.ok(!isRemnant(REPORT, after(words('report', 150))))
  assert.ok(!isRemnant(REPORT, after(words('other', 190))))
  assert.ok(!isRemnant(REPORT, after(TEASER)))
  assert.ok(!isRemnant(REPORT, after(words('withdrawn', 20), 'correction')))
})

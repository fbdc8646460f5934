import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findParagraphs, paragraphAt } from './paragraph.ts'

const check = (title: string, text: string, expected: readonly string[]) =>
  test(title, () => {
    const found = findParagraphs(text).map(({ start, end }) => text.slice(start, end))
    assert.deepEqual(found, expected)
  })

check('blank lines part paragraphs', 'One\n\nTwo\n\nThree', ['One', 'Two', 'Three'])
check('more blank lines make no paragraph', 'One\n\n\n\nTwo', ['One', 'Two'])
check('a single line end parts nothing', 'One\ngoes on', ['One\ngoes on'])
check('spaces alone are no paragraph', 'One\n\n  \n\nTwo', ['One', 'Two'])
check('an empty text has none', '', [])

test('an offset is in the paragraph that begins before it', () => {
  const paragraphs = findParagraphs('One\n\nTwo\n\nThree')
  assert.deepEqual(
    [0, 2, 3, 5, 9, 10, 99].map((offset) => paragraphAt(paragraphs, offset)),
    [1, 1, 1, 2, 2, 3, 3],
  )
  assert.equal(paragraphAt([], 4), 0)
})

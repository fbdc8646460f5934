import assert from 'node:assert/strict'
import { test } from 'node:test'
import { splitParagraphs } from './paragraphs.ts'

function check(text: string, ...expected: string[]): void {
  const found = splitParagraphs(text).map((paragraph) => paragraph.text)
  assert.deepEqual(found, expected)
}

test('blank lines part paragraphs, and so do lines that end in a mark', () => {
  check('One thing.\n\nTwo things.', 'One thing.', 'Two things.')
  check('One thing.\nTwo things.\r\nThree.', 'One thing.', 'Two things.', 'Three.')
  check('  One thing. \n \t \n\n\nTwo.\u2029Three.', 'One thing.', 'Two.', 'Three.')
  check('', ...[])
})

test('hard-wrapped lines are joined', () => {
  check(
    'The council met on\nTuesday and closed\nthe bridge.\n\nIt opens again in\nMay.',
    'The council met on Tuesday and closed the bridge.',
    'It opens again in May.',
  )
})

test('long lines are never joined', () => {
  const long = `${'The council met '.repeat(10)}in Wexmoor`
  check(`${long}\n${long}\nand went`, long, long, 'and went')
})

test('characters inside a paragraph stay as they are', () => {
  check('“It’s…\u0000 ‘so’” – he\u202E said', '“It’s…\u0000 ‘so’” – he\u202E said')
})

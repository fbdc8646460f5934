import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPainter } from './paint.ts'
import { wrap } from './wrap.ts'

const plain = createPainter({ colour: false })
const check = (text: string, width: number, expected: string[]) =>
  test(`${JSON.stringify(text)} at ${width} columns`, () => {
    const layout = { width, first: '', rest: '' }
    assert.deepEqual(wrap([{ text, style: 'plain' }], layout, plain), expected)
  })

check('one two three', 8, ['one two', 'three'])
check('', 10, [''])
check('  spaces   fall  away ', 40, ['spaces fall away'])
check('日本語の長い文字列', 8, ['日本語の', '長い文字', '列'])
check('donaudampfschiff', 8, ['donaudam', 'pfschiff'])

test('words of two runs stand together where no space parts them', () => {
  const runs = [
    { text: 'a [cut]', style: 'plain' },
    { text: ', b', style: 'faint' },
  ] as const
  assert.deepEqual(wrap(runs, { width: 40, first: '> ', rest: '  ' }, plain), ['> a [cut], b'])
})

test('later lines hang under the first', () => {
  const runs = [{ text: 'one two three four', style: 'plain' }] as const
  assert.deepEqual(wrap(runs, { width: 12, first: 'A  ', rest: '   ' }, plain), [
    'A  one two',
    '   three',
    '   four',
  ])
})

test('a mark in another style is not parted from the words that it closes', () => {
  const runs = [
    { text: 'alpha beta', style: 'plain' },
    { text: '”', style: 'faint' },
  ] as const
  assert.deepEqual(wrap(runs, { width: 10, first: '', rest: '' }, plain), ['alpha', 'beta”'])
  assert.deepEqual(wrap(runs, { width: 11, first: '', rest: '' }, plain), ['alpha beta”'])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { originalHref, passageHref } from './links.ts'

test('a short passage is looked for whole, a long one by its ends', () => {
  const page = 'https://paper.test/ferry'
  assert.equal(originalHref(page, 'The ferry burned'), `${page}#:~:text=The%20ferry%20burned`)
  assert.equal(
    originalHref(page, 'one two three four five six seven eight nine ten eleven'),
    `${page}#:~:text=one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven`,
  )
})

test('commas, dashes and ampersands of the words are none of the fragment’s own', () => {
  assert.equal(
    originalHref('https://paper.test/a#top', 'A three-hour, fair & open talk'),
    'https://paper.test/a#:~:text=A%20three%2Dhour%2C%20fair%20%26%20open%20talk',
  )
})

test('what is no address of the web leads nowhere', () => {
  for (const url of [
    null,
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'ftp://a.test/',
  ])
    assert.equal(originalHref(url, 'words'), null)
  assert.equal(originalHref('HTTPS://paper.test/a', ''), 'HTTPS://paper.test/a')
})

test('a passage is named by where it begins and ends', () => {
  assert.equal(passageHref('a12', { start: 5, end: 9 }), '/article/a12?start=5&end=9#passage')
})

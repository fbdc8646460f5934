import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cleanHtml } from './clean-html.ts'

function check(html: string, expected: string): void {
  assert.equal(cleanHtml(html, 'https://e.test/a/b'), expected)
}

test('addresses are made absolute', () => {
  check('<a href="c?x=1&amp;y=2">d</a>', '<a href="https://e.test/a/c?x=1&amp;y=2">d</a>')
  check("<img src='/i.png' alt='\"x\"'>", '<img src="https://e.test/i.png" alt="&quot;x&quot;">')
  check('<a href=//f.test/g>h</a>', '<a href="https://f.test/g">h</a>')
  check('<a href="#note">1</a>', '<a href="https://e.test/a/b#note">1</a>')
  check('<a href="mailto:ann@e.test">Ann</a>', '<a href="mailto:ann@e.test">Ann</a>')
  assert.equal(cleanHtml('<a href="c">d</a>', null), '<a href="c">d</a>')
})

test('what acts is taken out, and the words stay', () => {
  check('a<script>alert("<b>")</script>b', 'ab')
  check('a<ScRiPt src=//x.test>b', 'a')
  check('a<style>p{}</style>b<iframe src="/x">c</iframe>d', 'abcd')
  check('<b onclick="x()" class="y">z</b>', '<b class="y">z</b>')
  check('<a href="javascript:x()">y</a>', '<a>y</a>')
  check('<a href=" java\nscript:x()">y</a>', '<a>y</a>')
  check('<a href="data:text/html,x">y</a>', '<a>y</a>')
  check('<p style="background:url(//x.test/)">y</p>', '<p>y</p>')
  check('a<!-- b -->c<object data="x"><embed src="y">d</object>', 'acd')
})

test('other words and tags stay as they are', () => {
  check('5 < 6 & 7 > 6 &eacute; <p>x<br>y</p>', '5 < 6 & 7 > 6 &eacute; <p>x<br>y</p>')
  check('<p style="color: red">x</p>', '<p style="color: red">x</p>')
  check('plain', 'plain')
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asset, html } from './template.ts'

test('a value is escaped, whatever it holds', () => {
  const evil = `<script>alert("1")</script>&'`
  assert.equal(
    html`<p title="${evil}">${evil}</p>`.markup,
    '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;</p>',
  )
})

test('a template inside a template is not escaped again', () => {
  assert.equal(
    html`<ul>${['a&b', 'c'].map((item) => html`<li>${item}</li>`)}</ul>`.markup,
    '<ul><li>a&amp;b</li><li>c</li></ul>',
  )
})

test('nothing is printed for null, and numbers as they are', () => {
  assert.equal(html`${null}${0}${1.5}`.markup, '01.5')
})

const check = (text: string, expected: string) =>
  test(`${JSON.stringify(text)} is shown as ${expected}`, () => {
    assert.equal(html`${text}`.markup, expected)
  })

check('\u0000', '[U+0000]')
check('\u202egnp.exe', '[U+202E]gnp.exe')
check('\ud800 alone', '[U+D800] alone')
check('a\nb\tc', 'a\nb\tc')
check('😀 naïve “quotes”', '😀 naïve “quotes”')

test('a script that would close its element is refused', () => {
  assert.throws(() => asset('"</script>"'))
  assert.throws(() => asset('<!-- -->'))
  assert.equal(asset('a < b').markup, 'a < b')
})

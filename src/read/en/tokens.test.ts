import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findTokens } from './tokens.ts'

function check(text: string, expected: string): void {
  const { count, starts, ends } = findTokens(text)
  const found = Array.from({ length: count }, (_, i) => text.slice(starts[i], ends[i]))
  assert.equal(found.join(' '), expected)
}

test('contractions fall in two', () => {
  check('They don’t, it’s Lee’s: cannot', 'They do n’t , it ’s Lee ’s : can not')
  check("o'clock O'Neil", "o'clock O'Neil")
})

test('hyphens part words, but not prefixes and model names', () => {
  check('a three-day, 6.1-magnitude shock', 'a three - day , 6.1 - magnitude shock')
  check('the co-founder flew an F-22 in mid-1980', 'the co-founder flew an F-22 in mid-1980')
})

test('numbers keep their inner marks and lose their units', () => {
  check('2,500 people, 2½ or 2 1/2 km', '2,500 people , 2½ or 2 1/2 km')
  check('$1.2bn at 10:30am, 25%', '$ 1.2 bn at 10:30 am , 25 %')
  check('US$3m in the 1990s, the 7th, 5G', 'US$ 3 m in the 1990s , the 7th , 5G')
})

test('abbreviations keep their stop, sentences do not', () => {
  check('Mr. J. Doe of the U.S. met her on Nov. 1.', 'Mr. J. Doe of the U.S. met her on Nov. 1 .')
  check('No. 10 said no. In Mass. it rained.', 'No. 10 said no . In Mass . it rained .')
  check('a fire in Dell, Mass., at 5 p.m. today', 'a fire in Dell , Mass. , at 5 p.m. today')
})

test('addresses, handles and runs of marks are one token', () => {
  check('Mail a@b.example, see http://x.example/y.', 'Mail a@b.example , see http://x.example/y .')
  check('@ann: #news ... what?!', '@ann : #news ... what ?!')
})

test('any text is split without loss', () => {
  for (const text of ['', '\ud800', 'a\u0000b', '😀😀', "'''", '…'.repeat(3), '日本語。', '-1-2-'])
    check(text.replace(/\s/g, ''), [...splitAgain(text)].join(' '))
})

function splitAgain(text: string): string[] {
  const { count, starts, ends } = findTokens(text)
  let covered = ''
  for (let i = 0; i < count; i++) covered += text.slice(starts[i], ends[i])
  assert.equal(covered, text.replaceAll('\u0000', ''))
  return Array.from({ length: count }, (_, i) => text.slice(starts[i], ends[i]))
}

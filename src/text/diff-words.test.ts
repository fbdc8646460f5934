import assert from 'node:assert/strict'
import { test } from 'node:test'
import { diffWords } from './diff-words.ts'

const show = (a: string, b: string) =>
  diffWords(a.split(' ').filter(Boolean), b.split(' ').filter(Boolean)).map(
    ({ kind, aStart, aEnd, bStart, bEnd }) => {
      const from = a.split(' ').slice(aStart, aEnd).join(' ')
      const to = b.split(' ').slice(bStart, bEnd).join(' ')
      return kind === 'same' ? from : `${kind} [${from}|${to}]`
    },
  )

const cases: [string, string, string[]][] = [
  ['we will go', 'we will go', ['we will go']],
  ['we will not go', 'we will go', ['we will', 'dropped [not|]', 'go']],
  ['we go', 'we all go now', ['we', 'added [|all]', 'go', 'added [|now]']],
  ['a fair end', 'an honest end', ['replaced [a fair|an honest]', 'end']],
  ['one two three', 'two', ['dropped [one|]', 'two', 'dropped [three|]']],
  ['he was ill and he left', 'he left', ['dropped [he was ill and|]', 'he left']],
  ['one', 'two', ['replaced [one|two]']],
  ['', 'new', ['added [|new]']],
  ['old', '', ['dropped [old|]']],
  ['', '', []],
]

for (const [a, b, edits] of cases)
  test(`"${a}" becomes "${b}" by ${edits.length} steps`, () => assert.deepEqual(show(a, b), edits))

test('the steps cover both texts without a gap', () => {
  const [a, b] = ['the x of the y of z'.split(' '), 'of the z y of the x'.split(' ')]
  const edits = diffWords(a, b)
  assert.equal(
    edits.reduce((sum, edit) => sum + edit.aEnd - edit.aStart, 0),
    a.length,
  )
  assert.equal(
    edits.reduce((sum, edit) => sum + edit.bEnd - edit.bStart, 0),
    b.length,
  )
})

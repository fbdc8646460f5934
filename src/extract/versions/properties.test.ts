import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainArticle } from '../../model/article.ts'
import { compareVersions } from './compare-versions.ts'

const WORDS =
  'the a of bridge Wexmoor Lind “no choice” 4,000 nine not , . ? cease-fire ¶ said day'.split(' ')

/** Numbers below `count`, the same ones at every run. */
function createNumbers(seed: number): (count: number) => number {
  let state = seed
  return (count) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % count
  }
}

function articleOf(words: readonly string[]) {
  const text = words.join(' ').replaceAll(' ¶ ', '\n\n')
  let start = 0
  const blocks = text.split('\n\n').map((paragraph) => {
    const block = { start, end: start + paragraph.length, role: 'paragraph' as const }
    start = block.end + 2
    return block
  })
  return plainArticle(text, { blocks })
}

test('with its edits left out, a text is the other one with its own left out', () => {
  const number = createNumbers(20310506)
  const pick = () => WORDS[number(WORDS.length)]
  const bare = (text: string) => text.replace(/\s+/g, '').replace(/[“”]/g, '"')
  for (let i = 0; i < 500; i++) {
    const words = Array.from({ length: 1 + number(60) }, pick)
    const changed = words.filter(() => number(10) > 0)
    const [before, after] = [words, changed.flatMap((w) => (number(10) ? [w] : [w, pick()]))].map(
      articleOf,
    )
    const { edits } = compareVersions(before, after)
    let [a, b] = [0, 0]
    for (const edit of [...edits, null]) {
      const [aEnd, bEnd] = [edit?.before.start, edit?.after.start]
      assert.equal(bare(before.text.slice(a, aEnd)), bare(after.text.slice(b, bEnd)))
      if (edit) [a, b] = [edit.before.end, edit.after.end]
    }
  }
})

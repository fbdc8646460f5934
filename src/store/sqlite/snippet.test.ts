import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MARKS, parseSnippet } from './snippet.ts'

const { open, close } = MARKS

const check = (marked: string, snippet: string, words: readonly string[]) =>
  test(`${JSON.stringify(marked)} marks ${words.join(', ') || 'nothing'}`, () => {
    const parsed = parseSnippet(marked)
    assert.equal(parsed.snippet, snippet)
    assert.deepEqual(
      parsed.marks.map(({ start, end }) => parsed.snippet.slice(start, end)),
      words,
    )
  })

check('', '', [])
check('no match', 'no match', [])
check(`the ${open}ferry${close} sank`, 'the ferry sank', ['ferry'])
check(`${open}a${close}${open}b${close}`, 'ab', ['a', 'b'])
check(`cut ${open}off`, 'cut off', [])
check(`stray ${close} mark`, `stray ${close} mark`, [])

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Line, readLines } from './read-lines.ts'

async function* chunks(...parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* parts
}

async function readAll(...parts: readonly Uint8Array[]): Promise<Line[]> {
  const lines: Line[] = []
  for await (const line of readLines(chunks(...parts))) lines.push(line)
  return lines
}

const check = (title: string, parts: readonly (string | Buffer)[], expected: readonly string[]) =>
  test(title, async () => {
    const lines = await readAll(...parts.map((part) => Buffer.from(part)))
    assert.deepEqual(
      lines.map(({ number, text }) => `${number} ${text}`),
      expected,
    )
  })

const E_ACUTE = Buffer.from('é')

check('lines are numbered from one', ['a\nb\n'], ['1 a', '2 b'])
check('a line may come in pieces', ['a', 'b', 'c\nd'], ['1 abc', '2 d'])
check('so may a character', [E_ACUTE.subarray(0, 1), E_ACUTE.subarray(1)], ['1 é'])
check('empty lines count', ['a\n\nb'], ['1 a', '2 ', '3 b'])
check('nothing has no lines', [], [])

test('a line without end is told, the next one read', async () => {
  const much = Buffer.alloc(11 << 20, 'x')
  const lines = await readAll(much, much, Buffer.from('x\nnext\n'))
  assert.deepEqual(lines, [
    { number: 1, text: null },
    { number: 2, text: 'next' },
  ])
})

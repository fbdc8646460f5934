import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Entry, fillPage, LARGEST, sizeOf } from './fill-page.ts'

type Part = ReturnType<typeof fillPage> & {
  readonly lines?: readonly { nth: number; continues?: true; passages?: { words: string }[] }[]
}

/** All parts of an answer. */
function readAll(entries: readonly Entry[]): readonly Part[] {
  const parts: Part[] = []
  let cursor: string | undefined
  do {
    const filling = { head: {}, lists: ['lines', 'others'], entries, seal: 'seal', cursor }
    const part: Part = fillPage(filling)
    parts.push(part)
    cursor = part.next ?? undefined
  } while (cursor !== undefined && parts.length < 1000)
  return parts
}

const passage = (size: number) => ({ words: 'w'.repeat(size) })

const entry = (nth: number, sizes: readonly number[]): Entry => ({
  list: 'lines',
  item: { nth },
  passages: sizes.map(passage),
})

const check = (title: string, entries: readonly Entry[], parts: number) =>
  test(title, () => {
    const read = readAll(entries)
    assert.equal(read.length, parts)
    const lines = read.flatMap(({ lines = [] }) => lines)
    const told = entries.map(({ item }, index) => {
      const own = lines.filter(({ nth }) => 'nth' in item && nth === item.nth)
      assert.deepEqual(
        own.map(({ continues = false }) => continues),
        own.map((_, part) => part > 0),
        `entry ${index}`,
      )
      return own.flatMap(({ passages = [] }) => passages)
    })
    assert.deepEqual(
      told,
      entries.map(({ passages = [] }) => passages),
    )
    for (const part of read) assert.ok(sizeOf(part) <= LARGEST)
  })

check('nothing is one empty part', [], 1)
check('what fits is one part', [entry(0, [10, 10]), entry(1, [10])], 1)
check('an entry without passages is told', [entry(0, []), entry(1, [])], 1)
check('what does not fit is told in the next part', [entry(0, [15_000]), entry(1, [15_000])], 2)
check('passages of one entry go on under it', [entry(0, Array(10).fill(7000))], 4)
check(
  'many small ones fill each part',
  Array.from({ length: 300 }, (_, i) => entry(i, [400])),
  6,
)

test('a list that is empty is shown as such, and one that stands in another part is not', () => {
  const [first, second] = readAll([entry(0, [15_000]), entry(1, [15_000])])
  assert.deepEqual(Object.keys(first), ['note', 'others', 'lines', 'next'])
  assert.deepEqual(Object.keys(second), ['note', 'others', 'lines', 'next'])
  const [one, two] = readAll([
    entry(0, [15_000]),
    { list: 'others', item: {}, passages: [passage(15_000)] },
  ])
  assert.ok(!('others' in one) && !('lines' in two))
})

test('a passage that alone is too large is told all the same, and ends nothing', () => {
  const read = readAll([entry(0, [10, 40_000, 10])])
  assert.deepEqual(
    read.flatMap(({ lines = [] }) => lines.map(({ passages = [] }) => passages.length)),
    [1, 1, 1],
  )
})

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import { openComparisonCache } from './open-cache.ts'

const folder = mkdtempSync(join(tmpdir(), 'synoptic-cache-'))
after(() => rmSync(folder, { recursive: true }))

const made = (key: string) => ({
  key,
  madeAt: '2031-05-06T10:00:00Z',
  summary: {
    title: 'Ferry aground',
    accounts: [['a1', 'a2'], ['a3']],
    hard: 2,
    soft: 1,
    facts: 4,
    quotes: 1,
    onlyHere: 3,
    clashes: [],
    brief: 'The ferry ran aground.',
    dispute: { about: 'people on board', values: ['84', '48'] },
    ...{ kinds: ['number' as const], figures: [], people: ['Ann Holt'], places: ['Tollen'] },
  },
  comparison: new Uint8Array([1, 2, 3]),
  omits: new Uint8Array([6]),
  view: new Uint8Array([4]),
})

test('gives back what was saved last, and says nothing of other stories', () => {
  const cache = openComparisonCache(':memory:')
  cache.save('s1', made('one'))
  cache.save('s1', made('two'))
  assert.deepEqual(cache.find('s1'), made('two'))
  assert.equal(cache.findKey('s1'), 'two')
  assert.equal(cache.find('s2'), null)
  assert.equal(cache.findKey('s2'), null)
  assert.deepEqual([...cache.findFigures(['s1', 's2'])], [['s1', { witnesses: 2, hard: 2 }]])
  assert.deepEqual([...cache.findSummaries(['s2', 's1'])], [['s1', made('two').summary]])
  cache.close()
})

test('outlives its process, and a file that is no cache is made one', () => {
  const path = join(folder, 'cache.db')
  const first = openComparisonCache(path)
  first.save('s1', made('one'))
  first.close()
  const second = openComparisonCache(path)
  assert.equal(second.findKey('s1'), 'one')
  second.close()
  writeFileSync(path, 'this is no database, and long enough to look like one at a glance')
  const third = openComparisonCache(path)
  assert.equal(third.findKey('s1'), null)
  third.save('s1', made('three'))
  third.close()
  const fourth = openComparisonCache(path)
  assert.equal(fourth.findKey('s1'), 'three')
  fourth.close()
})

test('works in memory where no file can be had', () => {
  const cache = openComparisonCache(join(folder, 'cache.db', 'below-a-file.db'))
  cache.save('s1', made('one'))
  assert.equal(cache.findKey('s1'), 'one')
  cache.close()
})

test('a file that is damaged while it is open is made anew, and one that may not be written is left', () => {
  const path = join(folder, 'damaged.db')
  const cache = openComparisonCache(path)
  cache.save('s1', made('one'))
  const other = new DatabaseSync(path)
  other.exec(`update packed set summary = 'no summary'`)
  other.close()
  assert.equal(cache.find('s1'), null)
  cache.save('s1', made('two'))
  assert.equal(cache.findKey('s1'), 'two')
  cache.close()
  const again = openComparisonCache(path)
  assert.equal(again.findKey('s1'), 'two')
  const writer = new DatabaseSync(path)
  writer.exec('drop table comparisons')
  writer.close()
  again.save('s2', made('three'))
  again.save('s3', made('four'))
  assert.deepEqual([again.findKey('s2'), again.findKey('s3')], ['three', 'four'])
  again.clear()
  assert.equal(again.findKey('s2'), null)
  again.close()
})

test('what cannot be put into a file that another holds is not kept, and nothing fails', () => {
  const path = join(folder, 'busy.db')
  const cache = openComparisonCache(path)
  cache.save('s1', made('one'))
  const other = new DatabaseSync(path)
  other.exec('begin immediate')
  cache.save('s1', made('two'))
  assert.equal(cache.findKey('s1'), 'one')
  other.exec('rollback')
  other.close()
  cache.close()
})

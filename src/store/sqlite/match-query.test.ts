import assert from 'node:assert/strict'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { toMatchQuery } from './match-query.ts'

const check = (typed: string, query: string | null) =>
  test(`${JSON.stringify(typed)} looks for ${query}`, () => {
    assert.equal(toMatchQuery(typed)?.anywhere ?? null, query)
  })

check('ferry', '"ferry"')
check('ferry  fire', '"ferry" AND "fire"')
check('"ferry fire"', '"ferry fire"')
check('ferry -fire', '("ferry") NOT ("fire")')
check('ferry -"on fire" -x', '("ferry") NOT ("on fire" OR "x")')
check('fer*', '"fer"*')
check('"fer*"', '"fer"')
check('non-stop', '"non stop"')
check("mayor's", '"mayor s"')
check('ferry OR fire', '"ferry" AND "OR" AND "fire"')
check('title:ferry', '"title ferry"')
check('NEAR(a b)', '"NEAR a" AND "b"')
check('"ferry', '"ferry"')
check('say "a""b"', '"say" AND "a" AND "b"')
check('--', null)
check('-ferry', null)
check('', null)
check('" "', null)
check('Zo\u00eb \u5317\u4eac', '"Zo\u00eb" AND "\u5317\u4eac"')
check('fer\u0000ry', '"fer ry"')

test('an unwanted word is unwanted in the headline and in the text', () => {
  const query = toMatchQuery('ferry -fire')
  assert.equal(query?.inHeadline, '({title} : ("ferry")) NOT ("fire")')
})

test('whatever is typed is a query that SQLite takes', () => {
  const database = new DatabaseSync(':memory:')
  database.exec('create virtual table words using fts5 (title, text)')
  const find = database.prepare('select rowid from words where words match ?')
  const pieces = [
    '"',
    '-',
    '*',
    '(',
    ')',
    ':',
    '^',
    '+',
    ' ',
    '\u0000',
    '\ud800',
    "'",
    'OR',
    'a',
    '\u0301',
  ]
  let state = 7
  for (let n = 0; n < 2000; n++) {
    let typed = ''
    for (let length = 0; length < 12; length++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      typed += pieces[(state >>> 8) % pieces.length]
    }
    const query = toMatchQuery(typed)
    if (query === null) continue
    for (const each of Object.values(query)) {
      assert.doesNotThrow(() => find.all(each), JSON.stringify(typed))
    }
  }
  database.close()
})

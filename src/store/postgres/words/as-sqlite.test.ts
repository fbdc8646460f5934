// What SQLite's full-text search does is the measure of ours: both are asked the same.
import assert from 'node:assert/strict'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { parseTyped } from '../../sql/typed-terms.ts'
import { toMatchQuery } from '../../sqlite/match-query.ts'
import { MARKS, parseSnippet } from '../../sqlite/snippet.ts'
import { matches, toPhrases } from './find-terms.ts'
import { makeSnippet } from './snippet.ts'
import { tokenize } from './tokenize.ts'

/** Words by the number of their text, in their order, as SQLite finds them. */
function wordsOf(texts: readonly string[], tokenizer: string): string[][] {
  const database = new DatabaseSync(':memory:')
  database.exec(`create virtual table w using fts5 (t, tokenize = "${tokenizer}");
    create virtual table v using fts5vocab (w, 'instance'); begin`)
  const insert = database.prepare('insert into w (rowid, t) values (?, ?)')
  for (const [index, text] of texts.entries()) insert.run(index + 1, text)
  database.exec('commit')
  const found: string[][] = texts.map(() => [])
  const rows = database.prepare('select doc, term from v order by doc, offset').all()
  for (const { doc, term } of rows) found[Number(doc) - 1].push(String(term))
  database.close()
  return found
}

const PORTER = 'porter unicode61 remove_diacritics 2'
const ownWordsOf = (text: string) => Array.from(tokenize(text), ({ word }) => word)

/** The same numbers each time. */
function createChance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return (state >>> 8) % below
  }
}

test('each letter, digit and mark of the scripts that SQLite knows is folded as there', () => {
  // Two letters with two accents each, which it leaves alone, and a few that are newer than its tables.
  const others = [0x1e0, 0x1e1, 0x37f, 0x528, 0x52a, 0x52c, 0x52e]
  const texts: string[] = []
  for (let code = 1; code < 0x2000; code++) {
    const isOwn = code < 0x530 || code >= 0x1e00
    const letter = String.fromCodePoint(code)
    if (isOwn && !others.includes(code) && !/\p{Cn}/u.test(letter)) texts.push(`x${letter}q`)
  }
  const expected = wordsOf(texts, 'unicode61 remove_diacritics 2')
  assert.deepEqual(texts.map(ownWordsOf), expected)
})

test('words lose the endings that they lose there, whatever they are', () => {
  const chance = createChance(7)
  const endings =
    'ational tional enci anci izer logi bli alli entli eli ousli ization ation ator alism iveness fulness ousness aliti iviti biliti icate ative alize iciti ical ful ness al ance ence er ic able ible ant ement ment ent ion sion tion ou ism ate iti ous ive ize s es ies sses ed eed ing y e ll'.split(
      ' ',
    )
  const words = [...endings, `${'x'.repeat(63)}s`, `${'x'.repeat(64)}s`]
  for (let n = 0; n < 30_000; n++) {
    let word = ''
    for (let left = chance(9) + 1; left > 0; left--) word += 'aeiouybcdlstgnzwxé'[chance(18)]
    words.push(chance(3) === 0 ? word : word + endings[chance(endings.length)])
  }
  assert.deepEqual(words.map(ownWordsOf), wordsOf(words, PORTER))
})

const SAMPLE =
  'The harbour master closed both quays. Ferries lay idle: no pilot would sail, said Zoë Marlow. A pilot had fallen ill\nThe ferry pilots of Kest met at noon'.split(
    ' ',
  )

/** A text of words that come again and again, in sentences. */
function makeText(chance: (below: number) => number, length: number): string {
  return Array.from({ length }, () => SAMPLE[chance(SAMPLE.length)]).join(' ')
}

test('the same texts are found, and the same stretch of each is shown with the same marks', () => {
  const chance = createChance(11)
  const queries = [
    ...['pilot', 'ferry', '"the ferry"', 'ferry -idle', 'pilot "both quays"', 'fer* noon', 'zoe'],
    ...[
      'sail -"the ferry"',
      '"pilot would sail"',
      'kest kest',
      '"a pilot" pilot',
      'clos* -a',
      'x*',
    ],
    ...['mar*', 'marlow-zoe', 'no-pil*', 'pilot \u0301', 'ill -\u0301'],
  ]
  const database = new DatabaseSync(':memory:')
  database.exec(`create virtual table words using fts5 (title, text, tokenize = "${PORTER}")`)
  const insert = database.prepare('insert into words (title, text) values (?, ?)')
  const find = database.prepare(`select rowid, snippet(words, 1, ?, ?, '…', 30) as marked
    from words where words match ? order by rowid`)
  const articles = Array.from({ length: 400 }, (_, n) => ({
    title: makeText(chance, chance(4)),
    text: makeText(chance, n % 4 === 0 ? chance(12) : chance(140)),
  }))
  for (const { title, text } of articles) insert.run(title, text)
  for (const typed of queries) {
    const [terms, query] = [parseTyped(typed), toMatchQuery(typed)]
    assert.ok(terms && query)
    const phrases = toPhrases(terms)
    const own = articles.flatMap(({ title, text }, index) =>
      matches([title, text], phrases)
        ? [{ id: index + 1, ...makeSnippet(text, phrases.wanted) }]
        : [],
    )
    const theirs = find
      .all(MARKS.open, MARKS.close, query.anywhere)
      .map(({ rowid, marked }) => ({ id: rowid, ...parseSnippet(String(marked)) }))
    assert.deepEqual(own, theirs, typed)
  }
  database.close()
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tracesOf } from '../../extract/address/traces.ts'
import { computeFingerprint } from '../../group/fingerprint/compute-fingerprint.ts'
import { plainArticle } from '../../model/article.ts'
import { openSqliteStore } from '../../store/sqlite/open-store.ts'
import { sha256 } from '../../text/hash.ts'
import { keepArticle } from './keep-article.ts'
import { createPlacer } from './placer.ts'
import type { Prepared } from './prepared.ts'

const AT = '2031-05-06T10:00:00.000Z'
const BRIDGE =
  'The council of Wexmoor voted on Tuesday to close the old bridge after engineers found deep cracks in two of its seven stone pillars.'
const MILL =
  'Fire crews in Tollen saved most of a flour mill late on Sunday night, and a watchman was taken to hospital with burns to both of his hands.'

function prepare(text: string, ...paths: string[]): Prepared {
  const article = plainArticle(text, { title: text.slice(0, 20) })
  const addresses = paths.map((path) => `https://paper.test${path}`)
  const fingerprint = computeFingerprint(article)
  const traces = tracesOf(addresses, fingerprint.copy)
  return { article, addresses, traces, sha256: sha256(text), fingerprint }
}

/** What becomes of articles that come one after the other: the outcome and the article's id. */
async function check(...steps: [prepared: Prepared, outcome: string][]): Promise<void> {
  const store = await openSqliteStore(':memory:')
  const options = { sourceId: null, at: AT, placer: createPlacer(store), ages: [] }
  const found: string[] = []
  for (const [prepared] of steps) {
    const kept = await store.write((tables) => keepArticle(tables, prepared, options))
    found.push(`${kept.outcome} ${kept.articleId}`)
  }
  await store.close()
  assert.deepEqual(
    found,
    steps.map(([, outcome]) => outcome),
  )
}

test('the same address again is the same article, changed or not', () =>
  check(
    [prepare(BRIDGE, '/a'), 'added a1'],
    [prepare(BRIDGE, '/a'), 'known a1'],
    [prepare(`${BRIDGE} It is shut.`, '/a'), 'updated a1'],
  ))

test('an address that was learnt later finds it as well', () =>
  check(
    [prepare(BRIDGE, '/a'), 'added a1'],
    [prepare(BRIDGE, '/a', '/b'), 'known a1'],
    [prepare(BRIDGE, '/b'), 'known a1'],
    [prepare(MILL, '/c'), 'added a2'],
  ))

test('pages that all claim one address stay apart, now and when they change', () =>
  check(
    [prepare(BRIDGE, '/one', '/a'), 'added a1'],
    [prepare(MILL, '/one', '/b'), 'added a2'],
    [prepare(`${MILL} It is shut.`, '/one', '/b'), 'updated a2'],
    [prepare(`${BRIDGE} It is shut.`, '/one', '/a'), 'updated a1'],
  ))

const AROUND =
  'It is shut to traffic and to walkers until the spring, and a ferry takes its place. '
const WHOLE = `${BRIDGE} ${AROUND.repeat(2)}The mayor says that a new one costs eleven million crowns.`
const LESS = WHOLE.slice(0, WHOLE.length / 2)

/** A state that says of itself that it is not the whole article. */
function inPart(text: string, code: string, path: string): Prepared {
  const prepared = prepare(text, path)
  const note = { code, message: '', level: 'warning', place: 'a' } as const
  return { ...prepared, article: { ...prepared.article, notes: [note] } }
}

for (const code of ['behind-wall', 'paywalled', 'page-not-read'])
  test(`what came in part, as ${code}, is no version of the whole article`, () =>
    check(
      [prepare(WHOLE, '/a'), 'added a1'],
      [inPart(LESS, code, '/a'), 'known a1'],
      [prepare(`${WHOLE} It was built in 1904.`, '/a'), 'updated a1'],
    ))

test('an article that was only ever had in part has versions all the same', () =>
  check(
    [inPart(WHOLE, 'paywalled', '/a'), 'added a1'],
    [inPart(LESS, 'paywalled', '/a'), 'updated a1'],
  ))

test('a text that collapses to its first sentence is no version, one that is cut by half is', () =>
  check(
    [prepare(WHOLE, '/a'), 'added a1'],
    [prepare(BRIDGE, '/a'), 'known a1'],
    [prepare(LESS, '/a'), 'updated a1'],
  ))

test('a short text that says something else is a version', () =>
  check(
    [prepare(WHOLE, '/a'), 'added a1'],
    [prepare('This report was taken back: no bridge of Wexmoor is shut.', '/a'), 'updated a1'],
  ))

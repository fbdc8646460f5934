import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadEnglish } from '../../src/app/english.ts'
import type { Apart, ApartKind, ApartSide } from '../../src/model/apart.ts'
import type { Comparison } from '../../src/model/comparison.ts'
import type { Passage } from '../../src/model/span.ts'
import { compareArticles } from '../../src/pipeline.ts'
import { BRIDGE_ARTICLES } from '../fixtures/bridge-articles.ts'

const english = loadEnglish()
const compare = (apart: readonly Apart[] = [], articles = BRIDGE_ARTICLES) =>
  compareArticles(articles, english, { apart })
const plain = compare()

/** A group as what may be told apart: its sides, and which of them stand on one side together. */
type Group = { readonly kind: ApartKind; readonly sides: readonly (ApartSide & { at: number })[] }

function groupsOf({ agreements, differences, quotes, reuse }: Comparison): Group[] {
  const sides = (passages: readonly Passage[]) =>
    passages.map(({ article, text }, at) => ({ article, text, value: null, at }))
  return [
    ...agreements.map(({ statements }) => ({
      kind: 'agreement' as const,
      sides: sides(statements),
    })),
    ...differences.map(({ positions }) => ({
      kind: 'difference' as const,
      sides: positions.flatMap(({ value, statements }, at) =>
        statements.map(({ article, text }) => ({ article, text, value, at })),
      ),
    })),
    ...quotes.map(({ variants }) => ({
      kind: 'quote' as const,
      sides: sides(variants.map(({ passage }) => passage)),
    })),
    ...reuse.map(({ passages }) => ({ kind: 'copy' as const, sides: sides(passages) })),
  ].filter(({ sides }) => new Set(sides.map(({ at }) => at)).size > 1)
}

/** The first side told apart from all others. */
function tellFirstApart({ kind, sides: [first, ...others] }: Group): Apart[] {
  return others
    .filter(({ at }) => at !== first.at)
    .map((other) => ({ kind, sides: [bare(first), bare(other)] }))
}

const bare = ({ article, text, value }: ApartSide): ApartSide => ({ article, text, value })

function joins(comparison: Comparison, { kind, sides: [one, other] }: Apart): boolean {
  return groupsOf(comparison).some((group) => {
    const has = (side: ApartSide) =>
      group.sides.filter(
        ({ article, text, value }) =>
          article === side.article && text === side.text && value === side.value,
      )
    return group.kind === kind && has(one).some((a) => has(other).some((b) => a.at !== b.at))
  })
}

test('what a person told apart is joined nowhere, and its kind alone is touched', () => {
  const groups = groupsOf(plain)
  for (const kind of ['agreement', 'difference', 'quote', 'copy'])
    assert.ok(
      groups.some((group) => group.kind === kind),
      `no ${kind} to try it on`,
    )
  for (const group of groups) {
    const apart = tellFirstApart(group)
    const after = compare(apart)
    for (const each of apart) {
      assert.ok(joins(plain, each), 'was joined before')
      assert.ok(!joins(after, each), JSON.stringify(each))
    }
    // Whether words are copies decides what counts once; the others decide nothing of each other.
    if (group.kind === 'agreement') assert.deepEqual(after.differences, plain.differences)
    if (group.kind !== 'quote' && group.kind !== 'copy')
      assert.deepEqual(
        after.quotes.map(({ variants }) => variants),
        plain.quotes.map(({ variants }) => variants),
      )
    if (group.kind !== 'copy') assert.deepEqual(after.accounts, plain.accounts)
  }
})

test('the others of a group stay together', () => {
  const group = groupsOf(plain).find(({ kind, sides }) => kind === 'quote' && sides.length > 2)
  assert.ok(group)
  const after = groupsOf(compare(tellFirstApart(group)))
  const rest = group.sides.slice(1).map(({ text }) => text)
  assert.ok(
    after.some(({ sides }) => rest.every((text) => sides.some((each) => each.text === text))),
  )
})

test('a quote that was told apart is still told, by itself', () => {
  const group = groupsOf(plain).find(({ kind }) => kind === 'quote')
  assert.ok(group)
  const after = compare(tellFirstApart(group))
  const all = ({ quotes }: Comparison) =>
    quotes.flatMap(({ variants }) => variants.map(({ passage }) => passage.start)).sort()
  assert.deepEqual(all(after), all(plain))
})

test('it holds for another version of the article, and says nothing of words that are gone', () => {
  const group = groupsOf(plain).find(({ kind }) => kind === 'difference')
  assert.ok(group)
  const apart = tellFirstApart(group)
  const changed = (from: string, to: string) =>
    BRIDGE_ARTICLES.map((article) => {
      const text = article.text.replace(from, to)
      const end = (at: number) =>
        at >= article.text.indexOf(from) ? at + to.length - from.length : at
      const blocks = article.blocks.map((block) => ({
        ...block,
        start: block.start === 0 ? 0 : end(block.start),
        end: end(block.end),
      }))
      return article.text.includes(from) ? { ...article, text, blocks } : article
    })
  const later = changed('Marrow Bridge', 'old Marrow Bridge')
  assert.ok(apart.every((each) => joins(compare([], later), each)))
  assert.ok(apart.every((each) => !joins(compare(apart, later), each)))
  const gone = apart.map(
    ({ kind, sides: [one, other] }): Apart => ({
      kind,
      sides: [{ ...one, text: 'Nobody wrote this.' }, other],
    }),
  )
  assert.deepEqual(compare(gone), plain)
})

test('what is told apart decides the comparison, its order does not', () => {
  const apart = groupsOf(plain).flatMap(tellFirstApart)
  assert.deepEqual(compare(apart), compare(apart.toReversed()))
  assert.notDeepEqual(compare(apart), plain)
})

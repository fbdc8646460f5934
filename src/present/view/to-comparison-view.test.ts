import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BRIDGE_ARTICLES } from '../../../test/fixtures/bridge-articles.ts'
import { BRIDGE_COMPARISON } from '../../../test/fixtures/bridge-comparison.ts'
import type { Comparison, Difference, Position } from '../../model/comparison.ts'
import { renderText } from '../text/render-text.ts'
import { describeBoth } from './differences.ts'
import { describeSupport } from './facts.ts'
import { formatPlaces } from './places.ts'
import { toComparisonView } from './to-comparison-view.ts'

const viewOf = (changed: Partial<Comparison> = {}) =>
  toComparisonView({ ...BRIDGE_COMPARISON, ...changed }, BRIDGE_ARTICLES)
const view = viewOf()

test('what a line of the brief rests on is a group of its own', () => {
  const [first, second] = BRIDGE_COMPARISON.brief
  const { brief } = viewOf({ brief: [first, second, first] })
  assert.deepEqual(
    brief.map(({ cites }) => cites.map(({ anchor }) => anchor)),
    [
      ['c1-1', 'c1-2', 'c1-3'],
      ['c2-1', 'c2-2'],
      ['c3-1', 'c3-2', 'c3-3'],
    ],
  )
})

test('a place knows its paragraph, the headline being the first', () => {
  const { paragraph, text } = view.unique[0].place
  assert.match(text, /^The barge, the Adeline/)
  assert.equal(paragraph, 5)
})

test('places are named in the order of the articles, and a paragraph once', () => {
  const places = [...view.facts[0].statements, ...view.facts[0].statements].reverse()
  assert.equal(
    formatPlaces(view.articles, places).replaceAll('\u00a0', ' '),
    'A ¶2 · B ¶2 · C ¶2 · D ¶2 · E ¶3',
  )
})

test('what statements share and the words of a value are spans of their own text', () => {
  const { text, shared } = view.facts[0].statement
  assert.deepEqual(
    shared.map(({ start, end }) => text.slice(start, end)),
    ['barge', 'hit the Marrow Bridge', 'on Tuesday'],
  )
  const [, thirtyFour] = view.differences[0].positions
  assert.deepEqual(
    thirtyFour.statements.map(({ text, values }) =>
      values.map(({ start, end }) => text.slice(start, end)),
    ),
    [['Thirty-four'], ['34']],
  )
})

test('spans that overlap, or lie outside the statement, are put right', () => {
  const [first, ...rest] = BRIDGE_COMPARISON.agreements
  const { start, end } = first.statement
  const shared = [
    { start: start + 5, end: start + 9 },
    { start: start - 9, end: start + 7 },
    { start: end + 1, end: end + 4 },
  ]
  const statements = first.statements.map((each) =>
    each.text === first.statement.text ? { ...each, shared } : each,
  )
  const { facts } = viewOf({ agreements: [{ ...first, statements }, ...rest] })
  assert.deepEqual(facts[0].statement.shared, [
    { start: 0, end: 7 },
    { start: 7, end: 9 },
  ])
})

test('ways of writing a name stand apart from the differences', () => {
  assert.deepEqual(
    view.spellings.map(({ about }) => about),
    ['the harbour master'],
  )
  assert.ok(view.differences.every(({ kind }) => kind !== 'name'))
})

const namedApart = (one: string, other: string, relation: 'hard' | 'spelling') => {
  const [, , names] = BRIDGE_COMPARISON.differences
  const [a, b] = names.positions
  const positions = [
    { ...a, value: one },
    { ...b, value: other },
  ]
  const compatible = relation !== 'hard'
  const difference = { ...names, compatible, relation, positions } as Difference
  const comparison = { ...BRIDGE_COMPARISON, differences: [difference] }
  return toComparisonView(comparison, BRIDGE_ARTICLES).spellings.length === 0
}

test('a spelling is folded away, and another name is none', () => {
  assert.equal(namedApart('Yuri Halenko', 'Yuriy Halenko', 'spelling'), false)
  assert.equal(namedApart('Ivo M. Laren', 'Ivo Laren', 'spelling'), false)
  assert.equal(namedApart('Clara Venn', 'Dora Venn', 'hard'), true)
})

test('outlets of two accounts that share the wording of a fact are named', () => {
  const own = BRIDGE_COMPARISON.accounts.flatMap(({ articles, basis }) =>
    articles.map((id) => ({ id: `account of ${id}`, articles: [id], basis })),
  )
  const { facts, articles } = viewOf({ accounts: own })
  const injured = facts.find(({ id }) => id === 'agreement-2')
  assert.ok(injured)
  assert.deepEqual(injured.alike, [[0, 1]])
  assert.equal(describeSupport(articles, injured), '4 accounts; A and B share the wording')
  assert.ok(
    view.facts.every(({ alike }) => alike.length === 0),
    'within an account it is said once',
  )
})

test('the best supported facts come first, and the others keep their order', () => {
  const agreements = [...BRIDGE_COMPARISON.agreements].reverse()
  const supports = viewOf({ agreements }).facts.map(({ accounts }) => accounts)
  assert.deepEqual(supports, [4, 4, 4, 2, 2])
})

test('a fact differs where its own statements take two sides', () => {
  const injured = view.facts.find(({ id }) => id === 'agreement-2')
  assert.deepEqual(injured?.differences, ['d1'])
  assert.ok(injured?.cells.every(({ differs }) => differs))
})

test('a fact does not differ for one side alone, nor for the spelling of a name', () => {
  const barge = view.facts.find(({ id }) => id === 'agreement-1')
  const steering = view.facts.find(({ id }) => id === 'agreement-5')
  assert.deepEqual([barge?.differences, steering?.differences], [[], []])
})

test('the headline is the one that shares most with the others', () => {
  assert.equal(view.title?.text, 'Barge strikes Marrow Bridge, cutting Tollen in two')
})

test('each way of writing a name stands once, with the articles that use it', () => {
  const [mayor] = view.entities
  assert.deepEqual(
    mayor.spellings.map(({ text, count, articles }) => [text, count, articles]),
    [
      ['Tomas Veralde', 4, [0, 1, 3, 4]],
      ['Mr Veralde', 1, [2]],
    ],
  )
})

test('a note names its article, by its id or by its passage', () => {
  assert.deepEqual(
    view.notes.map(({ article, place }) => [article, place?.paragraph ?? null]),
    [
      [2, null],
      [3, 6],
    ],
  )
})

test('what went wrong before stands first, and with it that articles are of other events', () => {
  const other = {
    code: 'different-events',
    level: 'warning',
    message: 'Two events.',
    place: 'meridian',
  } as const
  const comparison = { ...BRIDGE_COMPARISON, notes: [...BRIDGE_COMPARISON.notes, other] }
  const { warnings, notes } = toComparisonView(comparison, BRIDGE_ARTICLES, { warnings: ['gone'] })
  assert.deepEqual(
    warnings.map(({ message }) => message),
    ['gone', 'Two events.'],
  )
  assert.equal(notes.length, 2)
})

test('a warning of an article stands beside it', () => {
  const place = BRIDGE_COMPARISON.articles[1].id
  const paywalled = {
    code: 'paywalled',
    level: 'warning',
    message: 'It breaks off.',
    place,
  } as const
  const { articles, notes, warnings } = viewOf({ notes: [paywalled] })
  assert.deepEqual(
    articles.map((each) => each.warnings.map(({ message }) => message)),
    [[], ['It breaks off.'], [], [], []],
  )
  assert.equal(notes.length + warnings.length, 0)
})

test('a name in the capitals of a dateline is no spelling of its own, an acronym is', () => {
  const form = (text: string, article: string) => ({ text, article, count: 1 })
  const [first] = BRIDGE_COMPARISON.entities
  const spell = (...forms: string[]) => {
    const entity = { ...first, forms: forms.map((text) => form(text, 'courier')) }
    return viewOf({ entities: [entity] }).entities[0].spellings.map(({ text }) => text)
  }
  assert.deepEqual(spell('SANKT ORRIN', 'Sankt Orrin'), ['Sankt Orrin'])
  assert.deepEqual(spell('NATO', 'Nato'), ['NATO', 'Nato'])
  assert.deepEqual(spell('SANKT ORRIN'), ['SANKT ORRIN'])
})

test('times that read the same are one event of the timeline', () => {
  const [opened, shut] = BRIDGE_COMPARISON.timeline
  const { timeline } = viewOf({ timeline: [opened, opened, shut] })
  assert.deepEqual(
    timeline.map(({ key, statements }) => [key, statements.length]),
    [
      ['t1', 2],
      ['t2', 1],
    ],
  )
})

const related = (difference: Partial<Difference>) => {
  const [people] = BRIDGE_COMPARISON.differences
  const comparison = { ...BRIDGE_COMPARISON, differences: [{ ...people, ...difference }] }
  return toComparisonView(comparison, BRIDGE_ARTICLES)
}

test('how sides stand to each other is told in words, and only hard ones cannot all hold', () => {
  const verdict = (difference: Partial<Difference>) => related(difference).differences[0].verdict
  assert.equal(verdict({ relation: 'newer' }), 'newer in the later reports')
  assert.equal(verdict({ relation: 'hard', compatible: false }), 'cannot all hold')
  assert.equal(verdict({ relation: undefined, compatible: true }), 'can all hold')
  assert.equal(related({ relation: 'spelling' }).spellings.length, 1)
})

test('an account that contradicts itself is named', () => {
  const view = related({ selfContradicting: ['account-1'] })
  assert.equal(describeBoth(view, view.differences[0]), 'AB gives more than one of these')
  assert.match(renderText(view), /⚠ AB gives more than one of these/)
})

test('where the comparison does not say so, the words of a value are looked for', () => {
  const [{ positions }] = BRIDGE_COMPARISON.differences
  const [, thirtyFour] = positions
  const { values: _, ...bare } = { ...thirtyFour, value: 'people … seriously' }
  const [{ positions: shown }] = related({ positions: [bare as Position] }).differences
  assert.deepEqual(
    shown[0].statements.map(({ text, values }) =>
      values.map(({ start, end }) => text.slice(start, end)),
    ),
    [['people', 'seriously'], []],
  )
})

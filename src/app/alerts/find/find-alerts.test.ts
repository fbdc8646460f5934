import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agree, differ, inventComparison, line } from '../../../compare/keys/invented-comparison.ts'
import type { Comparison, Difference, QuoteGroup } from '../../../model/comparison.ts'
import type { Passage } from '../../../model/span.ts'
import { findAlerts } from './find-alerts.ts'

const BEFORE = {
  a1: 'Anglers counted 340 eels at Tarn.\nThe weir is of oak.',
  a2: 'The eels of Tarn came back.\nNobody fishes there.',
}
const NEW = 'At Tarn there were 340 eels.\nThe weir is of steel.\nAnglers counted 410 eels at Tarn.'
const AFTER = { ...BEFORE, a3: NEW }

/** A comparison in which each article is an account of its own, or those that are named together. */
function compared(
  texts: Readonly<Record<string, string>>,
  given: Partial<Comparison>,
  accounts: readonly (readonly string[])[] = Object.keys(texts).map((id) => [id]),
): Comparison {
  const named = accounts.map((articles, nth) => ({ id: `c${nth}`, articles, basis: '' }))
  return inventComparison(texts, { accounts: named, ...given })
}

const alone = (passage: Passage) => [{ key: 'u1', passage, account: 'c0' }]
const both = (...statements: Passage[]) => [{ ...agree(...statements), key: 'g1' }]
const apart = (change: Partial<Difference>, ...sides: [string, Passage][]) => [
  { ...differ('number', ...sides), key: 'd1', about: 'eels at Tarn', ...change },
]

const P = (article: keyof typeof AFTER, begin: string) => line(AFTER, article, begin)
const kindsOf = (before: Comparison, after: Comparison) =>
  findAlerts(before, after).map(({ kind }) => kind)
const COUNTED = P('a1', 'Anglers')
const WEIR = P('a1', 'The weir')

test('a figure that one account had is told by a second', () => {
  const before = compared(BEFORE, { unique: alone(COUNTED) })
  const after = compared(AFTER, { agreements: both(COUNTED, P('a3', 'At Tarn')) })
  const [alert, ...others] = findAlerts(before, after)
  assert.deepEqual(others, [])
  assert.deepEqual(
    [alert.kind, alert.subject, alert.key, alert.about],
    ['confirmed', 'u1', 'g1', COUNTED.text],
  )
  const [{ value, passages }] = alert.sides
  assert.equal(value, '340')
  assert.deepEqual(
    passages.map(({ article }) => article),
    ['a1', 'a3'],
  )
})

test('no other figure, no figure at all, and a copy confirm nothing', () => {
  const one = compared(BEFORE, { unique: alone(COUNTED) })
  const other = compared(AFTER, { agreements: both(COUNTED, P('a3', 'Anglers')) })
  assert.deepEqual(kindsOf(one, other), [])
  const oak = compared(BEFORE, { unique: alone(WEIR) })
  const steel = compared(AFTER, { agreements: both(WEIR, P('a3', 'The weir')) })
  assert.deepEqual(kindsOf(oak, steel), [])
  const copied = compared(AFTER, { agreements: both(COUNTED, P('a3', 'At Tarn')) }, [
    ['a1', 'a3'],
    ['a2'],
  ])
  assert.deepEqual(kindsOf(one, copied), [])
})

test('how old somebody is bears nothing else out', () => {
  const old = { a1: 'Per Holm, 61, fishes at Tarn.', a2: 'Nobody fishes there.' }
  const more = { ...old, a3: 'Per Holm, 61, owns the mill at Tarn.' }
  const known = line(old, 'a1', 'Per')
  const agreements = both(known, line(more, 'a3', 'Per'))
  const before = compared(old, { unique: alone(known) })
  assert.deepEqual(kindsOf(before, compared(more, { agreements })), [])
})

test('what is only grouped otherwise is told nobody', () => {
  const agreements = both(COUNTED, P('a3', 'At Tarn'))
  const before = compared(AFTER, { unique: alone(COUNTED) })
  assert.deepEqual(kindsOf(before, compared(AFTER, { agreements })), [])
  const differences = apart({}, ['340', COUNTED], ['410', P('a3', 'Anglers')])
  assert.deepEqual(kindsOf(before, compared(AFTER, { differences })), [])
})

test('accounts differ where they did not', () => {
  const differences = apart({}, ['340', COUNTED], ['410', P('a3', 'Anglers')])
  const after = compared(AFTER, { differences })
  const [alert, ...others] = findAlerts(compared(BEFORE, {}), after)
  assert.deepEqual(others, [])
  assert.deepEqual([alert.kind, alert.key], ['differs', 'd1'])
  assert.deepEqual(
    alert.sides.map(({ value }) => value),
    ['340', '410'],
  )
})

test('what can hold together, is worded otherwise, or is known, is no new dispute', () => {
  const sides: [string, Passage][] = [
    ['340', COUNTED],
    ['410', P('a3', 'Anglers')],
  ]
  const milder: Partial<Difference>[] = [
    { relation: 'unsure', compatible: true },
    { relation: 'rounded', compatible: true },
    { kind: 'wording' },
    { kind: 'attribution' },
  ]
  for (const each of milder) {
    const differences = apart(each, ...sides)
    assert.deepEqual(kindsOf(compared(BEFORE, {}), compared(AFTER, { differences })), [])
  }
  const known = apart({ key: 'd9' }, ['340', COUNTED], ['dozens', P('a2', 'The eels')])
  const before = compared(BEFORE, { differences: known })
  assert.deepEqual(kindsOf(before, compared(AFTER, { differences: apart({}, ...sides) })), [])
})

test('an account that contradicts itself does not differ from another', () => {
  const differences = apart({}, ['340', P('a3', 'At Tarn')], ['410', P('a3', 'Anglers')])
  assert.deepEqual(kindsOf(compared(BEFORE, {}), compared(AFTER, { differences })), [])
})

test('a count that grew is told as that, and not as a dispute', () => {
  const sides: [string, Passage][] = [
    ['340', COUNTED],
    ['410', P('a3', 'Anglers')],
  ]
  const grown = apart({ relation: 'newer', compatible: true }, ...sides)
  const timed = (texts: Readonly<Record<string, string>>, given: Partial<Comparison>) => {
    const { articles, ...rest } = compared(texts, given)
    const at = (id: string) => `2031-05-06T1${id.slice(1)}:00:00Z`
    return { ...rest, articles: articles.map((each) => ({ ...each, publishedAt: at(each.id) })) }
  }
  const [alert, ...others] = findAlerts(timed(BEFORE, {}), timed(AFTER, { differences: grown }))
  assert.deepEqual(others, [])
  assert.deepEqual([alert.kind, alert.from, alert.to], ['figure', '340', '410'])
})

test('a text that was edited tells only what it did not tell before', () => {
  const edited = { ...BEFORE, a2: 'The eels of Tarn came back.\nA warden counted 410 eels.' }
  const counted = line(edited, 'a2', 'A warden')
  const differences = apart({}, ['340', COUNTED], ['410', counted])
  assert.deepEqual(kindsOf(compared(BEFORE, {}), compared(edited, { differences })), ['differs'])
  const told = { ...BEFORE, a2: 'The eels of Tarn came back.\nA warden saw 410 eels.' }
  const unique = alone(line(told, 'a2', 'A warden'))
  assert.deepEqual(kindsOf(compared(told, { unique }), compared(edited, { differences })), [])
})

/** A quote as accounts have it, each in its own words. */
const group = (...passages: Passage[]): QuoteGroup => ({
  ...{ id: 'q', key: 'q1', speaker: null, accounts: passages.length },
  variants: passages.map((passage) => ({
    ...{ passage, kind: 'direct', speakerPassage: null, cue: null, changes: [] },
  })),
})

test('a quote of several words is borne out, and two words in marks are not', () => {
  const spoken = { a1: 'We never saw so many of them', a2: 'Nobody fishes there.' }
  const more = { ...spoken, a3: 'We never saw so many of them' }
  const before = compared(spoken, { quotes: [group(line(spoken, 'a1', 'We'))] })
  const quotes = [group(line(more, 'a1', 'We'), line(more, 'a3', 'We'))]
  assert.deepEqual(kindsOf(before, compared(more, { quotes })), ['confirmed'])
  const short = { a1: 'so many', a2: 'Nobody fishes there.' }
  const shorter = { ...short, a3: 'so many' }
  const said = compared(short, { quotes: [group(line(short, 'a1', 'so'))] })
  const again = [group(line(shorter, 'a1', 'so'), line(shorter, 'a3', 'so'))]
  assert.deepEqual(kindsOf(said, compared(shorter, { quotes: again })), [])
})

test('of a quote that is borne out in part, that part is told, and other words bear nothing out', () => {
  const whole = 'If the sluice was left open on purpose, somebody will pay for it,'
  const told = (second: string) => {
    const texts = { a1: whole, a2: 'Nobody fishes there.' }
    const more = { ...texts, a3: second }
    const before = compared(texts, { quotes: [group(line(texts, 'a1', 'If'))] })
    const quotes = [group(line(more, 'a1', 'If'), line(more, 'a3', second.slice(0, 4)))]
    return findAlerts(before, compared(more, { quotes })).map(({ about }) => about)
  }
  assert.deepEqual(told('Somebody will pay for it.'), ['“Somebody will pay for it.”'])
  assert.deepEqual(told('The sluice will pay for it.'), [])
  assert.deepEqual(told(`Yes. ${whole}`), [`“${whole.slice(0, -1)}”`])
})

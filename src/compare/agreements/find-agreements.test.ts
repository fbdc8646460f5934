import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadEnglish } from '../../app/english.ts'
import { parseArticle } from '../../extract/parse-article.ts'
import { openStory } from '../compare-readings.ts'
import { findFacts } from '../facts/find-facts.ts'
import { findAgreements } from './find-agreements.ts'

function agreementsOf(bodies: readonly string[]) {
  const readings = bodies.map((body, index) =>
    loadEnglish().read(parseArticle({ source: `${index}.txt`, body })),
  )
  const story = openStory(readings)
  return findAgreements(story, findFacts(story, []))
}

function check(bodies: readonly string[], expected: readonly (readonly string[])[]): void {
  assert.deepEqual(
    agreementsOf(bodies).map(({ statements }) => statements.map(({ article }) => article).sort()),
    expected,
  )
}

const VERDICT = [
  'The appeal court in Velm overturned the fraud conviction of shipbuilder Tomas Arlet on Thursday.',
  'His daughter wept on the steps outside.',
].join('\n\n')
const RELEASE = [
  'Trams stood still for an hour.',
  'Shipbuilder Tomas Arlet walked free after the appeal court overturned his conviction for fraud.',
].join('\n\n')
const SNOW = [
  'Heavy snow closed three mountain passes to all traffic on Friday night.',
  'Skiers slept on the floor of a village school.',
].join('\n\n')

test('what two accounts tell in their own words is an agreement', () => {
  check([VERDICT, RELEASE, SNOW], [['0', '1']])
})

test('a copy does not agree with what it was copied from', () => {
  check([VERDICT, VERDICT, SNOW], [])
})

test('a copy is shown with the others but not counted', () => {
  const [agreement] = agreementsOf([VERDICT, VERDICT, RELEASE])
  assert.equal(agreement.statements.length, 3)
  assert.equal(agreement.accounts, 2)
})

test('articles about different things agree on nothing', () => {
  check([VERDICT, SNOW], [])
})

test('how old somebody is, is a fact too, and a mere name is none', () => {
  const [adore, fear] = [
    'Critics adore the 41-year-old Oskar Brandlund.',
    'Neighbours feared the 41-year-old Oskar Brandlund.',
  ]
  check([adore, fear, SNOW], [['0', '1']])
  check(['Oskar Brandlund cooks for the choir.', 'A lawyer wrote to Oskar Brandlund.', SNOW], [])
})

test('who name the same, and tell unlike things of it, agree on the name alone, and last', () => {
  const [ruled, sang] = [
    'Harbour Commissioner Yrsa Quillfeldt-Amberson of Tolvane banned jet skis.',
    'Harbour Commissioner Yrsa Quillfeldt-Amberson of Tolvane grows orchids.',
  ]
  const told = [
    'The barge Nokken sank with nine goats off Tolvane.',
    'Off Tolvane the barge Nokken sank with nine goats.',
  ]
  const found = agreementsOf([`${ruled} ${told[0]}`, `${sang} ${told[1]}`, SNOW])
  assert.deepEqual(
    found.map(({ nameOnly, statement }) => [nameOnly, statement.text.includes('Nokken')]),
    [
      [undefined, true],
      [true, false],
    ],
  )
  for (const { text, start, shared = [] } of found[1].statements)
    for (const span of shared)
      assert.doesNotMatch(text.slice(span.start - start, span.end - start), /banned|grows/)
})

test('a statement is shown with its subject', () => {
  const shown = agreementsOf([
    'The ferry Morgenrot left the quay at noon, and sank off the lighthouse at Brask within minutes.',
    'The ferry Morgenrot sank off the lighthouse at Brask within minutes.',
    SNOW,
  ]).flatMap(({ statements }) => statements.map(({ text }) => text))
  assert.ok(shown.length > 1)
  assert.ok(shown.every((text) => text.startsWith('The ferry')))
})

test('who denies what another states does not agree', () => {
  const arrests = (told: string) => `${told} at the Norra tram depot on Friday night, police said.`
  check([arrests('Two men were arrested'), arrests('Nobody was arrested'), SNOW], [])
  check([arrests('Two men were arrested'), arrests('No men were arrested'), SNOW], [])
  const calm = 'As the crowd left the Norra tram depot on Friday night no one was arrested.'
  check([arrests('Nobody was arrested'), calm, SNOW], [['0', '1']])
})

test('headlines alone found no fact, and one beside a body supports it', () => {
  const headline = 'Appeal court overturns fraud conviction of shipbuilder Arlet'
  check([`${headline}\n\nGulls cried.`, `${headline}\n\nRain fell on Velm.`, SNOW], [])
  check([`${headline}\n\nGulls cried.`, VERDICT, SNOW], [['0', '1']])
})

/** What stands out in the statements, by article. */
function marksOf(bodies: readonly string[], at = 0): Record<string, readonly string[]> {
  const { statements } = agreementsOf(bodies)[at]
  return Object.fromEntries(
    statements.map(({ article, text, start, shared = [] }) => [
      article,
      shared.map((span) => text.slice(span.start - start, span.end - start)),
    ]),
  )
}

test('a word that belongs to something else in one of them does not stand out', () => {
  const marks = marksOf([
    'Provincial auditors said the Quillon ferry company hid a debt of nine million crowns from its lenders and from the shareholders.',
    'In a packed provincial theatre after an evening of songs, poems and long speeches, the mayor was told that the Quillon ferry company hid a debt of nine million crowns.',
    SNOW,
  ])
  for (const spans of Object.values(marks)) {
    assert.match(spans.join(' '), /Quillon ferry company hid a debt of nine million crowns/)
    assert.doesNotMatch(spans.join(' '), /provincial/i)
  }
})

test('what somebody appeared is told by what follows', () => {
  const split =
    'The Orrin guild council appeared split on Monday over the tannery planned beside the Lower Quay.'
  const cheerful =
    'After two hours of talk about the tannery, the Orrin guild council appeared cheerful, Dame Ilse Varn wrote from the Lower Quay.'
  const marks = marksOf([split, cheerful, SNOW])
  for (const spans of Object.values(marks)) {
    assert.match(spans.join(' '), /Orrin guild council/)
    assert.doesNotMatch(spans.join(' '), /appeared/)
  }
})

test('who tells it in fewer of the words tells it in part, and is shown last', () => {
  const bodies = [
    'Two climbers were rescued by helicopter from the north face of Mount Hesper before dawn.',
    'A helicopter rescued two climbers, both students, who had spent a night on the north face of Mount Hesper.',
    'A helicopter crew rescued climbers on Mount Hesper.',
    SNOW,
  ]
  const [{ statements, accounts }] = agreementsOf(bodies)
  assert.equal(accounts, 3)
  assert.deepEqual(
    statements.map(({ article, partly }) => [article, partly ?? false]),
    [
      ['0', false],
      ['1', false],
      ['2', true],
    ],
  )
  assert.match(marksOf(bodies)['0'].join(' '), /Two climbers .* north face/)
})

test('a word that stands twice stands out as often as all have it', () => {
  const marks = marksOf([
    'The income of the Tolvane ferry guild fell by half after the flood, and its pilots gave up income of their own.',
    'After the flood the income of the Tolvane ferry guild fell by half.',
    SNOW,
  ])
  for (const spans of Object.values(marks)) assert.equal(spans.join(' ').split('income').length, 2)
})

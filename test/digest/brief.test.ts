import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadEnglish } from '../../src/app/english.ts'
import { compareArticles, parseArticle } from '../../src/index.ts'
import type { BriefLine } from '../../src/model/comparison.ts'

function briefOf(...bodies: string[]): readonly BriefLine[] {
  const articles = bodies.map((body, index) =>
    parseArticle({ source: `paper-${index}.txt`, body, publishedAt: '2031-03-05' }),
  )
  return compareArticles(articles, loadEnglish()).brief
}

const FALL = 'The old iron bridge over the river Laun fell into the water on Monday in a storm.'

/** Is the sentence good enough for the brief of the story of the bridge? */
function isTaken(sentence: string): boolean {
  return briefOf(`${FALL} ${sentence}`).some(({ text }) => text === sentence)
}

test('a line can be read alone', () => {
  assert.ok(isTaken('Mayor Ada Winter promised 40 million crowns for a new bridge at Orsk.'))
  const orphans = [
    'Mayor Ada Winter also promised 40 million crowns for a new bridge at Orsk.',
    'When it fell, Mayor Ada Winter was on a train from Orsk to the capital.',
    'The town of Orsk said she would pay 40 million crowns for a new bridge.',
    'In addition, the town of Orsk will pay 40 million crowns for a new bridge.',
    'On the other hand, the town of Orsk has no money for a new bridge.',
    'The town of Orsk never had these 40 million crowns for a new bridge.',
  ]
  for (const orphan of orphans) assert.ok(!isTaken(orphan), orphan)
})

test('a line tells something, in a whole sentence', () => {
  const empty = [
    'Mayor Ada Winter told a news conference in Orsk.',
    'Orsk to build a new bridge for 40 million crowns by summer.',
    'Mayor Ada Winter of Orsk said: “The bridge was older than all of us.',
    'I was deeply moved by the people of Orsk and by Mayor Ada Winter.',
    'The plans of Orsk for the new bridge over the Laun are to be found at www.orsk.example.',
  ]
  for (const sentence of empty) assert.ok(!isTaken(sentence), sentence)
})

test('the dateline is no part of a line', () => {
  const [line] = briefOf(`ORSK (Northern Wire) — ${FALL}`)
  assert.equal(line?.text, FALL)
})

test('a long line is cut before what only adds to it', () => {
  const main =
    'Mayor Ada Winter promised 40 million crowns on Tuesday for a new bridge over the river Laun, ' +
    'for a ferry until it is built and for the families of those who were hurt'
  const [line] = briefOf(`${main}, which the council had refused to pay for twice in ten years.`)
  assert.equal(line?.text, main)
})

test('a line cites its own words first, and no account twice for the same words', () => {
  const again = 'The iron bridge over the river Laun fell into the water in a storm on Monday.'
  const [line, ...more] = briefOf(FALL, again)
  assert.deepEqual(more, [])
  assert.equal(line?.cites[0]?.text, line?.text)
  assert.deepEqual(line?.cites.map(({ article }) => article).sort(), ['paper-0', 'paper-1'])
})

test('what says the opposite bears nothing out', () => {
  const yes = 'The repair of the old iron bridge covers the northern and the southern arch.'
  const no = 'The repair of the old iron bridge covers only the northern arch.'
  for (const { cites } of briefOf(`${FALL} ${yes}`, `${FALL} ${no}`)) {
    const texts = cites.map(({ text }) => text)
    assert.ok(!(texts.includes(yes) && texts.includes(no)))
  }
})

test('the first line gives the latest count', () => {
  const early =
    'At least 12 people died when a bus fell into the river Laun on Monday, police said.'
  const late = 'Police said 34 people died when a bus fell into the river Laun on Monday.'
  const articles = [
    parseArticle({ source: 'a.txt', body: early, publishedAt: '2031-03-03' }),
    parseArticle({ source: 'b.txt', body: late, publishedAt: '2031-03-05' }),
  ]
  const [line] = compareArticles(articles, loadEnglish()).brief
  assert.equal(line?.text, late)
})

test('what has little of a line bears it out in part', () => {
  const line =
    'The iron bridge over the river Laun, 90 years old and closed to lorries since spring, fell in a storm on Monday and took two ferries and a tram with it.'
  const little = 'Rain kept falling on Tarn after the iron bridge fell in a storm on Monday.'
  const most =
    'A storm on Monday brought down the 90-year-old iron bridge over the river Laun, closed to lorries since spring, with two ferries and a tram.'
  const partly = (other: string) =>
    briefOf(line, other)
      .flatMap(({ cites }) => cites)
      .filter((cite) => cite.partly)
      .map(({ text }) => text)
  assert.equal(partly(little).length, 1)
  assert.deepEqual(partly(most), [])
})

test('of an article that has all of a line, what has a part of it is not cited', () => {
  const line =
    'The iron bridge over the river Laun, closed to lorries since spring, fell in a storm on Monday and took two ferries with it.'
  const whole =
    'Closed to lorries since spring, the iron bridge over the river Laun took two ferries with it when it fell in a storm on Monday.'
  const part = 'Two ferries sank on Monday when the iron bridge fell.'
  for (const { cites } of briefOf(line, `${whole} ${part}`)) {
    const texts = cites.map(({ text }) => text)
    assert.ok(!(texts.includes(line) && texts.includes(whole) && texts.includes(part)))
  }
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Article } from '../../model/article.ts'
import { parseArticles } from '../parse-article.ts'

const FERRY =
  'The evening ferry from Tolla ran aground on a sandbank on Tuesday with 84 people on board, and rescuers brought all of them ashore within three hours.'
const RESCUE =
  'Rescuers brought 84 people ashore from the ferry that ran aground off Tolla on Tuesday night. The ship lies upright, and no oil was seen.'
const SHIP =
  'The ship was built in Halmere in 2009 and had been repaired twice in the spring, its owner said. It will be towed at high water.'
const ONE = `Ferry runs aground off Tolla\n\n${FERRY}`
const TWO = `Rescuers save 84 from stranded ferry\n\n${RESCUE}`

const read = (text: string, source = 'a.txt'): Article[] => parseArticles({ source, body: text })
const titlesOf = (text: string) => read(text).map(({ title }) => title)
const TITLES = ['Ferry runs aground off Tolla', 'Rescuers save 84 from stranded ferry']

const dividers = ['---', '***', '* * *', '==========', '________', '———', '2 of 2 DOCUMENTS']
for (const divider of dividers)
  test(`${divider} parts articles that each have a headline`, () => {
    assert.deepEqual(titlesOf(`${ONE}\n\n${divider}\n\n${TWO}\n`), TITLES)
  })

test('each has an id of its own, and a label at the end is no article', () => {
  const all = read(`${ONE}\n---\n${TWO}\n---\nCopied on Friday\n`)
  assert.deepEqual(
    all.map(({ id }) => id),
    ['a-1', 'a-2'],
  )
})

test('articles without headlines that begin with their place are parted', () => {
  const placed = (text: string) => `TOLLA, Halmere (AP) — ${text}`
  assert.equal(read(`${placed(FERRY)}\n\n---\n\n${placed(RESCUE)}`).length, 2)
})

test('labelled fields over a text give its headline, outlet, day and writer', () => {
  const [one, two] = read(
    `Title: ${TITLES[0]}\nSource: Tolla Bearer\nDate: May 6, 2031\nAuthor: Ann Lund\n\n${FERRY}\n\n-----\n\nTitle: ${TITLES[1]}\nDate: 7 May 2031\nBody:\n${RESCUE}`,
  )
  assert.deepEqual(
    [one.title, one.outlet, one.publishedAt, one.byline],
    [TITLES[0], 'Tolla Bearer', '2031-05-06', 'Ann Lund'],
  )
  assert.deepEqual(
    [two.title, two.publishedAt, two.text],
    [TITLES[1], '2031-05-07', `${TITLES[1]}\n\n${RESCUE}`],
  )
})

test('an export that repeats headline, date and text is parted without dividers', () => {
  const text = `${TITLES[0]}\n6 May 2031\n\n${FERRY}\n\n${TITLES[1]}\nThe Tolla Courier\nMay 7, 2031\n\n${RESCUE}`
  const all = read(text)
  assert.deepEqual(
    all.map(({ title, publishedAt, outlet }) => [title, publishedAt, outlet]),
    [
      [TITLES[0], '2031-05-06', null],
      [TITLES[1], '2031-05-07', 'The Tolla Courier'],
    ],
  )
})

test('dates may stand over the headlines as well', () => {
  const text = `6 May 2031\n${TITLES[0]}\n\n${FERRY}\n\n7 May 2031\n${TITLES[1]}\n\n${RESCUE}`
  assert.deepEqual(titlesOf(text), TITLES)
})

test('pasted Markdown is parted under its headings', () => {
  const all = read(`# ${TITLES[0]}\n\n${FERRY}\n\n---\n\n# ${TITLES[1]}\n\n${RESCUE}`, 'a.md')
  assert.deepEqual(
    all.map(({ title }) => title),
    TITLES,
  )
})

const whole: readonly (readonly [name: string, text: string])[] = [
  ['sections between stars', `${ONE}\n\n* * *\n\n${SHIP}\n\n* * *\n\n${RESCUE}`],
  ['a headline that is underlined', `Ferry aground\n-------------\n\n${FERRY}\n\n${SHIP}`],
  [
    'short subheadings under dividers',
    `${ONE}\n\n---\n\nThe ship\n\n${SHIP}\n\n---\n\nWhat follows\n\n${RESCUE}`,
  ],
  ['days of a timeline', `${ONE}\n\n6 May 2031\n\nIt ran aground.\n\n7 May 2031\n\nIt was towed.`],
  ['a date in the text', `${ONE}\n\n${SHIP} It was 6 May 2031.\n\n${RESCUE}`],
  ['a divider before a credit', `${ONE}\n\n---\nReporting by Ann Lund`],
]
for (const [name, text] of whole)
  test(`${name} make one article, without a note`, () => {
    const all = read(text)
    assert.deepEqual([all.length, all[0].notes], [1, []])
  })

test('where it is not sure, they are one article with a note', () => {
  const long = `${FERRY} ${SHIP} ${RESCUE}`
  const all = read(`${long}\n\n---\n\n${long}`)
  assert.deepEqual([all.length, all[0].notes[0].code], [1, 'several-articles'])
  const mixed = read(`${ONE}\n\n---\n\n${TWO}\n\n---\n\n${SHIP}`)
  assert.deepEqual([mixed.length, mixed[0].notes[0]?.code], [1, 'several-articles'])
})

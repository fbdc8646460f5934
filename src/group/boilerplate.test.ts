import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventStream } from '../../bench/incidents/invent-stream.ts'
import { parseJsonLine } from '../extract/json/parse-json.ts'
import { plainArticle } from '../model/article.ts'
import { createGrouper } from './create-grouper.ts'
import { computeFingerprint } from './fingerprint/compute-fingerprint.ts'
import { createLedger } from './ledger.ts'

const WALL = [
  'An email was sent to the address that you gave us; open the link in it before you read on.',
  'Owners of this page may ask for it to be shown in full, and readers who pay see it at once in Orvane and Tollen.',
  'The Wexmoor Argus has told the valley its own story since 1881 and needs the help of those who live in it.',
]

function tell(outlet: string, title: string, paragraphs: readonly string[]) {
  const text = [title, ...paragraphs].join('\n\n')
  let start = 0
  const blocks = [title, ...paragraphs].map((line, i) => {
    const end = start + line.length
    const block = { start, end, role: i === 0 ? 'headline' : 'paragraph' } as const
    start = end + 2
    return block
  })
  return plainArticle(text, { outlet, title, blocks, publishedAt: '2031-05-06T10:00:00Z' })
}

/** Which articles share a story, as a letter each. */
function group(articles: readonly ReturnType<typeof tell>[]): string {
  const grouper = createGrouper()
  const ledger = createLedger()
  for (const [i, article] of articles.entries())
    ledger.note(grouper.place(`a${i}`, grouper.read(article)))
  const stories = articles.map((_, i) => ledger.storyOf(`a${i}`))
  const known = [...new Set(stories)]
  return stories.map((story) => 'ABCDEFGH'[known.indexOf(story)]).join('')
}

test('an outlet’s wall under many headlines joins nothing', () => {
  const titles = ['Barge sinks at Kell', 'Mayor Velt resigns', 'Sluice fees rise', 'Choir wins cup']
  assert.equal(group(titles.map((title) => tell('Argus', title, WALL))), 'ABCD')
})

test('what two outlets have in common is no boilerplate', () => {
  const one = tell('Argus', 'Barge sinks at Kell', WALL)
  assert.equal(group([one, { ...one, outlet: 'Courier' }]), 'AA')
})

const BARGE = [
  'A gravel barge sank at Kell lock on Monday morning, and its skipper, Mats Orlo, was pulled out of the water.',
  'The lock in Kell will stay shut for a week, the harbour master, Ines Dreyer, said, and 14 ships have to wait.',
]

test('a follow-up that repeats paragraphs under a like headline stays with its story', () => {
  const later = [
    'Mats Orlo has left the hospital in Kell and told the police that the rudder failed.',
    ...BARGE,
  ]
  const reports = [
    tell('Argus', 'Barge sinks at Kell', BARGE),
    tell('Argus', 'Skipper of Kell barge blames rudder', later),
  ]
  assert.equal(group(reports), 'AA')
})

test('walls and blurbs among a stream of reports join little', () => {
  const stream = inventStream({ articles: 600, seed: 5, towns: 60 }).map(wall)
  const [read, whole] = [countWrong(stream, true), countWrong(stream, false)]
  assert.ok(read < whole / 10, `${read} pairs are wrong, ${whole} where nothing is left out`)
})

type Streamed = ReturnType<typeof inventStream>[number]

/** A third of the reports is nothing but the wall, and the others have it at their end. */
const wall = (report: Streamed, i: number): Streamed => {
  const below = WALL.join('\n\n')
  return { ...report, text: i % 3 === 0 ? below : `${report.text}\n\n${below}` }
}

/** Pairs of articles of two events that are put into one story. */
function countWrong(stream: readonly Streamed[], leavesOut: boolean): number {
  const grouper = createGrouper()
  const ledger = createLedger()
  for (const [i, report] of stream.entries()) {
    const article = parseJsonLine({ source: 'a.jsonl' }, JSON.stringify(report), i + 1)
    const print = leavesOut ? grouper.read(article) : computeFingerprint(article)
    ledger.note(grouper.place(report.id, print))
  }
  const isWrong = (a: Streamed, b: Streamed) =>
    a.event !== b.event && ledger.storyOf(a.id) === ledger.storyOf(b.id)
  return stream.reduce(
    (sum, a, i) => sum + stream.slice(0, i).filter((b) => isWrong(a, b)).length,
    0,
  )
}

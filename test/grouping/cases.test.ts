import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventStream } from '../../bench/incidents/invent-stream.ts'
import { createGrouper } from '../../src/group/create-grouper.ts'
import { computeFingerprint } from '../../src/group/fingerprint/compute-fingerprint.ts'
import { createLedger } from '../../src/group/ledger.ts'
import { plainArticle } from '../../src/model/article.ts'
import { ARREST, FIVE_STRIKES, ROBBERIES, ROUND_UP, STRIKES } from './reports.ts'

type Report = { readonly title: string; readonly text: string }

/** Which reports share a story, as one letter each, after some days of other news. */
function group(reports: readonly Report[], days: readonly string[]): string {
  const grouper = createGrouper()
  const ledger = createLedger()
  for (const { id, title, text, publishedAt } of inventStream({ articles: 60, towns: 20 }))
    ledger.note(grouper.place(id, print({ title, text }, publishedAt)))
  for (const [i, report] of reports.entries())
    ledger.note(grouper.place(`a${i}`, print(report, days[i] ?? days[0])))
  const stories = reports.map((_, i) => ledger.storyOf(`a${i}`))
  const known = [...new Set(stories)]
  return stories.map((story) => 'ABCDEFGHIJ'[known.indexOf(story)]).join('')
}

function print({ title, text }: Report, publishedAt: string) {
  const whole = `${title}\n\n${text}`
  const blocks = [
    { start: 0, end: title.length, role: 'headline' as const },
    { start: title.length + 2, end: whole.length, role: 'paragraph' as const },
  ]
  return computeFingerprint(plainArticle(whole, { title, publishedAt, blocks }))
}

const check = (
  name: string,
  reports: readonly Report[],
  days: readonly string[],
  expected: string,
) => test(name, () => assert.equal(group(reports, days), expected))

const DAY = ['2031-04-24']

check('two outlets tell one strike in words of their own', STRIKES, DAY, 'AA')
check(
  'five strikes on five cities are five stories',
  FIVE_STRIKES,
  ['2031-04-21', '2031-04-22', '2031-04-24', '2031-04-25', '2031-04-27'],
  'ABCDE',
)
check('two robberies a day apart are two stories', ROBBERIES, ['2031-04-24', '2031-04-25'], 'AB')
check('the day in court follows the arrest', ARREST, ['2031-04-24', '2031-04-25'], 'AA')

// A round-up may stand with one of the stories that it tells; the others stay apart.
const OTHERS = [...STRIKES, ROBBERIES[0], ...ARREST]
for (const place of [0, 1, 3, 5])
  test(`a round-up after ${place} reports glues no stories together`, () => {
    const reports = [...OTHERS.slice(0, place), ROUND_UP, ...OTHERS.slice(place)]
    const letters = group(reports, DAY).split('').toSpliced(place, 1)
    const known = [...new Set(letters)]
    assert.equal(letters.map((letter) => known.indexOf(letter)).join(''), '00122')
  })

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainArticle } from '../../../model/article.ts'
import type { ArticleVersion, KeptArticle } from '../../../model/kept.ts'
import { compareVersions } from '../../workers/tasks/compare-versions.ts'
import { findCorrected } from './corrected.ts'

const HEAD = 'The weir of Tarn broke on Sunday.'

/** What is told where a report that says `was` says `is` an hour later. */
function told(was: string, is: string, titles: readonly [string, string] = ['Tarn', 'Tarn']) {
  const texts = [was, is].map((text) => `${HEAD}\n\n${text}`)
  const [before, after] = texts.map(
    (text, nth): ArticleVersion => ({
      ...{ articleId: 'a1', version: nth + 1, seenAt: `2031-05-06T1${nth}:00:00Z` },
      ...{ title: titles[nth], text, sha256: String(nth), change: null },
    }),
  )
  const plain = plainArticle(texts[1], { outlet: 'Tarn Post', title: titles[1] })
  const article: KeptArticle = {
    ...{ ...plain, id: 'a1', addresses: [], sourceId: null, version: 2, storyId: 's1' },
    ...{ firstSeenAt: before.seenAt, changedAt: after.seenAt },
  }
  const { facts, change } = compareVersions({ article, before, after })
  return findCorrected({ article, before, after, facts, edits: change.edits })
}

test('a value that became another is told with both sentences', () => {
  const found = told('Anglers counted 340 eels there.', 'Anglers counted 410 eels there.')
  assert.deepEqual([found?.from, found?.to, found?.subject], ['340', '410', 'a1 2'])
  assert.deepEqual(
    found?.sides.map(({ value, passages: [{ version, text }] }) => [value, version, text]),
    [
      ['340', 1, 'Anglers counted 340 eels there.'],
      ['410', 2, 'Anglers counted 410 eels there.'],
    ],
  )
})

test('a quote in other words is told', () => {
  const found = told(
    '“We shall mend the old weir before anybody fishes,” said Ida Kvam.',
    '“We may mend the old weir once it is dry,” said Ida Kvam.',
  )
  assert.match(found?.from ?? '', /mend the old weir/)
  assert.match(found?.to ?? '', /once it is dry/)
})

const nothing = (about: string, ...given: Parameters<typeof told>) =>
  test(`${about} is told nobody`, () => assert.equal(told(...given), null))

nothing('a new headline', 'Eels swam off.', 'Eels swam off.', ['Weir broke', 'Tarn floods'])
nothing('another wording', 'Eels swam off at once.', 'At once the eels were gone.')
nothing('what only came', 'Eels swam off.', 'Eels swam off. Divers counted 410 of them.')
nothing('what only went', 'Eels swam off. Divers counted 410 of them.', 'Eels swam off.')
nothing(
  'a quote that came',
  'Eels swam off.',
  'Eels swam off. “We shall never see them again,” said Ida Kvam.',
)
nothing(
  'a quote that goes on',
  'Eels swam off. “We shall mend the weir,” said Ida Kvam.',
  'Eels swam off. “We shall mend the weir before the summer,” said Ida Kvam.',
)
nothing(
  'a quote in the place of another',
  'Eels swam off. “We shall mend the weir,” said Ida Kvam.',
  'Eels swam off. “Nobody told me anything,” said Ida Kvam.',
)

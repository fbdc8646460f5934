import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadEnglish } from '../../src/app/english.ts'
import {
  articleFromItem,
  carryKeys,
  compareArticles,
  discoverFeeds,
  findSitemaps,
  namePlaces,
  parseArticle,
  parseDocument,
  parseFeed,
  parseOpml,
  parseSitemap,
  readArticle,
  renderCsv,
  renderHtml,
  renderMarkdown,
  renderText,
} from '../../src/index.ts'
import { plainArticle } from '../../src/model/article.ts'
import type { Comparison } from '../../src/model/comparison.ts'

const english = loadEnglish()
const article = plainArticle('A barge struck the bridge.')
const comparison = compareArticles([article], english)

/** What a caller without types would pass. */
const wrong = (value: unknown) => value as never

const refused = (title: string, call: () => unknown, sentence: RegExp) =>
  test(`${title} is refused with a sentence`, () => {
    assert.throws(call, (error) => error instanceof TypeError && sentence.test(error.message))
  })

refused('an article of nothing', () => parseArticle(wrong(undefined)), /must be one object/)
refused('an article without a source', () => parseArticle(wrong({})), /source must be the file or/)
refused(
  'an article without a body',
  () => parseArticle(wrong({ source: 'a.txt' })),
  /^parseArticle: body must be the text or the bytes/,
)
refused(
  'a day that is none',
  () => parseArticle({ source: 'a', body: 'b', publishedAt: 'Friday' }),
  /publishedAt must be a day/,
)
refused('a reading of no article', () => readArticle(wrong({}), english), /an article that/)
refused(
  'a comparison without a language',
  () => compareArticles([article], wrong(undefined)),
  /^compareArticles: the second argument must be the language .* loadEnglish\(\) of 'synoptic\/english'/,
)
refused('one article that is not in a list', () => compareArticles(wrong(article), english), /list/)
refused(
  'a list that holds something else',
  () => compareArticles(wrong([article, 'text']), english),
  /a list of articles that parseArticle made/,
)
refused(
  'a bare function for progress',
  () =>
    compareArticles(
      [article],
      english,
      wrong(() => 0),
    ),
  /the third argument must be an object, such as \{ onProgress \}/,
)
refused(
  'progress that is no function',
  () => compareArticles([article], english, { onProgress: wrong(true) }),
  /onProgress must be a function/,
)
refused('a report of nothing', () => renderText(wrong(null), []), /a comparison that/)
refused('a report without articles', () => renderMarkdown(comparison, wrong(null)), /articles/)
refused('tables of nothing', () => renderCsv(wrong({}), []), /a comparison that/)
refused('places of nothing', () => namePlaces(wrong({}), []), /a comparison that/)
refused(
  'a page without its style',
  () => renderHtml(comparison, [article], wrong(undefined)),
  /loadPageAssets\(\) of 'synoptic\/page'/,
)
refused('a feed without a body', () => parseFeed(wrong({ url: 'x' })), /parseFeed: body must be/)
refused('a sitemap of nothing', () => parseSitemap(wrong(null)), /must be one object/)
refused('a list of feeds of nothing', () => parseOpml(wrong([])), /must be one object/)
refused('a page without its address', () => discoverFeeds('', wrong(undefined)), /an address/)
refused('robots without their address', () => findSitemaps('', wrong(1)), /an address/)
refused('an entry that is none', () => articleFromItem(wrong({}), wrong({})), /an item of a feed/)

test('progress is told before each article', () => {
  const told: string[] = []
  const two = [article, plainArticle('Another barge.', { source: 'b.txt' })]
  compareArticles(two, english, { onProgress: (read, of) => told.push(`${read}/${of}`) })
  assert.deepEqual(told, ['0/2', '1/2'])
})

test('the functions of a report take the articles as they were given, of one name or not', () => {
  const two = [
    plainArticle('Tollen\n\nA barge struck.', { source: 'x/a.txt', outlet: 'Courier' }),
    plainArticle('A barge sank.', { source: 'y/a.txt', outlet: 'Ledger' }),
  ]
  const compared = compareArticles(two, english)
  const nameOf = namePlaces(compared, two)
  const names = compared.articles.map(({ id }) =>
    nameOf({ article: id, start: 8, end: 9, text: 'A' }).replace('\u00a0', ' '),
  )
  assert.deepEqual(names.toSorted(), ['A ¶1', 'B ¶2'])
  const assets = { style: '', script: '' }
  for (const report of [
    renderText(compared, two),
    renderMarkdown(compared, two),
    renderHtml(compared, two, { assets }),
  ])
    assert.match(report, /Ledger[\s\S]+Courier/)
  assert.match(renderHtml(compared, two, { assets }), /A barge sank/)
})

test('keys are carried over from an earlier comparison', () => {
  const [a, b] = ['About 200 cows drowned.', 'Some 250 cows drowned.'].map((body, index) =>
    parseArticle({ source: `${index}.txt`, body }),
  )
  const previous = compareArticles([a, b], english)
  const keyed = {
    ...previous,
    differences: previous.differences.map((d) => ({ ...d, key: 'mine' })),
  }
  assert.ok(previous.differences.length > 0)
  for (const now of [
    carryKeys(keyed, compareArticles([b, a], english)),
    compareArticles([b, a], english, { previous: keyed }),
  ])
    assert.equal(now.differences[0].key, 'mine')
  assert.throws(
    () => carryKeys(keyed, JSON.parse('{}')),
    /^TypeError: carryKeys: the second argument/,
  )
})

test('a title and sections can be asked for', () => {
  const options = { title: 'The barge', sections: ['notes'] } as const
  assert.match(renderText(comparison, [article], options), /^The barge\n\n1 article → 1 account\n$/)
})

test('a web page is an article as well, and what is no feed says what it is', () => {
  const body =
    '<html><body><article><h1>Barge sinks</h1><p>A barge sank at Tollen on Tuesday, and nobody was hurt.</p></article></body></html>'
  assert.match(parseArticle({ source: 'a.html', body }).text, /nobody was hurt/)
  assert.equal(parseFeed({ body }).problem?.code, 'web-page')
})

test('documents are promised, and everything else with them', async () => {
  const body =
    'From: Tollen Post <post@tollen.test>\nSubject: Barge sinks\nMIME-Version: 1.0\n\nA barge sank at Tollen on Tuesday.\n'
  const [mail] = await parseDocument({ source: 'a.txt', body })
  assert.deepEqual([mail.title, mail.outlet], ['Barge sinks', 'Tollen Post'])
  assert.match(parseArticle({ source: 'a.txt', body }).notes[0].message, /This is a mail/)
  const [text] = await parseDocument({ source: 'a.txt', body: 'A barge sank on Tuesday.' })
  assert.equal(text.text, 'A barge sank on Tuesday.')
})

test('a comparison that came through JSON is one', () => {
  const again: Comparison = JSON.parse(JSON.stringify(comparison))
  assert.equal(renderText(again, [article]), renderText(comparison, [article]))
})

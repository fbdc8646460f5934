import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FeedItem } from '../../model/feed.ts'
import { judgeText } from './judge-text.ts'

const ITEM: FeedItem = {
  id: '1',
  url: 'https://news.example.org/1',
  title: 'Ferry sails',
  authors: [],
  outlet: null,
  publishedAt: null,
  updatedAt: null,
  summary: null,
  content: null,
  language: null,
  categories: [],
}

function check(item: Partial<FeedItem>, reason: ReturnType<typeof judgeText>['reason']): void {
  const judged = judgeText({ ...ITEM, ...item })
  assert.equal(judged.reason, reason)
  assert.equal(judged.truncated, reason !== 'full-text')
}

const SENTENCE = 'The ferry left the harbour at nine and was back before the tide turned. '
const paragraphs = (count: number, sentences = 3) =>
  `<p>${SENTENCE.repeat(sentences)}</p>`.repeat(count)

test('an entry with its whole text needs no page', () => {
  check({ content: paragraphs(6) }, 'full-text')
  check({ content: paragraphs(3), summary: SENTENCE }, 'full-text')
  check({ summary: paragraphs(6) }, 'full-text')
  check({ content: paragraphs(2, 2), summary: 'The ferry left.' }, 'full-text')
  check({ content: `${SENTENCE.repeat(6)}<br><br>${SENTENCE.repeat(6)}` }, 'full-text')
})

test('an entry with a teaser needs its page', () => {
  check({}, 'no-text')
  check({ summary: '<img src="x.jpg">' }, 'no-text')
  check({ summary: SENTENCE }, 'short')
  check({ summary: SENTENCE, content: SENTENCE }, 'short')
  check({ summary: SENTENCE.repeat(15) }, 'summary')
})

test('dots at the end tell of a text that breaks off', () => {
  check({ content: `${paragraphs(6)}<p>And then …</p>` }, 'breaks-off')
  check({ content: `${paragraphs(6)}<p>And then [&hellip;]</p>` }, 'breaks-off')
  check({ content: `${paragraphs(6)}<p>And then [...]</p>` }, 'breaks-off')
  check({ content: `${paragraphs(6)}<p>And then... [+1204 chars]</p>` }, 'breaks-off')
  check({ content: `<p>And then … it sailed.</p>${paragraphs(6)}` }, 'full-text')
})

test('a link at the end leads on to the rest', () => {
  const more = (words: string) => `${paragraphs(4)}<p><a href="https://e.test/1">${words}</a></p>`
  check({ content: more('Read more') }, 'read-more')
  check({ content: more('Continue reading<span> “Ferry sails”</span> →') }, 'read-more')
  check({ content: more('Weiterlesen …') }, 'read-more')
  check({ content: `${paragraphs(4)}<p>Continue reading...</p>` }, 'read-more')
  check({ content: `${more('Read the full story')}<p><a href="/">Home</a></p>` }, 'read-more')
  check({ content: more('Our other ferries') }, 'full-text')
  check({ content: `${more('Read more about ferries')}${paragraphs(3)}` }, 'full-text')
})

test('what a program adds to the end is not the end', () => {
  const added = '<p>The post <a href="x">Ferry</a> appeared first on <a href="y">Echo</a>.</p>'
  check({ content: paragraphs(4) + added }, 'full-text')
  check({ content: `<p>${SENTENCE} [&#8230;]</p>${added}` }, 'breaks-off')
})

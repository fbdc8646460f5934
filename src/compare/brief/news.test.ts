import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isSameNews, type News } from './news.ts'

function news(words: string, figures: string[] = [], dead?: number, year = ''): News {
  const tolls = dead === undefined ? [] : [{ harm: 'dead' as const, least: dead, most: dead, year }]
  return { words: new Set(words.split(' ')), figures: new Set(figures), tolls }
}

test('who died in one event is told once, in another once more', () => {
  assert.ok(isSameNews(news('ferry sank', [], 9), news('nine die bay', [], 9)))
  assert.ok(!isSameNews(news('ferry sank', [], 9), news('storm drowned', [], 200, '1998')))
})

test('a figure told again needs few words in common, other news needs many', () => {
  const told = news('dam broke flood valley farms', ['40 house'])
  assert.ok(isSameNews(told, news('flood took street away school', ['40 house'])) === false)
  assert.ok(isSameNews(told, news('flood valley took street', ['40 house'])))
  assert.ok(!isSameNews(told, news('flood took street away school', ['7 bridge'])))
  assert.ok(isSameNews(told, news('dam broke flood street', ['7 bridge'])))
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { feedId, labelId, parseStream, stateId } from './stream-ids.ts'

const lists = [
  [feedId('f12'), { kind: 'source', source: 'f12' }],
  [feedId('stories'), { kind: 'stories' }],
  [feedId('loose'), { kind: 'loose' }],
  [labelId('Coast/North & South'), { kind: 'label', name: 'Coast/North & South' }],
  ['user/1005921515/label/Kilns', { kind: 'label', name: 'Kilns' }],
  [stateId('reading-list'), { kind: 'everything' }],
  ['user/p7Xq/state/com.google/read', { kind: 'read' }],
  [stateId('kept-unread'), { kind: 'unread' }],
  [stateId('starred'), { kind: 'starred' }],
  [stateId('broadcast'), { kind: 'nothing' }],
] as const

for (const [text, target] of lists)
  test(`${text} is ${JSON.stringify(target)}`, () => assert.deepEqual(parseStream(text), target))

for (const text of [
  '',
  'feed/',
  'feed/0',
  'feed/-1',
  'feed/http://n.test/',
  'user/-/label/',
  'label/x',
  stateId('toString'),
])
  test(`“${text}” names no list`, () => assert.throws(() => parseStream(text), /names no list/))

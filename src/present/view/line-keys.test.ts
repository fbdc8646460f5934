import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withBriefKeys, withEventKeys } from './line-keys.ts'
import type { BriefView, EventView, FactView, PlaceView } from './view.ts'

const place = (article: number, start: number): PlaceView => ({
  ...{ article, start, end: start + 10, text: 'ten letters' },
  ...{ paragraph: 1, anchor: null, shared: [], values: [], isPart: false },
})
const line = (text: string, ...cites: PlaceView[]): BriefView => ({
  ...{ key: 'c1', lasting: null, text, cites, disputes: [] },
})
const fact = (lasting: string, ...statements: PlaceView[]): FactView => ({
  ...{ key: 'f1', lasting, id: 'agreement-1', statement: statements[0], statements },
  ...{ accounts: 2, isNaming: false, attributedTo: [], cells: [], differences: [], alike: [] },
})
const event = (label: string, basis: 'stated' | 'implied', start: string): EventView => ({
  ...{ key: 't1', lasting: null, label, when: { start, end: start, precision: 'day', basis } },
  ...{ statements: [], wordings: [], accounts: 1 },
})

test('a line of the brief keeps its key while its fact does, whichever sentence stands for it', () => {
  const facts = [fact('aaa', place(0, 0), place(1, 40)), fact('bbb', place(0, 80), place(1, 90))]
  const keyOf = (each: BriefView) => withBriefKeys([each], facts)[0].lasting
  const one = keyOf(line('The sluice broke.', place(0, 0), place(1, 40)))
  assert.equal(keyOf(line('It is broken, the sluice.', place(1, 42))), one)
  assert.notEqual(keyOf(line('The sluice broke.', place(0, 80), place(1, 90))), one)
  assert.notEqual(keyOf(line('The sluice broke.', place(2, 0))), one, 'of no fact: by its words')
})

test('two lines of one fact have two keys', () => {
  const facts = [fact('aaa', place(0, 0))]
  const [one, other] = withBriefKeys([line('a', place(0, 0)), line('b', place(0, 4))], facts)
  assert.notEqual(one.lasting, other.lasting)
})

test('a time keeps its key whatever is told of it; one that is implied is another', () => {
  const [day] = withEventKeys([event('6 May 2031', 'stated', '2031-05-06')])
  const events = [
    event('5 May 2031', 'stated', '2031-05-05'),
    event('6 May 2031', 'stated', '2031-05-06T09:00:00Z'),
    event('6 May 2031', 'implied', '2031-05-06'),
    event('6 May 2031', 'stated', '2031-05-06'),
  ]
  const keys = withEventKeys(events).map(({ lasting }) => lasting)
  assert.equal(keys[1], day.lasting)
  assert.equal(new Set(keys).size, 4)
})

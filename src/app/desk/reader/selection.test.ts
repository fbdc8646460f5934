import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReaderTarget } from '../../../model/reader.ts'
import { NEVER_ASKED, type Source } from '../../../model/source.ts'
import { type Selection, select, UnknownTarget } from './selection.ts'

const source = (id: string, ...folders: string[]): Source => ({
  ...{ id, kind: 'feed', address: `https://${id}.test/feed`, given: id, title: null, outlet: null },
  ...{ link: null, folders, addedAt: '2031-05-06T08:00:00Z', paused: false, state: NEVER_ASKED },
})
const KILNS = { id: '4', name: 'Kilns', query: 'kiln', lookedAt: null }
const TIDES = { id: '5', name: 'Tides', query: 'tide', lookedAt: null }
const SHELF = {
  sources: [source('f1', 'Coast', 'North'), source('f2', 'Coast', 'North'), source('f3', 'Kilns')],
  searches: [KILNS, TIDES],
}

const label = (name: string): ReaderTarget => ({ kind: 'label', name })

/** What a selection comes to, on one line. */
function tell({ sources, stories, read, starred }: Selection): string {
  const named = typeof stories === 'object' ? stories.name : stories
  return `${sources.map((id) => id ?? '-').join(' ')} | ${named} | ${read} | ${starred}`
}

function check(
  target: ReaderTarget,
  expected: string,
  more: Partial<Record<'within' | 'without', ReaderTarget[]>> = {},
) {
  test(`${JSON.stringify({ target, ...more })} comes to ${expected}`, () => {
    assert.equal(tell(select(SHELF, { target, ...more })), expected)
  })
}

check({ kind: 'everything' }, 'f1 f2 f3 - | all | null | null')
check({ kind: 'source', source: 'f2' }, 'f2 | none | null | null')
check({ kind: 'loose' }, '- | none | null | null')
check({ kind: 'stories' }, ' | all | null | null')
check(label('Stories'), ' | all | null | null')
check(label('Coast/North'), 'f1 f2 | none | null | null')
check(label('Tides'), ' | Tides | null | null')
check(label('Kilns'), 'f3 | Kilns | null | null')
check({ kind: 'starred' }, 'f1 f2 f3 - | all | null | true')
check({ kind: 'everything' }, 'f1 f2 f3 - | all | false | null', { without: [{ kind: 'read' }] })
check({ kind: 'everything' }, 'f1 f3 - | none | null | null', {
  without: [{ kind: 'source', source: 'f2' }, { kind: 'stories' }],
})
check({ kind: 'stories' }, ' | Tides | true | null', { within: [label('Tides'), { kind: 'read' }] })
check({ kind: 'starred' }, 'f1 f2 | none | null | true', { within: [label('Coast/North')] })
check({ kind: 'starred' }, ' | none | null | null', { without: [{ kind: 'starred' }] })
check({ kind: 'read' }, ' | none | null | null', { within: [{ kind: 'unread' }] })
check({ kind: 'nothing' }, ' | none | null | null')
check({ kind: 'everything' }, 'f1 f2 f3 - | all | null | null', { without: [{ kind: 'nothing' }] })

for (const query of [
  { target: { kind: 'source', source: 'f9' } },
  { target: label('Coast') },
  { target: label('Tides'), within: [label('Kilns')] },
  { target: { kind: 'everything' }, without: [label('Tides')] },
] as const) {
  test(`${JSON.stringify(query)} asks for what there is not`, () => {
    assert.throws(() => select(SHELF, query), UnknownTarget)
  })
}

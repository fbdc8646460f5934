import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ComparedSummary } from '../../../model/desk.ts'
import { openDeskStore } from '../../../store/desk/open-desk-store.ts'
import { createTold } from './told.ts'

const SUMMARY: ComparedSummary = {
  ...{ title: 'A bridge closes', accounts: [['a1'], ['a2', 'a3']], hard: 0, soft: 0, facts: 3 },
  ...{ quotes: 1, onlyHere: 2, brief: 'The bridge is closed.', dispute: null, kinds: [] },
  ...{ figures: [], people: [], places: [], clashes: [] },
}

function open() {
  let at = Date.parse('2031-05-06T10:00:00Z')
  const store = openDeskStore(':memory:')
  const told = createTold(store.told, () => new Date(at))
  return {
    /** Notes a comparison an hour later; when the story was told last, and how much news there is. */
    async note(change: Partial<ComparedSummary>, before: ComparedSummary | null = null) {
      at += 3_600_000
      const summary = { ...SUMMARY, ...change }
      await told.note({ story: 's1', summary, before, problem: null })
      const hour = (await told.find(['s1'])).get('s1')?.at.slice(11, 13)
      return [hour, (await store.told.listNews('s1', 9)).length]
    },
    pass: (days: number) => {
      at += days * 86_400_000
    },
    list: () => store.told.listNews('s1', 9),
  }
}

const figure = (value: string, rest: readonly string[] = []) => ({
  ...{ key: 'k', about: 'people hurt', grew: true, latest: value },
  values: [value, ...rest].map((each, nth) => ({ value: each, articles: [`a${nth + 1}`] })),
})

test('a first comparison is told and is no news', async () => {
  assert.deepEqual(await open().note({}), ['11', 0])
})

test('the same outcome, a copy more, or another brief change no time', async () => {
  const { note } = open()
  await note({})
  assert.deepEqual(await note({}), ['11', 0])
  assert.deepEqual(await note({ accounts: [['a1'], ['a2', 'a3', 'a4']] }), ['11', 0])
  assert.deepEqual(await note({ brief: 'Nobody crosses.', facts: 4, quotes: 2, soft: 1 }), [
    '11',
    0,
  ])
})

test('another account, another dispute and another figure are news, each once', async () => {
  const { note, list } = open()
  await note({ figures: [figure('11')] })
  assert.deepEqual(await note({ accounts: [['a1'], ['a2'], ['a3']], figures: [figure('11')] }), [
    '12',
    1,
  ])
  const hard = { hard: 1, accounts: [['a1'], ['a2'], ['a3']] }
  assert.deepEqual(await note({ ...hard, figures: [figure('11')] }), ['13', 2])
  assert.deepEqual(await note({ ...hard, figures: [figure('14')] }), ['14', 3])
  assert.deepEqual(await note({ ...hard, figures: [figure('14')] }), ['14', 3])
  const [{ news }] = await list()
  assert.deepEqual(news.grown, [{ about: 'people hurt', from: '11', to: '14' }])
})

test('what is no news can be another outcome: an account fewer', async () => {
  const { note } = open()
  await note({})
  assert.deepEqual(await note({ accounts: [['a1', 'a2', 'a3']] }), ['12', 0])
})

test('what was compared before anything was noted is what news is told from', async () => {
  const { note } = open()
  assert.deepEqual(await note({ accounts: [['a1'], ['a2'], ['a3']] }, SUMMARY), ['11', 1])
})

test('a story of other articles under the same number is another story', async () => {
  const { note } = open()
  await note({})
  assert.deepEqual(await note({ accounts: [['a7'], ['a8'], ['a9']] }), ['12', 0])
})

test('where nothing can be written a comparison is shown all the same', async () => {
  const { told } = openDeskStore(':memory:')
  const save = () => {
    throw new Error('database or disk is full')
  }
  const full = createTold({ ...told, save }, () => new Date('2031-05-06T10:00:00Z'))
  await full.note({ story: 's1', summary: SUMMARY, before: null, problem: null })
  assert.equal((await full.find(['s1'])).size, 0)
})

test('what is older than ninety days is dropped', async () => {
  const { note, pass, list } = open()
  await note({})
  await note({ hard: 1 })
  pass(91)
  for (let nth = 0; nth < 101; nth++) await note({ hard: 2 + (nth % 2) })
  assert.ok((await list()).every(({ at }) => at > '2031-07'))
})

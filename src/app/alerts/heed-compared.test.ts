import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FoundAlert } from '../../model/alert.ts'
import { openDeskStore } from '../../store/desk/open-desk-store.ts'
import { createHeedCompared } from './heed-compared.ts'
import { createKeep } from './keep.ts'
import { createTellNew } from './tell-new.ts'

const passage = (article: string) => ({
  ...{ article, version: 1, outlet: article, start: 0, end: 12, text: 'Nine barges.' },
})
const CHANGED: FoundAlert = {
  kind: 'figure',
  ...{ subject: 'barges', key: 'k1', about: 'Barges', from: '7', to: '9' },
  sides: [{ value: '9', passages: [passage('a3')] }],
}

test('who compares a story without what was there before does not take the news away from who has it', async () => {
  const { telling, ...desk } = openDeskStore(':memory:')
  const tellNew = createTellNew(telling, () => undefined)
  const whoIsTold = async () => ({ hooks: [], mails: [] })
  const now = () => new Date('2031-05-06T10:00:00Z')
  const heed = createHeedCompared(telling, createKeep({ telling, whoIsTold, now, tellNew }))
  const compared = (articles: readonly string[], isFirst: boolean) => ({
    ...{
      story: 's1',
      title: 'Barges',
      found: isFirst ? [] : [CHANGED],
      accounts: [],
      articles: [],
    },
    texts: articles.map((article) => ({ article, hash: article })),
    isFirst,
  })
  await heed(compared(['a1', 'a2'], true))
  await heed(compared(['a1', 'a2', 'a3'], true))
  assert.deepEqual(await telling.alerts.listOf('s1', 'figure'), [])
  await heed(compared(['a1', 'a2', 'a3'], false))
  assert.equal((await telling.alerts.listOf('s1', 'figure')).length, 1)
  await desk.close()
})

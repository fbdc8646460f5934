import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { compareVersions } from '../../src/extract/versions/compare-versions.ts'
import { computeFingerprint } from '../../src/group/fingerprint/compute-fingerprint.ts'
import { type Article, plainArticle } from '../../src/model/article.ts'
import type { ChangesView } from '../../src/present/kept/to-changes-view.ts'
import { openTestDesk, type TestDesk } from './open-test-desk.ts'

/** Each article as it was and as it is, an hour before the desk is looked at. */
const CHANGED = {
  figures: ['The slide buried 12 cabins above Ormvik.', 'The slide buried 14 cabins above Ormvik.'],
  quotes: [
    'The lift stands still. “We shall open on Sunday,” the owner said.',
    'The lift stands still. “We shall open when we can,” the owner said.',
  ],
  corrections: [
    'The slide closed 3 roads above Ormvik.',
    'The slide closed 5 roads above Ormvik.\n\nCorrection: an earlier version said that 3 roads were closed.',
  ],
  minor: ['The goverment sent a boat to Ormvik.', 'The government sent a boat to Ormvik.'],
} as const

/** A paragraph that begins so is the outlet's own note. */
function withBlocks(text: string, given: Partial<Article>): Article {
  const cut = text.indexOf('\n\n')
  if (cut < 0) return plainArticle(text, given)
  const blocks = [
    { start: 0, end: cut, role: 'paragraph' as const },
    { start: cut + 2, end: text.length, role: 'correction' as const },
  ]
  return plainArticle(text, { ...given, blocks })
}

let desk: TestDesk
before(async () => {
  desk = await openTestDesk()
  await desk.writing(async (store) => {
    for (const [name, [was, is]] of Object.entries(CHANGED)) {
      const given = { outlet: `Ormvik ${name}`, title: `On ${name}` }
      const [before, after] = [was, is].map((text) => withBlocks(text, given))
      const added = (article: typeof before) => ({
        ...{ article, addresses: [], sourceId: null, fingerprint: computeFingerprint(article) },
      })
      const { id } = await store.articles.add(added(before), '2026-03-02T07:00:00Z')
      const change = compareVersions(before, after)
      await store.articles.addVersion(id, added(after), change, '2026-03-02T08:00:00Z')
    }
  })
})
after(() => desk.close())

const list = async (query: string) =>
  (await desk.read<{ changes: ChangesView[] }>(`/changes.json${query}`)).changes
const titles = async (query: string) => (await list(query)).map(({ article }) => article.title)

test('changes that tell something are listed, each with its words and in short', async () => {
  assert.deepEqual(await titles(''), ['On corrections', 'On quotes', 'On figures'])
  const [, , { told }] = await list('')
  assert.deepEqual(told, [{ kind: 'figures', from: '12', to: '14' }])
  const page = await (await desk.get('/changes')).text()
  assert.match(page, /<q dir="auto">12<\/q> became <q dir="auto">14<\/q>/)
  assert.match(page, /<del>.*12.*<\/del>.*<ins>.*14.*<\/ins>/)
  assert.doesNotMatch(page, /goverment/)
})

test('a kind, an outlet and a span of time can be chosen', async () => {
  assert.deepEqual(await titles('?kind=figures'), ['On corrections', 'On figures'])
  assert.deepEqual(await titles('?kind=headline'), [])
  assert.deepEqual(await titles('?outlet=Ormvik%20quotes'), ['On quotes'])
  assert.deepEqual(await titles('?limit=1'), ['On corrections'])
  assert.match(await (await desk.get('/changes?kind=headline')).text(), /No article has changed/)
  for (const query of ['kind=words', 'since=2026-02-31', 'limit=0', 'sort=x'])
    assert.equal((await desk.get(`/changes?${query}`)).status, 400, query)
})

test('an outlet’s own note is told as such, and the figure that it corrects did not come', async () => {
  const [{ told, corrections }] = await list('?kind=corrections')
  assert.deepEqual(corrections, ['Correction: an earlier version said that 3 roads were closed.'])
  assert.deepEqual(
    told.map(({ kind, from, to }) => `${kind} ${from}|${to}`),
    ['figures 3|5', `corrections |${corrections[0]}`],
  )
})

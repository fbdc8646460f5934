import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Alert, AlertKind } from '../../src/model/alert.ts'
import { alertWords } from '../../src/present/alerts/alert-words.ts'
import { openTestDesk, type TestDesk } from './open-test-desk.ts'
import { addReport, changeReport, FIRST, lookWhole, SECOND, THIRD } from './tell-reports.ts'

let desk: TestDesk
let story = ''
let first = ''
before(async () => {
  desk = await openTestDesk()
  await lookWhole(desk)
  const kept = await addReport(desk, { outlet: 'Sundby Post', text: FIRST })
  story = kept.story
  first = kept.article
  await addReport(desk, { outlet: 'Harbour Bell', text: SECOND, story })
  await lookWhole(desk)
})
after(() => desk.close())

const told = async (): Promise<readonly Alert[]> =>
  (await desk.desk.alerts.list('me', { limit: 100 })).alerts
const ofKind = async (kind: AlertKind) => (await told()).filter((each) => each.kind === kind)

test('nothing is told of what is compared for the first time', async () => {
  assert.deepEqual(await told(), [])
})

test('a third report confirms and contests: each is told once, with the words', async () => {
  await addReport(desk, { outlet: 'Ossel Anchor', text: THIRD, story })
  await lookWhole(desk)
  const [differs] = await ofKind('differs')
  assert.equal(differs.story, story)
  assert.deepEqual(differs.sides.map(({ value }) => value).sort(), ['five hours', 'two hours'])
  const confirmed = await ofKind('confirmed')
  const lines = confirmed.map((each) => alertWords(each).line)
  assert.ok(lines.some((line) => line.startsWith('40 million: “The crane cost 40 million')))
  assert.ok(lines.includes('“We shall lift every bolt before anybody sails”'), lines.join('\n'))
  for (const { sides } of await told())
    for (const { article, start, end, text } of sides.flatMap(({ passages }) => passages)) {
      const kept = await desk.desk.findArticle(article)
      assert.equal(kept?.text.slice(start, end), text)
    }
  const before = await told()
  desk.cache.clear()
  await lookWhole(desk)
  assert.deepEqual(await told(), before)
})

test('a copy more, and another wording, are told nobody', async () => {
  const before = await told()
  await addReport(desk, { outlet: 'Copy Sheet', text: THIRD, story })
  await changeReport(desk, first, FIRST.replace('turned back twice', 'had to turn back two times'))
  await lookWhole(desk)
  assert.deepEqual(await told(), before)
})

test('an outlet that changes its figure is told of, and the copy that still carries the old one', async () => {
  const origin = await addReport(desk, {
    ...{ outlet: 'Ulvik Times', at: '2026-03-02T08:10:00Z' },
    text: 'A slide closed the road above Ulvik on Sunday. The slide buried 12 empty cabins above the village of Ulvik. The mayor of Ulvik asked everybody to stay below the church until the slope is quiet. Soldiers came with dogs and lamps in the night.',
  })
  const copied =
    'A slide closed the road above Ulvik on Sunday. The slide buried 12 empty cabins above the village of Ulvik. The mayor of Ulvik asked everybody to stay below the church until the slope is quiet. Soldiers came with dogs and lamps in the night. More follows.'
  await addReport(desk, {
    ...{ outlet: 'Fjord Copy', text: copied, story: origin.story, at: '2026-03-02T08:20:00Z' },
  })
  await lookWhole(desk)
  const text = (await desk.desk.findArticle(origin.article))?.text ?? ''
  await changeReport(desk, origin.article, text.replace('12 empty', '19 empty'))
  await lookWhole(desk)
  const [corrected, ...others] = await ofKind('corrected')
  assert.deepEqual(others, [])
  assert.deepEqual([corrected.from, corrected.to], ['12', '19'])
  assert.deepEqual(
    corrected.sides.map(({ passages: [{ version, text }] }) => [version, text]),
    [
      [1, 'The slide buried 12 empty cabins above the village of Ulvik.'],
      [2, 'The slide buried 19 empty cabins above the village of Ulvik.'],
    ],
  )
  const [copy, ...more] = await ofKind('copy')
  assert.deepEqual(more, [])
  assert.equal(copy.sides[0].passages[0].outlet, 'Fjord Copy')
  assert.match(copy.sides[0].passages[0].text, /^The slide buried 12 empty cabins/)
})

test('what was compared elsewhere is no news where stories are merged', async () => {
  const built = 'The crane was built in 1971 in Ossel by the yard of Hald.'
  const given = { outlet: 'Ossel Star', text: `A crane fell at Sundby. ${built} It was painted.` }
  const { story: other } = await addReport(desk, given)
  await addReport(desk, { outlet: 'Moss Mail', text: 'The yard of Hald is sold.', story: other })
  await lookWhole(desk)
  const before = await told()
  await desk.writing(async (store) => {
    const found = await store.stories.find(other)
    for (const { articleId: article } of found?.members ?? assert.fail('no story')) {
      const placed = { article, story, opened: false, sureness: 1, reasons: [], merged: [other] }
      await store.stories.place(placed, 'person', '2026-03-02T08:40:00Z')
    }
  })
  await lookWhole(desk)
  assert.ok(desk.cache.findSummaries([story]).get(story)?.kinds.includes('date'))
  assert.deepEqual(await told(), before)
})

test('a story that a saved search finds for the first time is told of, and what it found before is not', async () => {
  const saved = await desk.desk.of('me').searches.save('Cranes', 'crane')
  assert.ok(typeof saved !== 'string')
  await lookWhole(desk)
  await addReport(desk, { outlet: 'Sundby Post', text: `${FIRST} More cranes.`, story })
  await lookWhole(desk)
  assert.deepEqual(await ofKind('search'), [])
  const other = await addReport(desk, {
    ...{
      outlet: 'Moss Mail',
      text: 'The crane of the Moss theatre is painted green. Nobody knows why.',
    },
  })
  await lookWhole(desk)
  await lookWhole(desk)
  assert.deepEqual(
    (await ofKind('search')).map(({ story, about, person }) => [story, about, person]),
    [[other.story, 'Cranes', 'me']],
  )
})

test('the page shows what is told, and that it is new until it was read', async () => {
  const page = await (await desk.get('/alerts')).text()
  assert.match(page, /Accounts now differ/)
  assert.match(page, / alert-new"/)
  const { alerts } = await desk.read<{ alerts: { id: number }[] }>(
    '/api/v1/alerts?unread=true&limit=1',
  )
  assert.equal((await desk.send('POST', '/alerts/read', { upTo: alerts[0].id })).status, 204)
  assert.doesNotMatch(await (await desk.get('/alerts')).text(), / alert-new"/)
  assert.match(await (await desk.get('/alerts?show=unread')).text(), /Nothing is told here/)
})

test('a feed has the same, with ids and addresses that stay', async () => {
  type Feed = { items: { id: string; url: string; title: string; content_html: string }[] }
  const { items } = await desk.read<Feed>('/feeds/alerts.json')
  assert.equal(items.length, (await told()).length)
  assert.equal(new Set(items.map(({ id }) => id)).size, items.length)
  const differs = items.find(({ title }) => title.startsWith('Accounts now differ'))
  assert.match(differs?.url ?? '', new RegExp(`^http://localhost/story/${story}/at/`))
  assert.match(differs?.content_html ?? '', /<blockquote><p>The talks between/)
  const atom = await (await desk.get('/feeds/alerts.atom')).text()
  assert.equal(atom.split('<entry>').length - 1, items.length)
})

test('rules leave out what nobody wants to know', async () => {
  const rules = { wanted: { kinds: ['differs'], stories: 'starred' } }
  assert.equal((await desk.send('PATCH', '/alerts/rules', rules)).status, 200)
  assert.deepEqual(await told(), [])
  await desk.desk.of('me').personal.act('star', [story])
  assert.deepEqual([...new Set((await told()).map(({ kind }) => kind))], ['differs'])
  const wrong = { mail: { zone: 'Mars/Base' } }
  assert.equal((await desk.send('PATCH', '/alerts/rules', wrong)).status, 400)
})

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { computeFingerprint } from '../../src/group/fingerprint/compute-fingerprint.ts'
import type { Today } from '../../src/model/desk.ts'
import type { ComparisonView } from '../../src/present/index.ts'
import type { PointJson, PointsJson } from '../../src/present/view/points-json.ts'
import { openTestDesk, type TestDesk } from './open-test-desk.ts'

let desk: TestDesk
let story = ''
before(async () => {
  desk = await openTestDesk()
  await desk.desk.makeAhead()
  story = await storyOf('Sluices')
})
after(() => desk.close())

async function storyOf(headline: string): Promise<string> {
  const { cards } = await desk.read<Today>('/today.json')
  return cards.find(({ title }) => title?.includes(headline))?.id ?? assert.fail(headline)
}

const JSON_TYPE = { 'Content-Type': 'application/json' }
const FORM_TYPE = { 'Content-Type': 'application/x-www-form-urlencoded' }
const ask = (method: string, path: string, body: string, headers = JSON_TYPE) =>
  desk.app.request(`http://localhost${path}`, {
    method,
    body,
    headers: { Host: 'localhost', ...headers },
  })
const put = (key: string, body: unknown, of = story) =>
  ask('PUT', `/api/v1/stories/${of}/points/${key}`, JSON.stringify(body))
const pointsOf = (of = story) => desk.read<PointsJson>(`/api/v1/stories/${of}/points`)
const viewOf = (of = story) => desk.read<ComparisonView>(`/story/${of}.json`)
const textOf = async (path: string) => (await desk.get(path)).text()

test('what is open stands in one of three lists, with who says it and whom to ask', async () => {
  const { clash, single, anonymous } = await pointsOf()
  const length = clash.find(({ claim }) => /length/i.test(claim)) ?? assert.fail('no length')
  assert.ok(length.sides.length > 1 && length.sides.every(({ value }) => value))
  assert.ok(length.ask.length > 0)
  assert.ok(single.some(({ accounts, ask }) => accounts > 1 && ask.length > 0))
  assert.ok(anonymous.some(({ sides }) => /official/.test(sides[0].statements[0].text)))
  const keys = [...clash, ...single, ...anonymous].map(({ key }) => key)
  assert.equal(new Set(keys).size, keys.length)
  const page = await textOf(`/story/${story}/points`)
  for (const { key } of [...clash, ...single, ...anonymous])
    assert.ok(page.includes(`/story/${story}/points/${key}`), key)
  assert.match(await textOf('/points'), new RegExp(`/story/${story}/points/${length.key}`))
})

test('a tick and a note are kept by key, sink, are shown in the story, and are taken back', async () => {
  const [{ key }, second] = (await pointsOf()).clash
  const before = await pointsOf()
  const kept = await put(key, { done: true, note: 'asked the ministry' })
  assert.deepEqual(await kept.json(), {
    ...{ key, done: true, note: 'asked the ministry' },
    doneAt: '2026-03-02T09:00:00.000Z',
  })
  // The same again is no act of its own.
  await put(key, { done: true })
  const { clash } = await pointsOf()
  assert.deepEqual([clash[0].key, clash.at(-1)?.key], [second.key, key])
  assert.match(await textOf(`/story/${story}`), /✓ ticked.*Note: <span[^>]*>asked the ministry/)
  assert.match(await textOf('/points'), /asked the ministry/)
  const form = await ask(
    'POST',
    `/story/${story}/points/${second.key}`,
    `note=later&back=/story/${story}/points`,
    FORM_TYPE,
  )
  assert.deepEqual([form.status, form.headers.get('location')], [303, `/story/${story}/points`])
  assert.equal((await pointsOf()).clash[0].note, 'later')
  for (const _ of [1, 2]) await ask('POST', '/acts', 'do=undo', FORM_TYPE)
  assert.deepEqual(await pointsOf(), before)
})

test('a note is kept on a line of the brief and on a time, and shown with both', async () => {
  const { brief, timeline } = await viewOf()
  for (const [kind, { lasting }] of [
    ['brief', brief[0]],
    ['event', timeline[0]],
  ] as const) {
    const key = lasting ?? assert.fail(kind)
    assert.equal((await put(key, { note: `see the log of the ${kind}` })).status, 200)
    const { noted } = await pointsOf()
    const found = noted.find((each) => each.key === key) ?? assert.fail(kind)
    assert.deepEqual([found.kind, found.note], [kind, `see the log of the ${kind}`])
    const page = await textOf(`/story/${story}`)
    assert.match(page, new RegExp(`see the log of the ${kind}</span></summary>`))
    const led = await desk.get(`/story/${story}/at/${key}`)
    assert.match(led.headers.get('location') ?? '', kind === 'brief' ? /#c1$/ : /#t1$/)
    assert.equal((await desk.get(`/story/${story}/apart/${key}`)).status, 404, 'joins nothing')
    assert.match(await textOf(`/story/${story}/points`), new RegExp(`see the log of the ${kind}`))
  }
  for (const _ of [1, 2]) await ask('POST', '/acts', 'do=undo', FORM_TYPE)
})

test('a form with a box takes the tick off where it is not ticked, a note alone leaves it', async () => {
  const [{ key }] = (await pointsOf()).single
  const send = (body: string) => ask('POST', `/story/${story}/points/${key}`, body, FORM_TYPE)
  const doneOf = async () => (await pointsOf()).single.find((each) => each.key === key)?.done
  await send('whole=yes&done=yes&note=')
  assert.equal(await doneOf(), true)
  await send('note=by phone')
  assert.equal(await doneOf(), true)
  await send('whole=yes&note=')
  assert.equal(await doneOf(), false)
})

test('what is not known is refused with what to do', async () => {
  const [{ key }] = (await pointsOf()).clash
  for (const [status, answer] of [
    [404, await put('nowhere', { done: true })],
    [404, await put(key, { done: true }, 's999')],
    [400, await put(key, { done: 'yes' })],
    [400, await put(key, { tick: true })],
    [400, await put(key, { note: 'x'.repeat(5000) })],
    [404, await desk.get(`/api/v1/stories/${story}/points/nowhere`)],
    [404, await ask('POST', `/story/${story}/points/nowhere`, 'note=x', FORM_TYPE)],
    [400, await ask('POST', `/story/${story}/points/${key}`, 'colour=red', FORM_TYPE)],
    [404, await desk.get(`/story/${story}/apart/nowhere`)],
    [404, await ask('POST', `/story/${story}/apart/nowhere`, 'side=0', FORM_TYPE)],
    [400, await ask('POST', `/story/${story}/apart/${key}`, 'side=x', FORM_TYPE)],
    [404, await ask('POST', '/apart/999/undo', '', FORM_TYPE)],
    [404, await ask('DELETE', '/api/v1/rejections/999', '')],
    [400, await desk.get(`/story/${story}?since=yesterday`)],
    [400, await desk.get('/points?x=1')],
  ] as const)
    assert.equal(answer.status, status, await answer.text())
})

test('every line has a link that leads to it, also where the list is cut', async () => {
  const { facts, differences, quotes, unique, copies } = await viewOf()
  for (const { key, lasting } of [...facts, ...differences, ...quotes, ...unique, ...copies]) {
    const answer = await desk.get(`/story/${story}/at/${lasting}`)
    assert.equal(answer.headers.get('location'), `/story/${story}?at=${lasting}#${key}`)
    const page = await textOf(`/story/${story}?at=${lasting}`)
    assert.equal(page.split(`id="${key}"`).length, 2, key)
  }
  const gone = await desk.get(`/story/${story}/at/nowhere`)
  assert.equal(gone.status, 404)
  assert.match(await gone.text(), /No longer in the comparison/)
})

test('the JSON of a story can be of what came since, as its page can', async () => {
  const whole = await viewOf()
  const since = (instant: string) =>
    desk.read<ComparisonView>(`/story/${story}.json?since=${instant}`)
  assert.deepEqual(await since('2000-01-01T00:00:00Z'), whole)
  const none = await since('2100-01-01T00:00:00Z')
  assert.deepEqual([none.facts, none.quotes, none.unique], [[], [], []])
  assert.deepEqual(none.articles, whole.articles)
})

describe('what a person told apart', () => {
  const keyOf = async () => {
    const { facts } = await viewOf()
    const [fact] = facts.filter(({ statements }) => statements.length === 2)
    return fact ?? assert.fail('no fact of two')
  }

  test('is hidden at once, compared again, listed, exported, and taken back', async () => {
    const fact = await keyOf()
    const plain = await viewOf()
    assert.match(
      await textOf(`/story/${story}/apart/${fact.lasting}`),
      /These do not tell the same/,
    )
    const told = await ask(
      'POST',
      `/story/${story}/apart/${fact.lasting}`,
      `back=/story/${story}`,
      FORM_TYPE,
    )
    assert.equal(told.status, 303)
    const joins = ({ facts }: ComparisonView) =>
      facts.some(({ statements }) =>
        fact.statements.every(({ text }) => statements.some((each) => each.text === text)),
      )
    assert.ok(joins(plain))
    assert.ok(!joins(await viewOf()), 'hidden while it is compared')
    await desk.desk.makeAhead()
    const after = await viewOf()
    assert.ok(!joins(after), 'not joined by the new comparison')
    const keysOf = ({ facts, quotes, differences }: ComparisonView) =>
      [...facts, ...quotes, ...differences].map(({ lasting }) => lasting)
    const lost = keysOf(plain).filter((key) => !keysOf(after).includes(key))
    assert.deepEqual(lost, [fact.lasting], 'the others keep their keys')
    assert.match(await textOf('/points'), /Told apart/)
    const lines = (await textOf('/feedback.jsonl')).trim().split('\n')
    assert.deepEqual(
      JSON.parse(lines[0]).sides.map(({ text }: { text: string }) => text),
      fact.statements.map(({ text }) => text),
    )
    const { rejections } = await desk.read<{ rejections: { id: string }[] }>('/api/v1/rejections')
    const undone = await ask('POST', `/apart/${rejections[0].id}/undo`, '', FORM_TYPE)
    assert.equal(undone.status, 303)
    await desk.desk.makeAhead()
    assert.deepEqual(keysOf(await viewOf()), keysOf(plain))
  })

  test('may be one statement of several, and the key for taking back takes it back', async () => {
    const { facts } = await viewOf()
    const fact = facts.find(({ statements }) => statements.length > 3) ?? assert.fail('no fact')
    const body = JSON.stringify({ key: fact.lasting, sides: [1] })
    const added = await ask('POST', `/api/v1/stories/${story}/rejections`, body)
    assert.equal(added.status, 201)
    await desk.desk.makeAhead()
    const [out] = fact.statements.slice(1)
    const holders = async () =>
      (await viewOf()).facts.find(({ lasting }) => lasting === fact.lasting)?.statements ?? []
    assert.ok((await holders()).length >= 2)
    assert.ok(
      !(await holders()).some(({ text, article }) => text === out.text && article === out.article),
    )
    await ask('POST', '/acts', 'do=undo', FORM_TYPE)
    await desk.desk.makeAhead()
    assert.ok((await holders()).some(({ text }) => text === out.text))
  })
})

test('what was marked is kept with its words when the comparison has it no more', async () => {
  const ferry = await storyOf('Ferry')
  const view = await viewOf(ferry)
  const [{ lasting, place }] = view.unique
  const article = view.articles[place.article]
  await put(lasting ?? '', { done: true, note: 'ring the owner' }, ferry)
  await desk.writing(async (store) => {
    const kept = (await store.articles.find(article.id)) ?? assert.fail('no article')
    const text = kept.text.replace(place.text, 'Nothing more is known of this.')
    const shift = text.length - kept.text.length
    const at = kept.text.indexOf(place.text)
    const blocks = kept.blocks.map((block) => ({
      ...block,
      start: block.start > at ? block.start + shift : block.start,
      end: block.end > at ? block.end + shift : block.end,
    }))
    const changed = { ...kept, text, blocks }
    const change = { edits: [], wordsIn: 6, wordsOut: 9, minor: false }
    const fingerprint = computeFingerprint(changed)
    const given = { article: changed, addresses: kept.addresses, sourceId: null, fingerprint }
    await store.articles.addVersion(kept.id, given, change, '2026-03-02T08:00:00Z')
  })
  await desk.desk.makeAhead()
  const { settled } = await pointsOf(ferry)
  const gone: PointJson = settled.find(({ key }) => key === lasting) ?? assert.fail('lost')
  assert.equal(gone.claim, place.text)
  assert.deepEqual([gone.current, gone.note], [false, 'ring the owner'])
  assert.deepEqual(gone.changes, [
    'no longer in the comparison',
    `gone from the page of ${article.label}`,
  ])
  const page = await textOf(`/story/${ferry}/at/${lasting}`)
  assert.match(page, /No longer in the comparison/)
  assert.match(page, /ring the owner/)
})

test('what was marked in a story that went into another is found in that one', async () => {
  const { cards } = await desk.read<Today>('/today.json')
  const { id: from } = cards.find(({ id }) => id !== story) ?? assert.fail('one story')
  const { facts } = await viewOf(from)
  await put(facts[0].lasting ?? '', { note: 'from the other story' }, from)
  await desk.writing(async (store) => {
    const { members } = (await store.stories.find(from)) ?? assert.fail('no story')
    for (const { articleId: article } of members) {
      const placed = { article, story, opened: false, sureness: 1, reasons: [], merged: [from] }
      await store.stories.place(placed, 'person', '2026-03-02T08:30:00Z')
    }
  })
  await desk.desk.makeAhead()
  const { clash, single, anonymous, settled, noted } = await pointsOf()
  const notes = [clash, single, anonymous, settled, noted].flat().map(({ note }) => note)
  assert.ok(notes.includes('from the other story'), notes.join())
  assert.match(await textOf('/points'), /from the other story/)
  const moved = await desk.get(`/story/${from}/at/${facts[0].lasting}`)
  assert.deepEqual(
    [moved.status, moved.headers.get('location')],
    [308, `/story/${story}/at/${facts[0].lasting}`],
  )
})

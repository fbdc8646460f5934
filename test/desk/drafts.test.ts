import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ALONE } from '../../src/model/access.ts'
import type { DraftCheck, DraftMark } from '../../src/model/draft.ts'
import { makeDocx, paragraph, run } from '../documents/make-docx.ts'
import { openTestDesk, type TestDesk } from './open-test-desk.ts'

let desk: TestDesk

before(async () => {
  desk = await openTestDesk()
})
after(() => desk.close())

const DRAFT = `Lake summit ends without a treaty

The two presidents talked for six hours in the boathouse of the Hotel Ilm.

Karvonia shut the sluices in 2018 after a flood that killed 11 people in Brenn.`

type Answer = { readonly story: { readonly id: string }; readonly check: DraftCheck }

const OURS = { Host: 'localhost', Origin: 'http://localhost' }

function post(path: string, body: FormData | string): Promise<Response> {
  const type = typeof body === 'string' ? { 'Content-Type': 'application/json' } : undefined
  return Promise.resolve(
    desk.app.request(path, { method: 'POST', body, headers: { ...OURS, ...type } }),
  )
}

function form(fields: Readonly<Record<string, string | File>>): FormData {
  const made = new FormData()
  for (const [name, value] of Object.entries(fields)) made.set(name, value)
  return made
}

function markOf({ findings }: DraftCheck, words: string): DraftMark | undefined {
  return findings.find(({ claim }) => claim.text === words)?.mark
}

test('a draft is laid beside the story that it is most like, and nothing of it is kept', async () => {
  const response = await post('/api/v1/drafts/check', JSON.stringify({ text: DRAFT }))
  assert.equal(response.status, 200)
  assert.equal(response.headers.get('cache-control'), 'no-store')
  const { story, check }: Answer = JSON.parse(await response.text())
  assert.equal(story.id, 's1')
  assert.equal(markOf(check, 'six hours'), 'at-odds')
  assert.equal(markOf(check, '2018'), 'disputed')
  assert.equal(check.articles.length, 5)
  assert.deepEqual(await desk.desk.of(ALONE).drafts.list(), [])
})

test('a Word document is read as its text is', async () => {
  const body = DRAFT.split('\n\n').map((words) => paragraph(run(words)))
  const file = new File([Uint8Array.from(makeDocx(body.join('')))], 'my draft.docx')
  const response = await post('/api/v1/drafts/check', form({ file, story: 's1' }))
  const { check }: Answer = JSON.parse(await response.text())
  assert.equal(markOf(check, 'six hours'), 'at-odds')
})

test('what cannot be checked says what to do', async () => {
  const codeOf = async (response: Response) => {
    const { code } = JSON.parse(await response.text())
    return [response.status, code]
  }
  const check = (body: FormData | string) => post('/api/v1/drafts/check', body).then(codeOf)
  assert.deepEqual(await check('{"text":""}'), [400, 'bad-body'])
  assert.deepEqual(await check(JSON.stringify({ text: DRAFT, story: 's99' })), [404, 'not-found'])
  const other = 'The recipe asks for two eggs and a spoon of sugar, beaten until the foam stands.'
  assert.deepEqual(await check(JSON.stringify({ text: other })), [422, 'no-story'])
  const broken = new File(['PK\u0003\u0004 and no more'], 'draft.docx')
  const [status] = await check(form({ file: broken }))
  assert.equal(status, 422)
  const large = new File([new Uint8Array(11 << 20)], 'draft.pdf')
  assert.deepEqual(await check(form({ file: large })), [413, 'too-large'])
})

test('the page shows the draft with what the accounts say, and no address holds a word of it', async () => {
  const response = await post('/check', form({ text: DRAFT }))
  assert.equal(response.status, 200)
  assert.equal(response.headers.get('cache-control'), 'no-store')
  const page = await response.text()
  assert.match(page, /Looks like: <a href="\/story\/s1">/)
  assert.match(page, /Duration that no account has<\/b> <q dir="auto">six hours<\/q>/)
  const addresses = [...page.matchAll(/(?:href|action)="([^"]*)"/g)].map(([, address]) => address)
  assert.ok(addresses.every((address) => !/presidents|sluices|treaty/.test(address)))
})

test('a draft is kept when that is asked for, checked anew when opened, and forgotten', async () => {
  const kept = await post('/check/keep', form({ text: DRAFT, story: 's1' }))
  const address = kept.headers.get('location') ?? ''
  assert.equal(kept.status, 303)
  assert.match(await (await desk.get(address)).text(), /Forget this draft/)
  assert.match(await (await desk.get('/check')).text(), /Lake summit ends without a treaty<\/a>/)
  const id = address.split('/').at(-1) ?? ''
  assert.equal((await post('/check/forget', form({ id }))).status, 303)
  assert.equal((await desk.get(address)).status, 404)
})

test('words of a draft are shown as words', async () => {
  const page = await (
    await post('/check', form({ text: `<script>alert(1)</script> ${DRAFT}`, story: 's1' }))
  ).text()
  assert.doesNotMatch(page, /<script>alert/)
})

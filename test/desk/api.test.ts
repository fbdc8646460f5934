import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Hono } from 'hono'
import { z } from 'zod'
import { addApi } from '../../src/server/api/add-api.ts'
import { route } from '../../src/server/api/route.ts'
import { Refusal, tellRefusal } from '../../src/server/problems.ts'
import { openTestDesk, type TestDesk } from './open-test-desk.ts'

let desk: TestDesk

before(async () => {
  desk = await openTestDesk()
})
after(() => desk.close())

test('lists what is followed, and refuses what it does not know', async () => {
  assert.deepEqual(await desk.read('/api/v1/sources'), { sources: [] })
  const wrong = await desk.get('/api/v1/sources?colour=red')
  assert.equal(wrong.status, 400)
  assert.match(wrong.headers.get('content-type') ?? '', /^application\/problem\+json/)
  const { code, errors } = JSON.parse(await wrong.text())
  assert.equal(code, 'bad-query')
  assert.deepEqual(errors, [
    { pointer: '/query/colour', detail: 'there is no colour; this page takes none.' },
  ])
})

const ECHO = route({
  method: 'put',
  path: '/echo/{name}',
  name: 'echo',
  group: 'Tests',
  summary: 'Says what it was asked.',
  params: z.object({ name: z.string().regex(/^\w+$/, 'is a word') }),
  query: z.object({ times: z.coerce.number().int().default(1) }),
  body: z.object({ text: z.string() }),
  answers: { 200: { about: 'The same.' } },
  handle: ({ params, query, body, context }) =>
    context.json({ said: `${params.name} ${body.text.repeat(query.times)}` }),
})

test('a route is asked only what its shapes let in', async () => {
  const app = new Hono()
  const assets = { addresses: { style: '', script: '', icon: '' }, files: new Map() }
  const means = { assets, desk: desk.desk }
  addApi([ECHO])(app, { ...means, now: () => new Date(0) })
  app.onError(async (error, context) => {
    if (error instanceof Refusal) return tellRefusal(context, means, error)
    throw error
  })
  const put = (path: string, body: string, type = 'application/json') =>
    app.request(`/api/v1${path}`, { method: 'PUT', body, headers: { 'Content-Type': type } })
  const answer = await put('/echo/gull?times=2', '{"text":"ha"}')
  assert.deepEqual(await answer.json(), { said: 'gull haha' })
  const codeOf = async (response: Response) => {
    const { code, errors } = JSON.parse(await response.text())
    return [response.status, code, errors?.[0].pointer]
  }
  assert.deepEqual(await codeOf(await put('/echo/a-b', '{"text":"ha"}')), [
    400,
    'bad-query',
    '/path/name',
  ])
  assert.deepEqual(await codeOf(await put('/echo/gull', '{"text":1}')), [
    400,
    'bad-body',
    '/body/text',
  ])
  assert.deepEqual(await codeOf(await put('/echo/gull', '{')), [400, 'bad-json', undefined])
  assert.deepEqual(await codeOf(await put('/echo/gull', '{}', 'text/plain')), [
    415,
    'not-json',
    undefined,
  ])
  const large = JSON.stringify({ text: 'x'.repeat(2 << 20) })
  assert.deepEqual(await codeOf(await put('/echo/gull', large)), [413, 'too-large', undefined])
})

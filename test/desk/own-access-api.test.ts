import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Scope } from '../../src/model/access.ts'
import { openTestDesk } from './open-test-desk.ts'
import { type Asker, askWith, openPeopleDesk, type PeopleDesk } from './people-desk.ts'

const PASSWORD = 'three gulls on a pier'

let desk: PeopleDesk
before(async () => {
  desk = await openPeopleDesk()
})
after(() => desk.close())

type Made = {
  readonly token: { readonly id: string; readonly scopes: readonly Scope[] }
  readonly secret: string
}
type Problem = { readonly code: string; readonly detail: string }

const bring = (secret: string) => askWith(desk.app, { Authorization: `Bearer ${secret}` })

const ask = (asker: Pick<Asker, 'send'>, name: string, ...scopes: readonly string[]) =>
  asker.send('POST', '/api/v1/tokens', { name, scopes })

async function make(asker: Pick<Asker, 'send'>, name: string, ...scopes: readonly string[]) {
  const answer = await ask(asker, name, ...scopes)
  assert.equal(answer.status, 201)
  assert.equal(answer.headers.get('cache-control'), 'no-store')
  const made: Made = JSON.parse(await answer.text())
  return made
}

async function problemOf(answer: Response): Promise<readonly [number, string]> {
  const { code }: Problem = JSON.parse(await answer.text())
  return [answer.status, code]
}

test('a token makes none that may more than itself, and without write none at all', async () => {
  const writer = await make(desk.ada, 'writer', 'write', 'read')
  const child = await make(bring(writer.secret), 'child', 'read')
  assert.deepEqual(child.token.scopes, ['read'])
  assert.equal((await bring(child.secret).get('/api/v1/stories')).status, 200)
  const more = await ask(bring(writer.secret), 'more', 'read', 'mcp')
  assert.deepEqual(await problemOf(more), [403, 'beyond-scope'])
  assert.deepEqual(await problemOf(await ask(bring(child.secret), 'again', 'read')), [403, 'scope'])
  const app = await bring(writer.secret).send('POST', '/settings/reader-app', { do: 'make' })
  assert.equal(app.status, 403)
  const { secret } = await make(desk.ada, 'assistant', 'mcp', 'check', 'feeds')
  assert.deepEqual(await problemOf(await ask(bring(secret), 'again', 'mcp')), [403, 'scope'])
  assert.equal((await bring(secret).get('/api/v1/tokens')).status, 403)
  const [entry] = (await desk.desk.audit.list({ limit: 100 })).filter(
    ({ about }) => about === 'child: read',
  )
  assert.deepEqual([entry.who, entry.door, entry.act], ['Ada', 'token', 'token-made'])
})

test('what no token can be is refused, and a person has fifty at most', async () => {
  assert.deepEqual(await problemOf(await ask(desk.cy, '', 'read')), [400, 'no-token'])
  assert.deepEqual(await problemOf(await ask(desk.cy, 'idle')), [400, 'no-token'])
  assert.deepEqual(await problemOf(await ask(desk.cy, 'all', 'everything')), [400, 'bad-body'])
  assert.deepEqual(await problemOf(await ask(desk.bo, 'probe', 'metrics')), [403, 'beyond-scope'])
  for (let i = 0; i < 50; i++) await make(desk.cy, `script ${i}`, 'read', 'read')
  assert.deepEqual(await problemOf(await ask(desk.cy, 'one more', 'read')), [400, 'no-token'])
  const { tokens } = await desk.cy.read<{ tokens: Made['token'][] }>('/api/v1/tokens')
  assert.deepEqual([tokens.length, tokens[0].scopes], [50, ['read']])
  const gone = `/api/v1/tokens/${tokens[0].id}`
  assert.equal((await desk.cy.send('DELETE', gone)).status, 204)
  assert.equal((await desk.cy.send('DELETE', gone)).status, 404)
  await make(desk.cy, 'one more', 'read')
})

test('two browsers of one person are each told which of the sessions is theirs', async () => {
  const secret = await desk.desk.access.signIn('Bo', PASSWORD, 'another')
  const other = askWith(desk.app, { Cookie: `synoptic=${secret}` })
  type Sessions = { sessions: { id: string; current: boolean; agent: string }[] }
  const agentOf = async (asker: Pick<Asker, 'read'>) => {
    const { sessions } = await asker.read<Sessions>('/api/v1/sessions')
    assert.equal(sessions.length, 2)
    return sessions.filter(({ current }) => current).map(({ agent }) => agent)
  }
  assert.deepEqual([await agentOf(desk.bo), await agentOf(other)], [['a test'], ['another']])
  const markOf = async (asker: Pick<Asker, 'get'>) => {
    const page = await (await asker.get('/settings/access')).text()
    return /<bdi>([^<]+)<\/bdi><\/b> <span class="fresh">this one/.exec(page)?.[1]
  }
  assert.deepEqual([await markOf(desk.bo), await markOf(other)], ['a', 'another'])
  const program = bring((await make(desk.bo, 'script', 'read', 'write')).secret)
  assert.deepEqual(await agentOf(program), [])
  const ended = await desk.bo.send('DELETE', '/api/v1/sessions')
  assert.deepEqual(JSON.parse(await ended.text()), { ended: 1 })
  assert.equal((await other.get('/api/v1/sessions')).status, 401)
  const { sessions } = await program.read<Sessions>('/api/v1/sessions')
  assert.equal((await program.send('DELETE', `/api/v1/sessions/${sessions[0].id}`)).status, 204)
  assert.equal((await desk.bo.get('/api/v1/sessions')).status, 401)
})

test('on a desk of nobody there is nothing to list, and it says how to begin', async () => {
  const alone = await openTestDesk()
  try {
    assert.deepEqual(await alone.read('/api/v1/tokens'), { tokens: [] })
    assert.deepEqual(await alone.read('/api/v1/sessions'), { sessions: [] })
    const wish = { name: 'script', scopes: ['read'] }
    assert.deepEqual(await problemOf(await alone.send('POST', '/tokens', wish)), [409, 'no-people'])
    const page = await (await alone.get('/settings/access')).text()
    assert.match(page, /Nobody signs in here[\s\S]+synoptic people add/)
    assert.doesNotMatch(page, /<form[^>]+settings\/access/)
  } finally {
    await alone.close()
  }
})

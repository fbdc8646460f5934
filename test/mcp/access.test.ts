import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Hono } from 'hono'
import { loadDeskAssets } from '../../src/app/desk/desk-assets.ts'
import type { Role, Scope } from '../../src/model/access.ts'
import { plainArticle } from '../../src/model/article.ts'
import { createApp } from '../../src/server/create-app.ts'
import { NOW, openTestDesk, type TestDesk } from '../desk/open-test-desk.ts'
import { ask, call, type Headers, post, refusal } from './ask.ts'
import { keepStory } from './keep-story.ts'

const SITE = 'desk.example.test'
const LIST = { jsonrpc: '2.0', id: 1, method: 'tools/list' }

let desk: TestDesk
let app: Hono
const ids = new Map<Role, string>()
before(async () => {
  desk = await openTestDesk()
  // The thread that writes is there before anybody waits for it.
  const { jobs } = desk.desk
  await jobs.wait(jobs.start('preview', { address: 'ftp://a.test' }).id, 60_000)
  app = createApp({
    ...{ desk: desk.desk, assets: loadDeskAssets(), now: () => NOW },
    reach: { isShared: true, names: [SITE], trustsProxy: true },
  })
})
after(() => desk.close())

/** Asks with a token of these scopes, through a proxy that speaks TLS. */
async function bearer(role: Role, scopes: readonly Scope[]): Promise<Headers> {
  const id = ids.get(role) ?? assert.fail(`nobody is ${role}`)
  const { secret } = await desk.desk.access.makeToken(id, 'assistant', scopes)
  return { Authorization: `Bearer ${secret}`, Host: SITE, 'X-Forwarded-Proto': 'https' }
}

test('a desk of nobody answers this machine, and nobody writes there', async () => {
  assert.equal((await call(desk.app, 'search_stories', {})).total, 3)
  assert.match(await refusal(desk.app, 'add_source', { address: 'a.test' }), /add_source not found/)
})

test('a name or a site that is not ours is refused, whatever it asks', async () => {
  for (const [headers, status] of [
    [{ Host: 'rebound.test' }, 421],
    [{ Host: '127.0.0.1.rebound.test' }, 421],
    [{ Origin: 'https://rebound.test' }, 403],
    [{ Origin: 'null' }, 403],
    [{ 'Sec-Fetch-Site': 'cross-site' }, 403],
  ] as const) {
    const answer = await post(desk.app, LIST, headers)
    assert.equal(answer.status, status)
    assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/)
    assert.doesNotMatch(await answer.text(), /search_stories/)
  }
  assert.equal((await post(desk.app, LIST, { Origin: 'http://localhost' })).status, 200)
})

test('both the newest protocol and older ones are answered, and nothing else is', async () => {
  const { result } = await ask(desk.app, 'initialize', {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'test', version: '1' },
  })
  assert.equal(result?.protocolVersion, '2025-06-18')
  assert.match(String(result?.instructions), /never follow instructions/)
  const version = '2026-07-28'
  const _meta = {
    'io.modelcontextprotocol/protocolVersion': version,
    'io.modelcontextprotocol/clientInfo': { name: 'test', version: '1' },
    'io.modelcontextprotocol/clientCapabilities': {},
  }
  const headers = { 'MCP-Protocol-Version': version, 'Mcp-Method': 'server/discover' }
  const found = await ask(desk.app, 'server/discover', { _meta }, headers)
  assert.deepEqual(found.result?.supportedVersions, [version])
  const params = { name: 'list_sources', arguments: {}, _meta }
  const named = { ...headers, 'Mcp-Method': 'tools/call', 'Mcp-Name': 'list_sources' }
  const { result: listed } = await ask(desk.app, 'tools/call', params, named)
  assert.equal(listed?.structuredContent.total, 0)
  for (const method of ['GET', 'DELETE', 'PUT']) {
    const { status } = await desk.app.request('http://localhost/mcp', {
      method,
      headers: { Host: 'localhost' },
    })
    assert.equal(status, 405, method)
  }
})

test('with people only a token of the scope is answered', async () => {
  for (const role of ['editor', 'reader'] as const) {
    const made = await desk.desk.access.addPerson(role, role, 'four sluices at dawn')
    ids.set(role, typeof made === 'string' ? assert.fail(made) : made.id)
  }
  const status = async (headers: Headers) => (await post(app, LIST, headers)).status
  assert.equal(await status({ Host: SITE }), 401)
  assert.equal(await status({ Host: SITE, Authorization: 'Bearer syn_guessed' }), 401)
  assert.equal(await status(await bearer('editor', ['read', 'write', 'check'])), 403)
  assert.equal(await status(await bearer('reader', ['mcp'])), 200)
})

test('only a token that lets write, of an editor, is shown and given what writes', async () => {
  const listed = async (headers: Headers) => {
    const { result } = await ask(app, 'tools/list', {}, headers)
    return (result?.tools ?? []).filter(({ annotations }) => !annotations.readOnlyHint)
  }
  assert.deepEqual(await listed(await bearer('editor', ['mcp'])), [])
  assert.deepEqual(await listed(await bearer('reader', ['mcp', 'write'])), [])
  assert.deepEqual(
    (await listed(await bearer('editor', ['mcp', 'write']))).map(({ name }) => name),
    ['add_source', 'merge_stories', 'split_story'],
  )
  const moving = { story: 's1', articles: ['a1'] }
  for (const headers of [await bearer('editor', ['mcp']), await bearer('reader', ['mcp', 'write'])])
    assert.match(await refusal(app, 'split_story', moving, headers), /split_story not found/)
  assert.equal((await desk.desk.comparisons.open('s1'))?.articles.length, 5)
})

const BARGE = plainArticle('A gravel barge lay aground off Ostrel for a night.', {
  ...{ outlet: 'Canal Notes', title: 'Barge aground', publishedAt: '2026-03-01T09:00:00Z' },
})

test('what writes does so once it may, and says why it does not', async () => {
  const may = await bearer('editor', ['mcp', 'write'])
  const { story, ids: kept } = await keepStory(desk, [BARGE])
  const unlike = await refusal(app, 'merge_stories', { into: 's1', with: [story] }, may)
  assert.match(unlike, /have no name in common that tells them from other news; with "sure": true/)
  const merged = await call(app, 'merge_stories', { into: 's1', with: [story], sure: true }, may)
  assert.deepEqual([merged.story, merged.from], ['s1', [story]])
  const split = { story: 's1', articles: kept }
  assert.deepEqual((await call(app, 'split_story', split, may)).articles, kept)
  const unknown = await refusal(app, 'split_story', { story: 's404', articles: ['a1'] }, may)
  assert.match(unknown, /s404/)
  assert.match(await refusal(app, 'add_source', { address: 'ftp://a.test' }, may), /http/)
  const done = await desk.desk.audit.list({ limit: 2 })
  assert.deepEqual(
    done.map(({ who, door, act, story: of }) => [who, door, act, of]),
    [
      ['editor', 'token', 'story-split', 's1'],
      ['editor', 'token', 'stories-merged', 's1'],
    ],
  )
})

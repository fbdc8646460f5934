import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestDesk, type TestDesk } from './open-test-desk.ts'

let desk: TestDesk
before(async () => {
  desk = await openTestDesk()
})
after(() => desk.close())

test('a story is merged, split and put back only while it is as it was seen, where that is asked', async () => {
  const tagOf = async (id: string) => {
    const answer = await desk.get(`/api/v1/stories/${id}`)
    return answer.headers.get('etag') ?? assert.fail('no tag')
  }
  const post = async (path: string, tag: string, body?: unknown) => {
    const answer = await desk.app.request(`http://localhost/api/v1/stories/${path}`, {
      method: 'POST',
      headers: { Host: 'localhost', 'Content-Type': 'application/json', 'If-Match': tag },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    return {
      status: answer.status,
      tag: answer.headers.get('etag'),
      told: JSON.parse(await answer.text()),
    }
  }
  const seen = await tagOf('s1')
  const [{ article }] = JSON.parse(await (await desk.get('/api/v1/stories/s1')).text()).members
  await desk.send('PUT', '/state/stories/s1', { starred: true })
  assert.notEqual(await tagOf('s1'), seen, 'what is told is another')
  const split = await post('s1/split', seen, { articles: [article] })
  assert.equal(split.status, 200, 'a star changes no article')
  await desk.send('POST', '/state/undo')

  for (const [path, body] of [
    ['s1/split', { articles: [article] }],
    ['s1/merge', { with: [split.told.story], sure: true }],
    ['s1/undo', undefined],
  ] as const) {
    const refused = await post(path, seen, body)
    assert.deepEqual([refused.status, refused.told.code], [412, 'changed'], path)
    const now = JSON.parse(await (await desk.get('/api/v1/stories/s1')).text())
    assert.deepEqual(refused.told.present, now, path)
    assert.equal(refused.tag, await tagOf('s1'), path)
  }
  const weak = await post('s1/undo', `W/${await tagOf('s1')}`)
  assert.equal(weak.status, 412, 'a weak tag is not enough')
  assert.equal((await post('s1/undo', '"nonsense"')).status, 412)
  assert.equal((await post('s999/merge', seen, { with: ['s1'] })).status, 409)
  const undone = await post('s1/undo', `"other.tag", ${await tagOf('s1')}`)
  assert.deepEqual([undone.status, undone.told.kind], [200, 'split'])
  assert.equal((await tagOf('s1')).split('.')[0], seen.split('.')[0])
  assert.equal((await post('s1/split', '*', { articles: [article] })).status, 200)
  assert.equal((await desk.send('POST', '/stories/s1/undo')).status, 200)
})

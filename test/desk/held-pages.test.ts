import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { brotliDecompressSync, zstdDecompressSync } from 'node:zlib'
import { addArticle } from './add-article.ts'
import { openTestDesk, type TestDesk } from './open-test-desk.ts'

const PASSWORD = 'five herons in the reeds'

let desk: TestDesk
before(async () => {
  desk = await openTestDesk()
  await desk.desk.makeAhead()
})
after(() => desk.close())

/** How often the desk opened a story to draw it, while work was done. */
async function countDrawn(work: () => Promise<unknown>): Promise<number> {
  const { comparisons } = desk.desk
  const open = comparisons.open
  let drawn = 0
  comparisons.open = (...asked) => {
    drawn++
    return open(...asked)
  }
  await work().finally(() => {
    comparisons.open = open
  })
  return drawn
}

test('a story is not drawn again while others write of other things, and is when they write of it', async () => {
  const see = () => desk.get('/story/s1')
  await see()
  // That it was read is noted, and shown the next time.
  await see()
  const before = await (await see()).text()
  await addArticle(desk, 's3')
  assert.equal(await countDrawn(see), 0)
  assert.equal(await (await see()).text(), before)
  await desk.writing(async ({ stories }) => {
    const members = (await stories.find('s1'))?.members ?? []
    await stories.saveAccounts('s1', [members.map(({ articleId }) => articleId)])
  })
  assert.equal(await countDrawn(see), 1)
})

test('who is signed in is sent pages packed, drawn once, and each their own', async () => {
  const { access } = desk.desk
  const cookies: string[] = []
  for (const name of ['Ada', 'Bo']) {
    await access.addPerson(name, 'reader', PASSWORD)
    cookies.push(`synoptic=${await access.signIn(name, PASSWORD, '')}`)
  }
  const ask = (path: string, cookie: string) =>
    desk.get(path, { Cookie: cookie, 'Accept-Encoding': 'br' })
  const read = async (path: string, cookie: string) => {
    const answer = await ask(path, cookie)
    assert.equal(answer.headers.get('content-encoding'), 'br')
    assert.equal(answer.headers.get('cache-control'), 'no-store')
    return String(brotliDecompressSync(await answer.bytes()))
  }
  assert.match(await read('/story/s2', cookies[0]), /<bdi>Ada<\/bdi> is signed in/)
  assert.match(await read('/story/s2', cookies[1]), /<bdi>Bo<\/bdi> is signed in/)
  const again = async () => {
    assert.match(await read('/story/s2', cookies[0]), /<bdi>Ada<\/bdi>/)
    assert.match(await read('/story/s2', cookies[1]), /<bdi>Bo<\/bdi>/)
  }
  await again()
  assert.equal(await countDrawn(again), 0)
  await access.setPassword('Bo', `${PASSWORD} again`)
  assert.equal((await ask('/story/s2', cookies[1])).status, 401)
  for (const name of ['Ada', 'Bo']) await access.removePerson(name)
})

test('the JSON of a story is sent as it is kept to who takes it packed, and unpacked to others', async () => {
  const plain = await desk.get('/story/s1.json')
  const text = await plain.text()
  const packed = await desk.get('/story/s1.json', { 'Accept-Encoding': 'gzip, br, zstd' })
  assert.equal(packed.headers.get('content-encoding'), 'zstd')
  assert.equal(String(zstdDecompressSync(await packed.bytes())), text)
  const refused = await desk.get('/story/s1.json', { 'Accept-Encoding': 'zstd;q=0' })
  assert.equal(await refused.text(), text)
  const etag = plain.headers.get('etag') ?? assert.fail('no tag')
  assert.equal((await desk.get('/story/s1.json', { 'If-None-Match': etag })).status, 304)
})

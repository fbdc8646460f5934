import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ferryText } from '../../src/app/refresh/test-site.ts'
import type { Job } from '../../src/model/job.ts'
import { openTestDesk, type TestDesk } from './open-test-desk.ts'

let desk: TestDesk
before(async () => {
  desk = await openTestDesk()
})
after(() => desk.close())

const text = (town: string) => `Ferry of ${town} aground\n\n${ferryText(town, 6).join('\n\n')}`

const post = (path: string, files: readonly File[]) => {
  const form = new FormData()
  for (const file of files) form.append('files', file)
  const init = { method: 'POST', body: form, headers: { Host: 'localhost' } }
  return desk.app.request(`http://localhost${path}`, init)
}

async function finish(answer: Response): Promise<Job | null> {
  assert.equal(answer.status, 202)
  const { id }: Job = JSON.parse(await answer.text())
  return desk.desk.jobs.wait(id, 60_000)
}

test('files that are handed over are kept under their own names, and what cannot be read is told', async () => {
  const good = new File([text('Tollen')], '../../deep/Tollen Post.txt')
  const twin = new File([text('Marrow')], 'Tollen Post.txt')
  const broken = new File(['{"title": "only this"}'], 'broken.json')
  const empty = new File([''], 'nothing.txt')
  const answer = await post('/sources/files', [good, twin, broken, empty])
  assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/sources'])
  const [job] = desk.desk.jobs.list()
  await desk.desk.jobs.wait(job.id, 60_000)
  const page = await (await desk.get('/sources')).text()
  assert.match(page, /Taken in: 2 new articles\. 2 files held nothing that could be read\./)
  assert.match(page, /<bdi>broken\.json<\/bdi>: The JSON has no field/)
  assert.match(page, /<bdi>nothing\.txt<\/bdi>: /)
  const hits = await desk.desk.search('Marrow aground')
  assert.equal(hits.length, 1)
  const article = await desk.desk.findArticle(hits[0].articleId)
  assert.equal(article?.source, 'Tollen Post.txt')
})

test('the same again is known, and another file of that name is another article', async () => {
  const again = await finish(
    await post('/api/v1/articles', [new File([text('Tollen')], 'Tollen Post.txt')]),
  )
  assert.partialDeepStrictEqual(again?.result, { articles: { added: 0, known: 1 } })
  const other = await finish(
    await post('/api/v1/articles', [new File([text('Wexmoor')], 'Tollen Post.txt')]),
  )
  assert.partialDeepStrictEqual(other?.result, { articles: { added: 1, updated: 0 } })
})

test('articles as JSON keep what is said of them, and join the story that they tell of', async () => {
  const body = (outlet: string) => ({
    articles: [{ text: text('Quellmark'), outlet, title: 'Aground', publishedAt: '2026-03-01' }],
  })
  for (const outlet of ['Halmere Post', 'Bearer'])
    await finish(await desk.send('POST', '/articles', body(outlet)))
  const hits = await desk.desk.search('Quellmark')
  const stories = new Set(hits.map(({ storyId }) => storyId))
  assert.deepEqual([hits.length, stories.size], [2, 1])
})

test('what is no article, too much or nothing is refused with what to do', async () => {
  const codeOf = async (answer: Response) => [answer.status, JSON.parse(await answer.text()).code]
  assert.deepEqual(await codeOf(await post('/api/v1/articles', [])), [400, 'no-file'])
  const many = Array.from({ length: 501 }, (_, i) => new File(['x'], `${i}.txt`))
  assert.deepEqual(await codeOf(await post('/api/v1/articles', many)), [413, 'too-large'])
  const wrong = await desk.send('POST', '/articles', { articles: [{ body: 'x' }] })
  assert.deepEqual(await codeOf(wrong), [400, 'bad-body'])
})

import assert from 'node:assert/strict'
import { ALONE } from '../../src/model/access.ts'
import type { TestDesk } from './open-test-desk.ts'

export type Shown = { readonly story: string; readonly article: string }

/** The address of every page that the app has, filled in with what is to be shown. */
export async function pagesOf(
  { app, get, desk }: TestDesk,
  { story, article }: Shown,
): Promise<readonly string[]> {
  const points = await (await get(`/story/${story}/points.json`)).text()
  const [, key = 'nowhere'] = /"key":"([^"]+)"/.exec(points) ?? []
  const draft = await desk
    .of(ALONE)
    .drafts.keep({ text: 'The talks failed.', story, date: null, title: 'Talks' })
  const { outlet } = JSON.parse(await (await get(`/article/${article}.json`)).text())
  const samples: Readonly<Record<string, string>> = {
    '/story/:id': `/story/${story}`,
    '/article/:id': `/article/${article}`,
    '/outlets/:name': `/outlets/${encodeURIComponent(outlet.replaceAll(/\p{Surrogate}/gu, ''))}`,
    '/problems/:code': '/problems/busy',
    '/drafts/:id': `/drafts/${draft}`,
  }
  const isPage = (path: string) =>
    !/^\/(?:api\/|assets\/|accounts\/|feeds\/|reader\/)|\.\w+$|z$/.test(path)
  const paths = app.routes
    .filter(({ method, path }) => method === 'GET' && isPage(path))
    .map(({ path }) => path)
  return [...new Set(paths)].map((path) => {
    const [start] = /^\/\w+\/:\w+/.exec(path) ?? ['']
    const filled = path.replace(start, samples[start] ?? start).replace(':key', key)
    assert.doesNotMatch(filled, /:/, `name a sample for ${path} in page-paths.ts`)
    return filled
  })
}

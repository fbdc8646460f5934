import { computeFingerprint } from '../../src/group/fingerprint/compute-fingerprint.ts'
import { plainArticle } from '../../src/model/article.ts'
import type { TestDesk } from './open-test-desk.ts'

const AT = '2025-03-16T10:05:00Z'

const NEW = plainArticle(
  'Karvonia and Lesmark leave the lake with a promise.\n\nThe presidents of Karvonia and Lesmark agreed on Friday to reopen the sluices at Brenn, but signed no treaty. The talks at the Hotel Ilm lasted four hours, an aide said.',
  { outlet: 'Valley Dispatch', title: 'Lake talks end', publishedAt: '2025-03-16T10:00:00Z' },
)

/** Another process keeps an article more, about the talks at the lake, in a story. Gives its id. */
export async function addArticle(desk: TestDesk, story: string): Promise<string> {
  let id = ''
  await desk.writing(async (store) => {
    const fingerprint = computeFingerprint(NEW)
    const added = {
      article: NEW,
      addresses: ['https://valley.test/1'],
      sourceId: null,
      fingerprint,
    }
    id = (await store.articles.add(added, AT)).id
    const placed = { article: id, story, opened: false, sureness: 1, reasons: [], merged: [] }
    await store.stories.place(placed, 'person', AT)
  })
  return id
}

import { computeFingerprint } from '../../src/group/fingerprint/compute-fingerprint.ts'
import { plainArticle } from '../../src/model/article.ts'
import type { TestDesk } from './open-test-desk.ts'

const NEW = plainArticle(
  'Karvonia and Lesmark leave the lake with a promise.\n\nThe presidents of Karvonia and Lesmark agreed on Friday to reopen the sluices at Brenn, but signed no treaty. The talks at the Hotel Ilm lasted four hours, an aide said.',
  { outlet: 'Valley Dispatch', title: 'Lake talks end', publishedAt: '2025-03-16T10:00:00Z' },
)

/** Adds an article of another outlet to the story of the lake, as a refresh in another process would; its id. */
export async function addArticle(
  desk: TestDesk,
  story: string,
  at = '2025-03-16T10:05:00Z',
): Promise<string> {
  let id = ''
  await desk.writing(async (store) => {
    const fingerprint = computeFingerprint(NEW)
    const kept = await store.articles.add(
      { article: NEW, addresses: ['https://valley.test/1'], sourceId: null, fingerprint },
      at,
    )
    id = kept.id
    const placed = { article: id, story, opened: false, sureness: 1, reasons: [], merged: [] }
    await store.stories.place(placed, 'person', at)
  })
  return id
}

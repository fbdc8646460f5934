import { computeFingerprint } from '../../src/group/fingerprint/compute-fingerprint.ts'
import type { Article } from '../../src/model/article.ts'
import type { TestDesk } from '../desk/open-test-desk.ts'

const AT = '2026-03-01T10:00:00.000Z'

/** Keeps articles as a story of their own; its id, and theirs. */
export async function keepStory(
  desk: TestDesk,
  articles: readonly Article[],
): Promise<{ readonly story: string; readonly ids: readonly string[] }> {
  let story = ''
  const ids: string[] = []
  await desk.writing(async (store) => {
    story = await store.stories.open(AT)
    for (const [nth, article] of articles.entries()) {
      const fingerprint = computeFingerprint(article)
      const addresses = [`https://outlet${nth}.test/${story}`]
      const { id } = await store.articles.add(
        { article, addresses, sourceId: null, fingerprint },
        AT,
      )
      const reasons = [{ kind: 'name', text: article.title ?? '' }] as const
      const placed = { article: id, story, opened: nth === 0, sureness: 0.9, reasons, merged: [] }
      await store.stories.place(placed, 'program', AT)
      ids.push(id)
    }
  })
  return { story, ids }
}

import { computeFingerprint } from '../../src/group/fingerprint/compute-fingerprint.ts'
import { plainArticle } from '../../src/model/article.ts'
import { HOSTILE_WORDS } from './hostile-words.ts'
import type { TestDesk } from './open-test-desk.ts'

const AT = '2026-03-01T10:00:00Z'

/** Articles that the hostile words are spread over. */
export const HOSTILE_ARTICLES = 6

/** Without half characters, which no address can have. */
export const whole = (text: string) => text.replaceAll(/\p{Surrogate}/gu, '')

/** Keeps a story whose articles are made of hostile words wherever there are words. */
export async function keepHostile(desk: TestDesk): Promise<string> {
  let story = ''
  await desk.writing(async (store) => {
    story = await store.stories.open(AT)
    for (let nth = 0; nth < HOSTILE_ARTICLES; nth++) {
      const words = HOSTILE_WORDS.filter((_, index) => index % HOSTILE_ARTICLES === nth)
      const article = hostileArticle(words, nth)
      const fingerprint = computeFingerprint(article)
      const added = { article, addresses: [article.source], sourceId: null, fingerprint }
      const { id } = await store.articles.add(added, AT)
      const reasons = [{ kind: 'name', text: whole(words[1]) }] as const
      const placed = { article: id, story, opened: nth === 0, sureness: 0.9, reasons, merged: [] }
      await store.stories.place(placed, 'program', AT)
    }
  })
  return story
}

function hostileArticle(words: readonly string[], nth: number) {
  const shared = `The mayor of Wexmoor, ${words[2]}, closed the old bridge on Sunday and ${11 + nth} people were hurt.`
  const told = words.map(
    (each, index) => `“${each}”, said Officer ${words[(index + 5) % words.length]}.`,
  )
  return plainArticle([shared, ...told].join('\n\n'), {
    source: `https://outlet${nth}.test/${encodeURIComponent(whole(words[3]))}`,
    url: `https://outlet${nth}.test/a?b="onload=${nth}`,
    title: words[nth],
    outlet: words[nth + 7],
    byline: words[nth + 9],
    publishedAt: AT,
  })
}

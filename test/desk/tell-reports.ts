import assert from 'node:assert/strict'
import { compareVersions } from '../../src/extract/versions/compare-versions.ts'
import { computeFingerprint } from '../../src/group/fingerprint/compute-fingerprint.ts'
import { plainArticle } from '../../src/model/article.ts'
import type { TestDesk } from './open-test-desk.ts'

export type Report = {
  readonly outlet: string
  readonly text: string
  /** The story that it comes to; one of its own where it is left out. */
  readonly story?: string
  readonly at?: string
}

let count = 0

/** Keeps a report, as a refresh in another process does. */
export async function addReport(
  desk: TestDesk,
  { outlet, text, story, at = '2026-03-02T08:00:00Z' }: Report,
): Promise<{ readonly article: string; readonly story: string }> {
  const article = plainArticle(text, { outlet, title: text.split('.')[0], publishedAt: at })
  const given = { article, sourceId: null, fingerprint: computeFingerprint(article) }
  let kept = { article: '', story: '' }
  await desk.writing(async (store) => {
    const addresses = [`https://reports.test/${++count}`]
    const { id } = await store.articles.add({ ...given, addresses }, at)
    const placed = {
      article: id,
      opened: story === undefined,
      sureness: 1,
      reasons: [],
      merged: [],
    }
    await store.stories.place(
      { ...placed, story: story ?? (await store.stories.open(at)) },
      'program',
      at,
    )
    kept = {
      article: id,
      story: (await store.articles.find(id))?.storyId ?? assert.fail('no story'),
    }
  })
  return kept
}

/** Keeps another version of a report. */
export async function changeReport(
  desk: TestDesk,
  id: string,
  text: string,
  at = '2026-03-02T08:30:00Z',
): Promise<void> {
  await desk.writing(async (store) => {
    const before = (await store.articles.find(id)) ?? assert.fail('no such article')
    const { outlet, title, publishedAt } = before
    const article = plainArticle(text, { outlet, title, publishedAt })
    const change = compareVersions(before, article)
    const added = {
      article,
      addresses: [],
      sourceId: null,
      fingerprint: computeFingerprint(article),
    }
    await store.articles.addVersion(id, added, change, at)
  })
}

/** Lets the desk look at what happened, and compare what it wants to. */
export async function lookWhole({ desk }: TestDesk): Promise<void> {
  await desk.look()
  await desk.makeAhead()
  await desk.look()
}

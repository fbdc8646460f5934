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

/** Two reports of one event; the third confirms a figure and a quote of the first, and contests a length. */
export const FIRST =
  'The crane fell on the quay of Sundby on Monday. The talks between the dockers and the port of Sundby lasted two hours. The crane cost 40 million crowns when the port of Sundby bought it. “We shall lift every bolt before anybody sails,” said harbour master Ida Kvam. The ferry to Ossel turned back twice.'
export const SECOND =
  'Dockers ran for their lives as a crane toppled at the Sundby quay on Monday. The crane was built in 1962 in Ossel by the yard of Hald. Schools near the harbour of Sundby sent children home at noon. Engineers from Ossel will look at the second crane.'
export const THIRD =
  'The crane at the quay of Sundby fell on Monday. The talks between the dockers and the port of Sundby lasted five hours. The crane cost 40 million crowns, the port of Sundby said. “We shall lift every bolt before anybody sails,” harbour master Ida Kvam told the Ossel Anchor.'

let count = 0

/** Keeps a report, as a refresh in another process does. */
export async function addReport(
  desk: Pick<TestDesk, 'writing'>,
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

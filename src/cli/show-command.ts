import { loadStory } from '../app/kept/find-story.ts'
import { EXIT } from './exit-codes.ts'
import { Failure } from './fail.ts'
import { createProgress } from './progress.ts'
import { checkReportOptions, type ReportOptions, writeReport } from './report.ts'
import { withStore } from './with-store.ts'

/** Compares the articles of a kept story, and writes the report. */
export async function runShow(id: string, options: ReportOptions): Promise<void> {
  checkReportOptions(options)
  const loaded = await withStore({ access: 'read', command: 'show' }, (store) =>
    loadStory(store, id),
  )
  if (!loaded || loaded.articles.length === 0) {
    throw new Failure(`there is no story ${id}; synoptic stories lists them.`, EXIT.nothing)
  }
  const { compareStory } = await import('../app/kept/compare-story.ts')
  const compared = compareStory(loaded.articles, { onProgress: createProgress(options) })
  await writeReport(compared, { ...options, kept: true })
}

import { loadStory } from '../app/kept/find-story.ts'
import { EXIT } from './exit-codes.ts'
import { Failure } from './fail.ts'
import { createProgress } from './progress.ts'
import { checkReportOptions, type ReportOptions, writeReport } from './report.ts'
import { tellStoreProblems, withStore } from './with-store.ts'

/** Compares the articles of a kept story, and writes the report. */
export async function runShow(id: string, options: ReportOptions): Promise<void> {
  checkReportOptions(options)
  const loaded = await withStore({ access: 'read', command: 'show' }, (store) =>
    loadStory(store, id),
  )
  if (!loaded || loaded.articles.length === 0) {
    throw new Failure(`there is no story ${id}; synoptic stories lists them.`, EXIT.nothing)
  }
  const { compareStory, differsInAccounts, saveAccounts } = await import(
    '../app/kept/compare-story.ts'
  )
  const compared = compareStory(loaded.articles, { onProgress: createProgress(options) })
  await writeReport(compared, options)
  if (!differsInAccounts(loaded.story, compared.comparison)) return
  try {
    // The list counts as the report does from now on, unless somebody else is writing.
    await tellStoreProblems(() =>
      withStore({ access: 'write', command: 'show' }, (store) =>
        saveAccounts(store, loaded.story.id, compared.comparison),
      ),
    )
  } catch (error) {
    if (!(error instanceof Failure)) throw error
  }
}

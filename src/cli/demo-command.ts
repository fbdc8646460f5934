import { compareLoaded } from '../app/compare-loaded.ts'
import { listExamples, loadExample } from '../app/example-stories.ts'
import { loadArticles } from '../app/load-articles.ts'
import { Failure } from './fail.ts'
import { remark } from './output.ts'
import { checkReportOptions, type ReportOptions, writeReport } from './report.ts'

/** Compares a bundled story; the first one where none is named. */
export async function runDemo(name: string | undefined, options: ReportOptions): Promise<void> {
  checkReportOptions(options)
  const names = listExamples()
  const chosen = name ?? 'lake-summit'
  if (!names.includes(chosen)) {
    throw new Failure(`there is no story "${chosen}"; there are ${names.join(', ')}.`)
  }
  const { title, files, outlets, dates } = loadExample(chosen)
  const { articles } = await loadArticles(files, { outlets, date: null })
  const dated = articles.map((article) => {
    return { ...article, publishedAt: article.publishedAt ?? dates.get(article.source) ?? null }
  })
  await writeReport(compareLoaded(dated), options)
  remark(`\nThat was "${title}", invented for Synoptic. Others: ${names.join(', ')}.`, options)
}

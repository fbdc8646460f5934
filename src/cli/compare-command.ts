import { compareLoaded } from '../app/compare-loaded.ts'
import { type InputOptions, loadInput } from './input.ts'
import { createProgress } from './progress.ts'
import { checkReportOptions, type ReportOptions, writeReport } from './report.ts'

/** Compares the articles of the files and writes the report. */
export async function runCompare(
  files: string[],
  options: InputOptions & ReportOptions,
): Promise<void> {
  checkReportOptions(options)
  const { articles, warnings } = await loadInput(files, options)
  const compared = compareLoaded(articles, { onProgress: createProgress(options) })
  await writeReport(compared, options, warnings)
}

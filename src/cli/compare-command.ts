import { compareEvents } from '../app/compare-events.ts'
import { type InputOptions, loadInput } from './input.ts'
import { createProgress } from './progress.ts'
import { checkReportOptions, type ReportOptions, writeReport } from './report.ts'

/** Compares the articles of the files, those of each event by themselves, and writes the report. */
export async function runCompare(
  files: string[],
  options: InputOptions & ReportOptions,
): Promise<void> {
  checkReportOptions(options)
  const { articles, warnings } = await loadInput(files, options)
  const events = compareEvents(articles, { onProgress: createProgress(options) })
  if (events.length === 1) await writeReport(events[0], options, warnings)
  else {
    const { writeEvents } = await import('./report-events.ts')
    await writeEvents(events, options, warnings)
  }
}

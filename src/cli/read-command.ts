import { readLoaded } from '../app/compare-loaded.ts'
import { toReadingView } from '../present/reading/to-reading-view.ts'
import { type InputOptions, loadInput } from './input.ts'
import { printJson } from './output.ts'
import { createProgress } from './progress.ts'

/** Prints the readings of the articles, each by itself, as JSON. */
export async function runRead(files: string[], options: InputOptions): Promise<void> {
  const { articles } = await loadInput(files, options)
  const readings = readLoaded(articles, { onProgress: createProgress(options) })
  printJson({ articles: readings.map(toReadingView) })
}

import type { KeptArticle } from '../../../model/kept.ts'
import { type ReadingView, toReadingView } from '../../../present/reading/to-reading-view.ts'
import { loadEnglish } from '../../english.ts'

/** What was found in a kept article, as `synoptic read` prints it. */
export function readKept(article: KeptArticle): ReadingView {
  return toReadingView(loadEnglish().read(article))
}

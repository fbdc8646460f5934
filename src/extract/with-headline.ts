import { byScript } from '../text/by-script.ts'
import type { RoledParagraph } from './compose-article.ts'

/** Puts a known title first as the headline; where the text prints it near its start, that is it. */
export function withHeadline(
  title: string | null,
  paragraphs: readonly RoledParagraph[],
): readonly RoledParagraph[] {
  const words = title?.trim()
  if (!words) return paragraphs
  const same = paragraphs.slice(0, 6).findIndex(({ text }) => fold(text) === fold(words))
  const printed = paragraphs[same]?.text ?? words
  const rest = paragraphs
    .filter((_, i) => i !== same)
    .map((each) => (each.role === 'headline' ? { ...each, role: 'standfirst' as const } : each))
  return [{ text: printed, role: 'headline' }, ...rest]
}

const BETWEEN = byScript(/[^\p{L}\p{N}]+/gu)

function fold(text: string): string {
  if (text.length > 500) return text
  const lower = text.toLowerCase()
  return lower.replace(BETWEEN(lower), ' ').trim()
}

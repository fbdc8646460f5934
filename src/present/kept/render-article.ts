import type { KeptArticle } from '../../model/kept.ts'
import { createPainter, type Style } from '../text/paint.ts'
import { wrap } from '../text/wrap.ts'
import { formatMoment } from './moment.ts'
import type { KeptTextOptions } from './render-stories.ts'

/** An article for the terminal: how it came, and its text. */
export function renderArticle(article: KeptArticle, { width, colour }: KeptTextOptions): string {
  const paint = createPainter({ colour })
  const lines = (text: string, style: Style) =>
    text === '' ? [] : wrap([{ text, style }], { width, first: '', rest: '' }, paint)
  const { title, outlet, byline, publishedAt, url, addresses, source, text } = article
  const told = [outlet, byline, formatMoment(publishedAt)].filter(Boolean)
  const out = [
    ...lines(title ?? '', 'strong'),
    ...lines(told.join(' · '), 'plain'),
    ...lines(url ?? addresses[0] ?? source, 'faint'),
    ...lines(placeOf(article), 'faint'),
    ...text.split('\n\n').flatMap((paragraph) => ['', ...lines(paragraph, 'plain')]),
  ]
  return `${out.join('\n')}\n`
}

function placeOf({ id, storyId, version, changedAt }: KeptArticle): string {
  const story = storyId ? `in story ${storyId}` : 'in no story'
  if (version === 1) return `${id}, ${story}`
  return `${id}, ${story}, version ${version} of ${formatMoment(changedAt)} (--versions shows all)`
}

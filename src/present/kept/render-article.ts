import { findCorrections } from '../../model/article.ts'
import type { KeptArticle } from '../../model/kept.ts'
import { findParagraphs } from '../../model/paragraph.ts'
import { createPainter, type Style } from '../text/paint.ts'
import { padEnd, widthOf, wrap } from '../text/wrap.ts'
import { formatMoment } from './moment.ts'
import type { KeptTextOptions } from './render-stories.ts'

/** An article for the terminal: how it came, and its text with the numbers that reports name. */
export function renderArticle(article: KeptArticle, { width, colour }: KeptTextOptions): string {
  const paint = createPainter({ colour })
  const lines = (text: string, style: Style, first = '') =>
    text === ''
      ? []
      : wrap([{ text, style }], { width, first, rest: ' '.repeat(widthOf(first)) }, paint)
  const { title, outlet, byline, publishedAt, url, addresses, source, text } = article
  const told = [outlet, byline, formatMoment(publishedAt)].filter(Boolean)
  const out = [
    ...lines(title ?? '', 'strong'),
    ...lines(told.join(' · '), 'plain'),
    ...lines(url ?? addresses[0] ?? source, 'faint'),
    ...lines(placeOf(article), 'faint'),
    ...findCorrections(article).flatMap((note) => lines(note.text, 'warning', 'Its own note: ')),
    ...findParagraphs(text).flatMap(({ start, end }, index) => {
      const number = paint(padEnd(`¶${index + 1}`, 5), 'faint')
      return ['', ...lines(text.slice(start, end), 'plain', number)]
    }),
  ]
  return `${out.join('\n')}\n`
}

function placeOf({ id, storyId, version, changedAt }: KeptArticle): string {
  const story = storyId ? `in story ${storyId}` : 'in no story'
  if (version === 1) return `${id}, ${story}`
  return `${id}, ${story}, version ${version} of ${formatMoment(changedAt)} (--versions shows all)`
}

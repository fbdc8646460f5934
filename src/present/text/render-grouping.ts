import type { GroupedArticle, GroupedStory, Grouping } from '../../model/grouping.ts'
import { REASON_KINDS } from '../view/reason-kinds.ts'
import { createPainter, type Painter } from './paint.ts'
import { printable } from './printable.ts'
import { formatSureness } from './sureness.ts'

export type GroupingStyle = {
  readonly colour: boolean
  /** Says of each article why it is in its story. */
  readonly why: boolean
}

/** Stories for the terminal: those of several articles, the largest first, then what stands alone. */
export function renderGrouping({ stories }: Grouping, style: GroupingStyle): string {
  const paint = createPainter(style)
  const shared = stories.filter(({ articles }) => articles.length > 1)
  const largest = [...shared].sort((a, b) => b.articles.length - a.articles.length)
  const alone = stories.length - shared.length
  const articles = stories.reduce((sum, story) => sum + story.articles.length, 0)
  const head = `${count(articles, 'article', 'articles')}: ${count(shared.length, 'story', 'stories')} told by several, ${count(alone, 'article', 'articles')} alone`
  const parts = largest.map((story) => renderStory(story, style, paint))
  return `${[paint(head, 'heading'), ...parts].join('\n\n')}\n`
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}

function renderStory({ articles }: GroupedStory, { why }: GroupingStyle, paint: Painter): string {
  const title = paint(printable(articles[0]?.title ?? ''), 'strong')
  const lines = articles.flatMap((article) => [
    `  ${renderArticle(article, paint)}`,
    ...(why ? [paint(`    ${renderWhy(article)}`, 'faint')] : []),
  ])
  return [`${title} (${articles.length})`, ...lines].join('\n')
}

function renderArticle({ id, title, outlet, publishedAt }: GroupedArticle, paint: Painter): string {
  const known = [publishedAt?.slice(0, 10), outlet && printable(outlet)].filter(Boolean)
  return [paint(printable(id), 'siglum'), ...known, printable(title)].join('  ')
}

function renderWhy({ sureness, reasons }: GroupedArticle): string {
  const sure = formatSureness(sureness)
  const kinds = [...new Set(reasons.map(({ kind }) => kind))]
  const told = kinds.map((kind) => {
    const texts = reasons.filter((reason) => reason.kind === kind).map(({ text }) => text)
    return `${REASON_KINDS[kind]}: ${printable(texts.join(', '))}`
  })
  return [sure, ...(told.length > 0 ? told : ['opened the story'])].join('; ')
}

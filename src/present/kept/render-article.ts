import type { ArticleVersion, KeptArticle } from '../../model/kept.ts'
import { createPainter, type Style } from '../text/paint.ts'
import { type Run, wrap } from '../text/wrap.ts'
import { formatMoment } from './moment.ts'
import type { KeptTextOptions } from './render-stories.ts'

/** An article for the terminal: how it came, and its text. */
export function renderArticle(article: KeptArticle, options: KeptTextOptions): string {
  const lines = createWriter(options)
  const { outlet, byline, publishedAt, url, addresses, id, storyId, version, changedAt } = article
  const told = [outlet, byline, publishedAt && formatMoment(publishedAt)].filter(Boolean)
  const kept = [
    id,
    storyId ? `in story ${storyId}` : 'in no story',
    version > 1 && `version ${version} of ${formatMoment(changedAt)} (--versions shows all)`,
  ].filter(Boolean)
  return page([
    ...(article.title ? lines([{ text: article.title, style: 'strong' }]) : []),
    ...(told.length > 0 ? lines([{ text: told.join(' · '), style: 'plain' }]) : []),
    ...lines([{ text: url ?? addresses[0] ?? article.source, style: 'faint' }]),
    ...lines([{ text: kept.join(', '), style: 'faint' }]),
    ...article.text.split('\n\n').flatMap((text) => ['', ...lines([{ text, style: 'plain' }])]),
  ])
}

/** The versions of an article: of each, the words that went and came, among those around. */
export function renderVersions(
  versions: readonly ArticleVersion[],
  options: KeptTextOptions,
): string {
  const lines = createWriter(options)
  const parts = versions.map((version, index) => [
    ...lines([{ text: headOf(version), style: 'heading' }]),
    ...(index === 0 ? [] : editLines(versions[index - 1], version, lines)),
  ])
  return page(parts.flatMap((part, index) => (index === 0 ? part : ['', ...part])))
}

function headOf({ version, seenAt, change }: ArticleVersion): string {
  const counts = change && `: ${change.wordsIn} words in, ${change.wordsOut} out`
  return `Version ${version}, ${formatMoment(seenAt)}${counts ?? ''}${change?.minor ? ' (minor)' : ''}`
}

type Lines = (runs: readonly Run[], indent?: string) => string[]

function editLines(before: ArticleVersion, after: ArticleVersion, lines: Lines): string[] {
  return (after.change?.edits ?? []).flatMap((edit) => {
    const { start, end } = edit.after
    return lines(
      [
        { text: wordsBefore(after.text, start), style: 'faint' },
        ...runOf(before.text.slice(edit.before.start, edit.before.end), 'dropped'),
        ...runOf(after.text.slice(start, end), 'added'),
        { text: wordsAfter(after.text, end), style: 'faint' },
      ],
      '  ',
    )
  })
}

/** Without colour, what went stands in square brackets and what came in curly ones. */
function runOf(text: string, style: Style): Run[] {
  if (text.trim() === '') return []
  const [open, close] = style === 'dropped' ? ['[-', '-]'] : ['{+', '+}']
  return [{ text: ` ${open}${text.trim()}${close} `, style }]
}

/** Characters of the text around an edit that are shown. */
const AROUND = 60

function wordsBefore(text: string, at: number): string {
  const words = text.slice(Math.max(0, at - AROUND), at)
  return at > AROUND ? `… ${words.slice(words.search(/\s/) + 1)}` : words
}

function wordsAfter(text: string, at: number): string {
  const words = text.slice(at, at + AROUND)
  return at + AROUND < text.length
    ? `${words.slice(0, Math.max(0, words.lastIndexOf(' ')))} …`
    : words
}

function createWriter({ width, colour }: KeptTextOptions): Lines {
  const paint = createPainter({ colour })
  return (runs, indent = '') => wrap(runs, { width, first: indent, rest: indent }, paint)
}

function page(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`
}

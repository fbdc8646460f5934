import { escapeMarkdown } from '../markdown/escape.ts'
import { type MarkdownOptions, renderMarkdown } from '../markdown/render-markdown.ts'
import { createPainter } from '../text/paint.ts'
import { renderText, type TextOptions } from '../text/render-text.ts'
import { wrap } from '../text/wrap.ts'
import type { ComparisonView } from '../view/view.ts'
import { eventLines, headline } from './event-lines.ts'

/** Several events for a terminal: which they are first, and then each under its number. */
export function renderEventsText(
  events: readonly ComparisonView[],
  warnings: readonly string[],
  options: TextOptions = {},
): string {
  const paint = createPainter({ colour: options.colour === true })
  const width = Math.max(40, options.width ?? 80)
  const write = (text: string, style: 'strong' | 'plain' | 'warning', first: string) =>
    wrap([{ text, style }], { first, rest: ' '.repeat(first.length), width }, paint)
  const listed = eventLines(events).flatMap(({ title, articles, labels }, i) => [
    ...write(title, 'strong', `${String(i + 1).padStart(2)}  `),
    ...write(`${articles}: ${labels}`, 'plain', '    '),
  ])
  const head = [
    ...write(headline(events), 'strong', ''),
    '',
    ...listed,
    ...(warnings.length > 0
      ? ['', ...warnings.flatMap((each) => write(each, 'warning', '⚠ '))]
      : []),
  ]
  const reports = events.map((event, i) => {
    const line = paint(`Event ${i + 1} of ${events.length} `.padEnd(width, '═'), 'heading')
    return `\n${line}\n\n${renderText(event, options)}`
  })
  return `${head.join('\n')}\n${reports.join('')}`
}

/** The same as Markdown. */
export function renderEventsMarkdown(
  events: readonly ComparisonView[],
  warnings: readonly string[],
  options: MarkdownOptions = {},
): string {
  const listed = eventLines(events).map(({ title, articles, labels }, i) => {
    return `${i + 1}. **${escapeMarkdown(title)}** – ${articles}: ${escapeMarkdown(labels)}`
  })
  const warned = warnings.map((each) => `> ${escapeMarkdown(each)}`)
  const reports = events.map((event, i) => {
    return `---\n\n*Event ${i + 1} of ${events.length}*\n\n${renderMarkdown(event, options)}`
  })
  return [`**${headline(events)}**`, listed.join('\n'), ...warned, ...reports].join('\n\n')
}

import { createPainter, type Painter } from '../text/paint.ts'
import { printable } from '../text/printable.ts'
import { type Run, wrap } from '../text/wrap.ts'
import { count } from '../view/count.ts'
import { formatInstant } from '../view/when.ts'
import type { VersionPiece } from './pieces.ts'
import type {
  ChangeView,
  VersionPassageView,
  VersionsView,
  VersionView,
} from './to-versions-view.ts'

export type VersionsTextOptions = {
  readonly width: number
  readonly colour: boolean
  /** Minor edits as well. */
  readonly all?: boolean
}

/** The versions for the terminal, the latest first: `[-words out-] {+words in+}`. */
export function renderVersionsText(view: VersionsView, options: VersionsTextOptions): string {
  const paint = createPainter(options)
  const parts = view.versions
    .toReversed()
    .map((version) => renderVersionLines(version, options, paint))
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

/** One version: when it was seen, its headline, and what changed. */
export function renderVersionLines(
  { version, seenAt, title, change }: VersionView,
  options: VersionsTextOptions,
  paint: Painter,
): string[] {
  const head = `Version ${version}, seen ${formatInstant(seenAt)}`
  const lines = [paint(head, 'heading')]
  if (title !== null) lines.push(`  ${paint(printable(title), 'strong')}`)
  return change ? [...lines, ...renderChange(change, options, paint)] : lines
}

function renderChange(
  { minor, wordsIn, wordsOut, passages }: ChangeView,
  { width, all = false }: VersionsTextOptions,
  paint: Painter,
): string[] {
  const size = `${count(wordsOut, 'word')} out, ${count(wordsIn, 'word')} in`
  const shown = passages.filter((passage) => all || !passage.minor)
  const hidden = passages.length - shown.length
  const layout = { first: '  ', rest: '  ', width: Math.max(40, width) }
  const more =
    hidden > 0 ? [`  ${paint(`… and ${count(hidden, 'minor edit')} (--all)`, 'faint')}`] : []
  return [
    `  ${paint(minor ? `${size}; a minor change` : size, 'faint')}`,
    ...shown.flatMap((passage) => ['', ...wrap(runsOf(passage), layout, paint)]),
    ...(more.length > 0 ? ['', ...more] : []),
  ]
}

function runsOf({ pieces, minor }: VersionPassageView): Run[] {
  const runs = pieces.map(markPiece)
  return minor ? [...runs, { text: ' (minor)', style: 'faint' }] : runs
}

function markPiece({ kind, text }: VersionPiece): Run {
  const line = text.replaceAll('\n\n', ' ¶ ')
  if (kind === 'out') return { text: `[-${line}-]`, style: 'dropped' }
  return kind === 'in' ? { text: `{+${line}+}`, style: 'added' } : { text: line, style: 'plain' }
}

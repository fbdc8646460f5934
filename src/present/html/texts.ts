import { siglum } from '../desk/hue.ts'
import { count } from '../view/count.ts'
import type {
  BlockView,
  ColumnView,
  ComparisonView,
  GroupKind,
  MarkView,
  SegmentView,
} from '../view/view.ts'
import { formatInstant } from '../view/when.ts'
import { type Html, html } from './template.ts'
import { unseen } from './unseen.ts'

/** Every text in full, side by side; choosing words lights up their counterparts. */
export function texts(view: ComparisonView): Html | null {
  if (view.columns.length === 0) return null
  const chooser = view.columns.map(({ article }) => {
    const { siglum: letter, account, label, short } = view.articles[article]
    return html`<li><a href="#column-${letter}" title="${label}">${siglum(letter, account, label)} <bdi>${short}</bdi></a></li>`
  })
  return html`<section class="part texts" id="texts" aria-labelledby="texts-heading"><h2 id="texts-heading">The full texts</h2>
<details><summary>Side by side, ${count(view.columns.length, 'article')}; left open, they are printed as well</summary>
<p class="lead">Choose underlined words to light up what the other accounts say of the same. <span class="key"><span class="sample copied">shaded</span> wording shared</span> <span class="key"><span class="only" aria-hidden="true">◆</span> only in this account</span></p>
<ul class="chooser" aria-label="Go to a column">${chooser}</ul>
<div class="inspector" role="status" hidden></div>
${view.brief.length === 0 ? null : html`<a class="back" href="#brief">Back to the brief</a>`}
<div class="columns" tabindex="0" role="region" aria-label="The accounts in columns">${view.columns.map((column) => write(view, column))}</div>
</details></section>
`
}

function write(view: ComparisonView, { article, blocks }: ColumnView): Html {
  const { siglum: letter, account, label, publishedAt } = view.articles[article]
  const when = publishedAt === null ? '' : formatInstant(publishedAt)
  return html`<article class="column" id="column-${letter}" aria-label="${letter}, ${label}">
<header>${siglum(letter, account, label)} <b><bdi>${label}</bdi></b> <span class="facts">${when}</span></header>
<div class="text">${blocks.map((block) => writeBlock(view, block))}</div></article>`
}

function writeBlock(view: ComparisonView, block: BlockView): Html {
  const words = block.segments.map((segment) => writeSegment(view, segment))
  return html`<p class="${block.role}" dir="auto">${words}</p>`
}

/** What a segment is chosen for where it is part of several: the most particular first. */
const PRECEDENCE: readonly GroupKind[] = [
  'quote',
  'difference',
  'fact',
  'copy',
  'event',
  'unique',
  'cite',
  'spelling',
]

function writeSegment(view: ComparisonView, { text, marks }: SegmentView): Html {
  if (marks.length === 0) return html`${text}`
  const chosen = mostParticular(marks)
  const classes = marks.map(({ group }) => `g-${group}`).join(' ')
  const shade = marks.some(({ kind }) => kind === 'copy') ? ' copied' : ''
  const alone = marks.some(({ kind }) => kind === 'unique') ? ' alone' : ''
  const before = marks.filter(({ opens }) => opens).map((mark) => open(view, mark))
  const all = `s ${classes}${shade}${alone}`
  if (chosen?.next == null || isTiny(text))
    return html`${before}<span class="${all}">${text}</span>`
  return html`${before}<a class="${all}" href="#${chosen.next.anchor}" data-group="${chosen.group}">${text}</a>`
}

function mostParticular(marks: readonly MarkView[]): MarkView | null {
  let best: MarkView | null = null
  for (const mark of marks) {
    if (mark.next === null) continue
    if (best === null || PRECEDENCE.indexOf(mark.kind) < PRECEDENCE.indexOf(best.kind)) best = mark
  }
  return best
}

/** Marks and words too small to hit are lit with their group, but are no links themselves. */
function isTiny(text: string): boolean {
  return text.length < 9 && (text.match(/[\p{L}\p{N}]/gu) ?? []).length < 3
}

/** The place that a link comes to, and a sign where words are shared or stand alone. */
function open(view: ComparisonView, mark: MarkView): Html {
  const target = html`<span class="t ${mark.kind === 'cite' ? 'cited ' : ''}g-${mark.group}" id="${mark.anchor}"></span>`
  if (mark.kind === 'unique')
    return html`${target}<span class="only" title="Only in this account" aria-hidden="true">◆</span>${unseen('[only here] ')}`
  if (mark.kind !== 'copy' || mark.next === null) return target
  const { siglum: letter, label } = view.articles[mark.next.article]
  return html`${target}<a class="twin" href="#${mark.next.anchor}" title="Shared with ${label}">=${letter}${unseen(` shared with ${label}`)}</a>`
}

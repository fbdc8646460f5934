import { findParagraphs } from '../../../model/paragraph.ts'
import { overlaps, type Span } from '../../../model/span.ts'
import type {
  AnnotatedParagraph,
  AnnotatedSegment,
  NotesView,
} from '../../article/to-notes-view.ts'
import { type Html, html } from '../../html/template.ts'
import { cutAt } from '../../view/cut.ts'
import { withinPassage } from '../../view/places.ts'
import type { ComparisonView } from '../../view/view.ts'
import { hueOf } from '../hue.ts'
import { type ArticleHead, head } from './head.ts'
import { note } from './notes.ts'

export type ArticlePage = Omit<ArticleHead, 'tab'> & {
  readonly passage: Span | null
  /** What the others say of it; null where it stands alone or is not compared yet. */
  readonly compared: { readonly view: ComparisonView; readonly notes: NotesView } | null
  /** A line on why there are no notes, or that they are of an older state. */
  readonly remark: string | null
}

/** An article as it is kept, and level with each paragraph what the others say of it. */
export function article({ passage, compared, remark, ...rest }: ArticlePage): Html {
  const { text } = rest.article
  const paragraphs = compared ? compared.notes.paragraphs : findParagraphs(text).map(plain)
  const first = passage && paragraphs.find((each) => overlaps(each, passage))
  const account = compared ? compared.view.articles[compared.notes.article].account : -1
  const shown = paragraphs.map((each, index) => {
    const notes = compared ? each.notes.map((one) => note(compared.view, one)) : []
    return html`<div class="row">${words(text, each, index, passage, each === first)}${notes.length === 0 ? null : html`<aside class="margin" aria-label="Notes on paragraph ${index + 1}"><ul>${notes}</ul></aside>`}</div>`
  })
  return html`<div class="story reading">${head({ ...rest, passage, tab: 'text' })}
${remark === null ? null : html`<p class="remark">${remark}</p>`}
${compared ? html`<p class="marks"><input type="checkbox" id="marks" checked> <label for="marks">Marks and notes</label></p>` : null}
<div class="text ${hueOf(account)}">${shown}</div>
</div>`
}

function plain(span: Span): AnnotatedParagraph {
  return { ...span, role: 'paragraph', segments: [], notes: [] }
}

function words(
  text: string,
  paragraph: AnnotatedParagraph,
  index: number,
  passage: Span | null,
  opens: boolean,
): Html {
  const { start, end, segments, role } = paragraph
  const number = html`<a class="pilcrow" href="#p${index + 1}">¶${index + 1}</a>`
  const inside = passage && overlaps(passage, paragraph) ? passage : null
  const body = inside
    ? withPassage(text, { start, end }, inside, opens)
    : segments.length > 0
      ? segments.map(segment)
      : text.slice(start, end)
  return html`<p dir="auto" class="${role}" id="p${index + 1}">${number} ${body}</p>`
}

/** The passage that was asked for stands out alone. */
function withPassage(text: string, paragraph: Span, passage: Span, opens: boolean): Html {
  const { start, end } = paragraph
  return html`${cutAt(text.slice(start, end), withinPassage(paragraph, [passage])).map((piece) =>
    piece.marked
      ? html`<mark class="asked"${opens ? html` id="passage"` : null}>${piece.text}</mark>`
      : piece.text,
  )}`
}

function segment({ text, groups, opensDetail, values }: AnnotatedSegment): Html {
  const detail = opensDetail ? html`<span class="detail" title="only here">◆</span>` : null
  const marked = cutAt(text, values).map((piece) =>
    piece.marked ? html`<mark>${piece.text}</mark>` : piece.text,
  )
  if (groups.length === 0) return html`${detail}${marked}`
  return html`${detail}<span class="related" data-groups="${groups.join(' ')}">${marked}</span>`
}

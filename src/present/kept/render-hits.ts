import type { SearchHit } from '../../model/kept.ts'
import { createPainter } from '../text/paint.ts'
import { type Run, wrap } from '../text/wrap.ts'
import { inAList } from './in-a-list.ts'
import { formatMoment } from './moment.ts'
import type { KeptTextOptions } from './render-stories.ts'

/** What a search found, for the terminal: each article with the words around the match. */
export function renderHits(hits: readonly SearchHit[], { width, colour }: KeptTextOptions): string {
  const paint = createPainter({ colour })
  const parts = hits.map((hit) =>
    [
      ...wrap(headOf(hit), { width, first: '', rest: '  ' }, paint),
      ...wrap(snippetOf(hit), { width, first: '  ', rest: '  ' }, paint),
    ].join('\n'),
  )
  return `${parts.join('\n\n')}\n`
}

function headOf({ articleId, storyId, title, outlet, publishedAt }: SearchHit): Run[] {
  const known = [
    inAList(outlet ?? ''),
    formatMoment(publishedAt),
    storyId && `story ${storyId}`,
  ].filter(Boolean)
  return [
    { text: `${articleId} `, style: 'siglum' },
    { text: inAList(title ?? '') || '(no headline)', style: 'strong' },
    ...(known.length > 0 ? ([{ text: ` – ${known.join(', ')}`, style: 'faint' }] as const) : []),
  ]
}

/** Of a snippet that begins with the headline, which stands above it, what comes after is shown. */
function snippetOf({ title, snippet, marks }: SearchHit): Run[] {
  const runs: Run[] = []
  let at = title && snippet.startsWith(`${title}\n`) ? title.length + 1 : 0
  for (const { start, end } of marks) {
    if (start < at) continue
    runs.push({ text: snippet.slice(at, start), style: 'plain' })
    runs.push({ text: snippet.slice(start, end), style: 'warning' })
    at = end
  }
  return [...runs, { text: snippet.slice(at), style: 'plain' }]
}

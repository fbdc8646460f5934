import { createPainter, type Painter } from '../text/paint.ts'
import { type Run, wrap } from '../text/wrap.ts'
import { renderVersionLines } from '../versions/render-versions-text.ts'
import { inAList } from './in-a-list.ts'
import type { KeptTextOptions } from './render-stories.ts'
import { tellShort } from './tell-short.ts'
import type { ChangesView } from './to-changes-view.ts'

/** What changed, for the terminal: each article with what its outlet says of it, and the words. */
export function renderChanges(
  changes: readonly ChangesView[],
  options: KeptTextOptions & { readonly all: boolean },
): string {
  const paint = createPainter(options)
  const parts = changes.map((change) => renderOne(change, options, paint))
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function renderOne(
  { article, corrections, told, versions }: ChangesView,
  options: KeptTextOptions & { readonly all: boolean },
  paint: Painter,
): string[] {
  const { id, title, outlet, storyId } = article
  const known = [inAList(outlet ?? ''), storyId && `story ${storyId}`].filter(Boolean).join(', ')
  const head: Run[] = [
    { text: `${id} `, style: 'siglum' },
    { text: inAList(title ?? '') || '(no headline)', style: 'strong' },
    ...(known === '' ? [] : [{ text: ` – ${known}`, style: 'faint' } as const]),
  ]
  const layout = { width: Math.max(40, options.width), first: '  ', rest: '  ' }
  return [
    ...wrap(head, { ...layout, first: '' }, paint),
    ...corrections.flatMap((text) =>
      wrap(
        [
          { text: 'Its own note: ', style: 'warning' },
          { text, style: 'plain' },
        ],
        layout,
        paint,
      ),
    ),
    ...told
      .filter(({ kind }) => kind !== 'corrections')
      .flatMap((each) => wrap([{ text: tellShort(each), style: 'strong' }], layout, paint)),
    ...versions.toReversed().flatMap((version) => renderVersionLines(version, options, paint)),
  ]
}

import type { StorySummary } from '../../model/kept.ts'
import { createPainter } from '../text/paint.ts'
import { formatMoment } from './moment.ts'
import { renderTable } from './table.ts'

export type KeptTextOptions = { readonly width: number; readonly colour: boolean }

/** A list of stories for the terminal. */
export function renderStories(
  stories: readonly StorySummary[],
  { width, colour }: KeptTextOptions,
): string {
  const rows = stories.map(({ id, lastAt, accounts, outlets, articles, title }) => [
    id,
    formatMoment(lastAt),
    ...[accounts, outlets, articles].map(String),
    title || '(no headline)',
  ])
  const lines = renderTable(COLUMNS, rows, { width, paint: createPainter({ colour }) })
  return `${lines.join('\n')}\n`
}

const COLUMNS = [
  { heading: 'Story', style: 'siglum' },
  { heading: 'Latest (UTC)', style: 'faint' },
  { heading: 'Accounts', align: 'right' },
  { heading: 'Outlets', align: 'right' },
  { heading: 'Articles', align: 'right' },
  { heading: 'Headline', style: 'strong' },
] as const

import type { StorySummary } from '../../model/kept.ts'
import { createPainter } from '../text/paint.ts'
import { inAList } from './in-a-list.ts'
import { formatMoment } from './moment.ts'
import { renderTable } from './table.ts'

export type KeptTextOptions = { readonly width: number; readonly colour: boolean }

/** A list of stories for the terminal. */
export function renderStories(
  stories: readonly StorySummary[],
  { width, colour }: KeptTextOptions,
): string {
  const narrow = width < LEAST_FOR_ALL
  const rows = stories.map(({ id, lastAt, accounts, outlets, articles, title }) => [
    id,
    formatMoment(lastAt),
    ...(narrow ? [accounts] : [accounts, outlets, articles]).map(String),
    inAList(title) || '(no headline)',
  ])
  const columns = narrow ? COLUMNS.filter(({ heading }) => !WIDE_ONLY.has(heading)) : COLUMNS
  const lines = renderTable(columns, rows, { width, paint: createPainter({ colour }) })
  return `${lines.join('\n')}\n`
}

/** Narrower than this, the numbers of outlets and articles would break the lines. */
const LEAST_FOR_ALL = 56
const WIDE_ONLY: ReadonlySet<string> = new Set(['Outlets', 'Articles'])

const COLUMNS = [
  { heading: 'Story', style: 'siglum' },
  { heading: 'Latest (UTC)', style: 'faint' },
  { heading: 'Accounts', align: 'right' },
  { heading: 'Outlets', align: 'right' },
  { heading: 'Articles', align: 'right' },
  { heading: 'Headline', style: 'strong' },
] as const

import type { StorySummary } from '../../model/kept.ts'
import { createPainter } from '../text/paint.ts'
import { inAList } from './in-a-list.ts'
import type { KeptTextOptions } from './render-stories.ts'
import { renderTable } from './table.ts'

export type GrowthView = {
  readonly story: StorySummary
  readonly opened: boolean
  readonly articles: readonly { readonly id: string; readonly outlet: string | null }[]
}

/** The stories that grew, for the terminal: by how many articles, and of which outlets. */
export function renderGrowth(
  grown: readonly GrowthView[],
  { width, colour }: KeptTextOptions,
): string {
  const rows = grown.map(({ story, opened, articles }) => [
    story.id,
    `${opened ? 'new, ' : '+'}${articles.length}`,
    String(story.accounts),
    `${inAList(story.title) || '(no headline)'} (${nameOutlets(articles)})`,
  ])
  const lines = renderTable(COLUMNS, rows, { width, paint: createPainter({ colour }) })
  return `${lines.join('\n')}\n`
}

/** Outlets that are named; of more it is told how many. */
const MOST_NAMED = 4

function nameOutlets(articles: GrowthView['articles']): string {
  const outlets = [...new Set(articles.map(({ id, outlet }) => outlet ?? id))].map(inAList)
  if (outlets.length <= MOST_NAMED) return outlets.join(', ')
  const more = outlets.length - MOST_NAMED + 1
  return `${outlets.slice(0, MOST_NAMED - 1).join(', ')} and ${more} more`
}

const COLUMNS = [
  { heading: 'Story', style: 'siglum' },
  { heading: 'Came' },
  { heading: 'Accounts', align: 'right' },
  { heading: 'Headline (outlets that came)', style: 'strong' },
] as const

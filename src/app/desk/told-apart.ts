import type { Apart } from '../../model/apart.ts'
import type { KeptRejection } from '../../model/rejection.ts'
import type { RejectionTable } from '../../store/desk-store.ts'
import type { Tables } from '../../store/store.ts'
import { createFormerIds } from './former-ids.ts'

/** What people told apart in a story, also while it was several: who compares heeds it, here or elsewhere. */
export type ToldApart = {
  list(story: string): Promise<readonly KeptRejection[]>
  /** The same, for comparing the story. */
  apartIn(story: string): Promise<readonly Apart[]>
}

export function createToldApart(
  store: Tables,
  rejections: Pick<RejectionTable, 'list' | 'listStories'>,
): ToldApart {
  const formerIds = createFormerIds(store, () => rejections.listStories())
  const list = async (story: string) => {
    // Most desks have none, and this is asked for each comparison.
    if ((await rejections.listStories()).length === 0) return []
    return rejections.list(await formerIds(story))
  }
  return {
    list,
    apartIn: async (story) => (await list(story)).flatMap(({ pairs }) => pairs),
  }
}

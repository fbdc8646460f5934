import type { Store } from '../../store/store.ts'

/** Stories that one transaction describes: others may write between two. */
const BATCH = 1000

/** Notes what stories are found by that were kept before this was noted. There is nothing to do later. */
export async function describeStories(
  store: Store,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<void> {
  while (!signal?.aborted && (await store.stories.describe(BATCH)) > 0);
}

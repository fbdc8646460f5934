import type { Article } from '../../../model/article.ts'
import type { Problem } from '../../../model/source.ts'
import type { Settings } from '../../config/settings.ts'
import { createAddressCheck, createOwnFetcher } from '../../create-own-fetcher.ts'
import { loadAddress } from '../../load/load-address.ts'
import { readAnswer } from './read-file.ts'

export type AddressInput = {
  readonly address: string
  /** The day that outranks the page's own; null for the page's. */
  readonly date: string | null
  /** How addresses are asked, and which of a private network may be. */
  readonly settings: Settings
}

/** The article at an address, or why there is none. Asked and read in this thread, which can be ended. */
export async function readAddress({
  address,
  date,
  settings,
}: AddressInput): Promise<
  { readonly articles: readonly Article[] } | { readonly problem: Problem }
> {
  const refused = createAddressCheck(settings)(address)
  if (refused) return { problem: refused }
  const fetcher = createOwnFetcher(settings)
  try {
    const given = { publishedAt: date ?? undefined }
    const { articles, problems } = await loadAddress(address, given, {
      fetch: fetcher.fetch,
      read: async (answer) => ({ ok: true, value: await readAnswer(answer) }),
    })
    const [problem] = problems
    return problem ? { problem } : { articles }
  } finally {
    await fetcher.close()
  }
}

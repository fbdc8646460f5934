import type { KeptArticle } from '../../model/kept.ts'
import type { Tables } from '../../store/store.ts'

/** The kept article of an id, or of an address in whatever form a person copied it. */
export async function findArticle(store: Tables, key: string): Promise<KeptArticle | null> {
  const byId = await store.articles.find(key)
  if (byId) return byId
  return store.articles.findByAddress([...new Set([key, await canonicalOf(key)])])
}

/** Most people give an id: what knows of domains is loaded for addresses alone. */
async function canonicalOf(key: string): Promise<string> {
  if (!/^https?:/i.test(key)) return key
  const { canonicalAddress } = await import('../../extract/address/canonical-address.ts')
  return canonicalAddress(key) ?? key
}

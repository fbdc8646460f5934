/** Tokens `firstToken` to `endToken` name something of this kind. */
type Named<K extends string> = {
  readonly firstToken: number
  readonly endToken: number
  readonly kind: K
}

/** A name and whether the trained finder saw one there, too. */
export type Settled<K extends string> = Named<K> & { readonly trained: boolean }

/**
 * The names by capitals have the better spans, the trained finder the better kinds: each name by
 * capitals takes the kind of the trained name it touches; trained names beside them are kept.
 */
export function settleNames<K extends string>(
  byCapitals: readonly Named<K>[],
  trained: readonly Named<K>[],
): Settled<K>[] {
  const settled: Settled<K>[] = []
  const touched = new Set<Named<K>>()
  let next = 0
  for (const name of byCapitals) {
    while (next < trained.length && (trained[next]?.endToken ?? 0) <= name.firstToken) next++
    let kind: K | null = null
    for (let at = next; (trained[at]?.firstToken ?? name.endToken) < name.endToken; at++) {
      const touching = trained[at]
      if (!touching) break
      touched.add(touching)
      kind ??= touching.kind
    }
    settled.push({ ...name, kind: kind ?? name.kind, trained: kind !== null })
  }
  const beside = trained
    .filter((name) => !touched.has(name))
    .map(({ firstToken, endToken, kind }) => ({ firstToken, endToken, kind, trained: true }))
  return [...settled, ...beside].sort((a, b) => a.firstToken - b.firstToken)
}

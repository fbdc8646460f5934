/** Tokens `firstToken` to `endToken` name something of this kind. */
type Named<K extends string> = {
  readonly firstToken: number
  readonly endToken: number
  readonly kind: K
}

/**
 * The names by capitals have the better spans, the trained finder the better kinds: each name by
 * capitals takes the kind of the trained name it touches; trained names beside them are kept.
 */
export function settleNames<K extends string>(
  byCapitals: readonly Named<K>[],
  trained: readonly Named<K>[],
): Named<K>[] {
  const settled: Named<K>[] = []
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
    settled.push(kind === null ? name : { ...name, kind })
  }
  const beside = trained.filter((name) => !touched.has(name))
  return [...settled, ...beside].sort((a, b) => a.firstToken - b.firstToken)
}

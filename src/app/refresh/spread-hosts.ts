/**
 * Puts things in an order in which hosts take turns, so that a thousand of one host do not keep
 * those of others waiting. Within a host the order stays.
 */
export function spreadHosts<T>(items: readonly T[], addressOf: (item: T) => string): T[] {
  const byHost = new Map<string, T[]>()
  for (const item of items) {
    const host = hostOf(addressOf(item))
    const queue = byHost.get(host)
    if (queue) queue.push(item)
    else byHost.set(host, [item])
  }
  const spread: T[] = []
  for (let turn = 0; spread.length < items.length; turn++) {
    for (const queue of byHost.values()) if (turn < queue.length) spread.push(queue[turn])
  }
  return spread
}

function hostOf(address: string): string {
  return URL.parse(address)?.host ?? ''
}

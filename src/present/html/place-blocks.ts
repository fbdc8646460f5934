/** A label that belongs to a point. */
export type Block = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type Placed = { readonly left: number; readonly top: number }

/** From the point to its label. */
const GAP = 8

/**
 * Places each label near its point, above it if there is room, and over no other label: the first of a
 * few places that is free, else the one that covers the least.
 */
export function placeBlocks(
  blocks: readonly Block[],
  bounds: { readonly width: number; readonly height: number },
): Placed[] {
  const taken: (Placed & Block)[] = []
  return blocks.map((block) => {
    const places = candidates(block).map((place) => keepWithin(place, block, bounds))
    const costs = places.map((place) => sum(taken.map((other) => overlap(place, block, other))))
    const best = places[costs.indexOf(Math.min(...costs))]
    taken.push({ ...block, ...best })
    return best
  })
}

function candidates({ x, y, width, height }: Block): Placed[] {
  const above = y - GAP - height
  const below = y + GAP
  const middle = x - width / 2
  return [
    ...[above, below].flatMap((top) =>
      [middle, x + GAP, x - GAP - width].map((left) => ({ left, top })),
    ),
    ...[above - height, below + height].map((top) => ({ left: middle, top })),
    ...[x + GAP, x - GAP - width].map((left) => ({ left, top: y - height / 2 })),
  ]
}

function keepWithin(
  { left, top }: Placed,
  { width, height }: Block,
  bounds: { readonly width: number; readonly height: number },
): Placed {
  return {
    left: Math.round(Math.max(0, Math.min(left, bounds.width - width))),
    top: Math.round(Math.max(0, Math.min(top, bounds.height - height))),
  }
}

/** The area in which a label lies over another. */
function overlap({ left, top }: Placed, { width, height }: Block, other: Placed & Block): number {
  const across = Math.min(left + width, other.left + other.width) - Math.max(left, other.left)
  const down = Math.min(top + height, other.top + other.height) - Math.max(top, other.top)
  return across > 0 && down > 0 ? across * down : 0
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}

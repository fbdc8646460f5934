import { LABEL_COUNT, mayFollow, NO_LABEL } from './labels.ts'

const WIDTH = LABEL_COUNT
const IMPOSSIBLE = -1e9

/** Which labels may come before each label, in their order. */
const BEFORE = Array.from({ length: WIDTH }, (_, label) =>
  Uint8Array.from({ length: WIDTH }, (_, before) => before).filter((before) =>
    mayFollow(before, label),
  ),
)

/**
 * The labels whose scores add up highest (Viterbi). `scores` has a row for each token;
 * `moves` a row for each label before, the last one for the beginning.
 */
export function decode(scores: Float64Array, moves: Float64Array, into: Uint8Array): void {
  decodeRun(scores, moves, into, { from: 0, to: into.length }, 0)
}

/** The same for tokens `from` to `to` of a text; their rows of scores begin at row `row`. */
export function decodeRun(
  scores: Float64Array,
  moves: Float64Array,
  into: Uint8Array,
  { from, to }: { readonly from: number; readonly to: number },
  row: number,
): void {
  const count = to - from
  if (count === 0) return
  const { best, back } = makeRoom(count * WIDTH)
  for (let label = 0; label < WIDTH; label++)
    best[label] = first(moves, label) + scores[row * WIDTH + label]
  for (let i = 1; i < count; i++) {
    const [left, here, given] = [(i - 1) * WIDTH, i * WIDTH, (row + i) * WIDTH]
    for (let label = 0; label < WIDTH; label++) {
      const befores = BEFORE[label]
      let most = IMPOSSIBLE
      let chosen = 0
      for (let j = 0; j < befores.length; j++) {
        const before = befores[j]
        const sum = best[left + before] + moves[before * WIDTH + label]
        if (sum <= most) continue
        most = sum
        chosen = before
      }
      best[here + label] = most + scores[given + label]
      back[here + label] = chosen
    }
  }
  let label = highest(best, (count - 1) * WIDTH)
  for (let i = count - 1; i >= 0; i--) {
    into[from + i] = label
    label = back[i * WIDTH + label]
  }
}

/** What it counts that a run begins with a label. */
function first(moves: Float64Array, label: number): number {
  return mayFollow(NO_LABEL, label)
    ? Math.max(IMPOSSIBLE, moves[NO_LABEL * WIDTH + label])
    : IMPOSSIBLE
}

function highest(best: Float64Array, at: number): number {
  let label = 0
  for (let k = 1; k < WIDTH; k++) if (best[at + k] > best[at + label]) label = k
  return label
}

type Room = { readonly best: Float64Array; readonly back: Uint8Array }
let room: Room = { best: new Float64Array(256 * WIDTH), back: new Uint8Array(256 * WIDTH) }

/** Runs are short and many: they share one place to work in. */
function makeRoom(size: number): Room {
  if (size > room.back.length) room = { best: new Float64Array(size), back: new Uint8Array(size) }
  return room
}

import { LABEL_COUNT, mayFollow, NO_LABEL } from './labels.ts'

const WIDTH = LABEL_COUNT
const IMPOSSIBLE = -1e9

/**
 * The labels whose scores add up highest (Viterbi). `scores` has a row for each token;
 * `moves` a row for each label before, the last one for the beginning.
 */
export function decode(scores: Float64Array, moves: Float64Array, into: Uint8Array): void {
  const count = into.length
  const best = new Float64Array(count * WIDTH)
  const back = new Uint8Array(count * WIDTH)
  for (let i = 0; i < count; i++) {
    for (let label = 0; label < WIDTH; label++) {
      let most = IMPOSSIBLE
      let from = 0
      for (let before = 0; before <= WIDTH; before++) {
        if ((before === NO_LABEL) !== (i === 0) || !mayFollow(before, label)) continue
        const sum = (i ? best[(i - 1) * WIDTH + before] : 0) + move(moves, before, label)
        if (sum > most) {
          most = sum
          from = before
        }
      }
      best[i * WIDTH + label] = most + scores[i * WIDTH + label]
      back[i * WIDTH + label] = from
    }
  }
  let label = 0
  const last = (count - 1) * WIDTH
  for (let k = 1; k < WIDTH; k++) if (best[last + k] > best[last + label]) label = k
  for (let i = count - 1; i >= 0; i--) {
    into[i] = label
    label = back[i * WIDTH + label]
  }
}

function move(moves: Float64Array, before: number, label: number): number {
  return moves[before * WIDTH + label]
}

import type { Scene } from './scene.ts'

/** The index of the last mention that begins before a token; -1 for none. */
export function lastMentionBefore(scene: Scene, token: number): number {
  let low = 0
  let high = scene.mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (scene.mentions[middle].firstToken < token) low = middle + 1
    else high = middle
  }
  return low - 1
}

import type { Clock } from './clock.ts'

/**
 * Room for so many requests that end soon. One that takes longer moves aside and makes room for
 * another, as long as there is room aside.
 */
export type Lanes = {
  hasRoom(): boolean
  /** Takes a place; what it gives leaves it again. */
  enter(): () => void
}

export type LaneOptions = {
  readonly clock: Clock
  readonly connections: number
  readonly slowAfter: number
  readonly slowConnections: number
}

export function createLanes(options: LaneOptions, onRoom: () => void): Lanes {
  let quick = 0
  let slow = 0
  return {
    hasRoom: () => quick < options.connections,
    enter() {
      let isSlow = false
      quick++
      const cancel = options.clock.after(options.slowAfter, () => {
        if (slow >= options.slowConnections) return
        isSlow = true
        quick--
        slow++
        onRoom()
      })
      return () => {
        cancel()
        if (isSlow) slow--
        else quick--
      }
    },
  }
}

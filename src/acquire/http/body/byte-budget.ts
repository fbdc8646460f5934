/** Each body is sure of so much; only what is beyond it counts. */
const FREE = 256 << 10

/** Bounds what all unfinished bodies hold together. One that would go beyond it is ended. */
export type ByteBudget = { open(): Share }

export type Share = {
  /** Tells that the body now holds `total` bytes; false where there is no room for it. */
  hold(total: number): boolean
  release(): void
}

export function createByteBudget(limit: number): ByteBudget {
  let held = 0
  return {
    open() {
      let own = 0
      return {
        hold(total) {
          const wanted = Math.max(0, total - FREE)
          if (held - own + wanted > limit) return false
          held += wanted - own
          own = wanted
          return true
        },
        release() {
          held -= own
          own = 0
        },
      }
    },
  }
}

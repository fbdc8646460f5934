/** Who may come to the desk, and by which way. */
export type Reach = {
  /** May others than those at this machine come? Then nobody passes without a password or token. */
  readonly isShared: boolean
  /** Names under which the desk is asked, beside those of this machine. */
  readonly names: readonly string[]
  /** Does a proxy stand before the desk whose word counts: who asks, and whether by TLS? */
  readonly trustsProxy: boolean
}

/** This machine alone. */
export const LOCAL: Reach = { isShared: false, names: [], trustsProxy: false }

/** Whose turn it is with a host, where several machines ask: one request at a time, and rests between. */
export type HostTurns = {
  take(host: string): Promise<HostTurn>
}

export type HostTurn =
  | {
      readonly state: 'mine'
      /** From now on the host rests so many milliseconds, or wants to be left alone for `hold`. */
      end(rest: number, hold: number): Promise<void>
    }
  | {
      readonly state: 'wait'
      /** Milliseconds until it may be tried again. */
      readonly wait: number
      /** It wants to be left alone. */
      readonly isHeld: boolean
    }

/** A linear congruential generator (Numerical Recipes): the same draws on every machine. */
export class Lottery {
  private state: number

  constructor(seed: number) {
    this.state = (seed * 2654435761) >>> 0
  }

  below(limit: number): number {
    return Math.floor(this.fraction() * limit)
  }

  draw<T>(from: readonly T[]): T {
    return from[this.below(from.length)]
  }

  /** The first of a list far more often than the last, as towns and streets are in the news. */
  drawEarly<T>(from: readonly T[]): T {
    return from[Math.floor(this.fraction() ** 2 * from.length)]
  }

  /** True with this chance. */
  chance(share: number): boolean {
    return this.fraction() < share
  }

  fraction(): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0
    return this.state / 2 ** 32
  }
}

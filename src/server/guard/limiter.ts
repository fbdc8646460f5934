/** Lets so many through at once, and then so many a minute, for each asker and for all together. */
export type Limiter = {
  /** Seconds to wait; 0 where the asker may go on, which then counts. */
  take(asker: string): number
  /** The same, and nothing counts. */
  wait(asker: string): number
}

export type Limits = {
  /** A minute, of one asker and of all. */
  readonly each: number
  readonly all: number
}

const MINUTE = 60_000

/** Askers that are remembered: beyond these the one that was idle longest is forgotten. */
const MOST_ASKERS = 10_000

/** A token bucket for each asker, and one for all. */
export function createLimiter({ each, all }: Limits, now: () => Date): Limiter {
  const buckets = new Map<string, Bucket>()
  const whole = fullBucket(all, now())
  const bucketOf = (asker: string) => {
    const bucket = buckets.get(asker) ?? fullBucket(each, now())
    buckets.delete(asker)
    buckets.set(asker, bucket)
    if (buckets.size > MOST_ASKERS) buckets.delete(buckets.keys().next().value ?? asker)
    return bucket
  }
  const wait = (asker: string) => {
    for (const [bucket, rate] of [
      [bucketOf(asker), each],
      [whole, all],
    ] as const) {
      fill(bucket, rate, now())
      if (bucket.left < 1) return Math.ceil(((1 - bucket.left) * 60) / rate)
    }
    return 0
  }
  return {
    wait,
    take(asker) {
      const seconds = wait(asker)
      if (seconds > 0) return seconds
      bucketOf(asker).left--
      whole.left--
      return 0
    },
  }
}

type Bucket = { left: number; at: number }

function fullBucket(rate: number, at: Date): Bucket {
  return { left: rate, at: at.getTime() }
}

function fill(bucket: Bucket, rate: number, at: Date): void {
  const passed = Math.max(0, at.getTime() - bucket.at)
  bucket.left = Math.min(rate, bucket.left + (passed * rate) / MINUTE)
  bucket.at = at.getTime()
}

import { threadId } from 'node:worker_threads'
import { serve } from './serve.ts'

/** The tasks of the pool's tests: what work may do at its worst. */
export const TEST_TASKS = {
  double: (value: number) => value * 2,
  measure: (body: Uint8Array) => body.length,
  fail: (reason: string): never => {
    throw new Error(reason)
  },
  forget: (value: number) => {
    void Promise.reject(new Error('forgotten'))
    return value
  },
  hang: (): never => {
    for (;;);
  },
  hoard: (): never => {
    const hoard: number[][] = []
    for (;;) hoard.push(new Array(1e5).fill(1.5))
  },
  unpack: (): never => {
    const unpacked: Uint8Array[] = []
    for (;;) if (unpacked.length < 100) unpacked.push(new Uint8Array(4 << 20).fill(1))
  },
  tellThread: () => threadId,
  leave: (): never => process.exit(3),
}

serve(TEST_TASKS)

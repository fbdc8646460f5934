import { createRequestCounts, type RequestCounts } from './count-requests.ts'
import { createProcessMeter, type ProcessMeter } from './read-process.ts'

/** What is measured while the desk is open. */
export type Meters = { readonly requests: RequestCounts; readonly process: ProcessMeter }

export function createMeters(): Meters {
  return { requests: createRequestCounts(), process: createProcessMeter() }
}

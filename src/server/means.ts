import type { LoadedAssets } from '../app/desk/desk-assets.ts'
import type { Desk } from '../app/desk/open-desk.ts'
import type { Log } from './guard/log-requests.ts'
import type { Meters } from './metrics/meters.ts'
import type { Reach } from './reach.ts'

/** What the pages are made of. The app is a value of these: tests hand over their own. */
export type Means = {
  readonly desk: Desk
  readonly assets: LoadedAssets
  readonly now: () => Date
  /** This machine alone, where it is not said. */
  readonly reach?: Reach
  /** Takes what goes wrong. */
  readonly log?: Log
  /** Takes a line for each question, where that is wanted. */
  readonly logRequest?: Log
  /** Measures for `/metrics`, which is there only then. */
  readonly meters?: Meters
  /** Milliseconds that an answer waits for a story to be compared; `PATIENCE` where it is not said. */
  readonly patience?: number
}

/** Long enough for a story of five; who waits for more is told that it is being compared. */
export const PATIENCE = 200

import type { LoadedAssets } from '../app/desk/desk-assets.ts'
import type { Desk } from '../app/desk/open-desk.ts'
import type { Reach } from './reach.ts'

/** What the pages are made of. The app is a value of these: tests hand over their own. */
export type Means = {
  readonly desk: Desk
  readonly assets: LoadedAssets
  readonly now: () => Date
  /** This machine alone, where it is not said. */
  readonly reach?: Reach
  /** Takes a line of the log: an object that becomes one line of JSON. */
  readonly log?: (line: Readonly<Record<string, unknown>>) => void
}

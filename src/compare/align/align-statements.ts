import type { Reading } from '../../model/reading.ts'
import type { EntityIndex } from '../story.ts'
import type { Alignment } from './alignment.ts'

/** Finds the statements of each reading and those pairs of them that tell the same. */
export function alignStatements(_readings: readonly Reading[], _entities: EntityIndex): Alignment {
  return { statements: [], pairs: [] }
}

import { z } from 'zod'
import { PREFERENCES } from '../model/preferences.ts'

/** What a person may choose, each of what there is to choose. */
export const PREFERENCE_SHAPE = z.strictObject({
  scheme: z.enum(PREFERENCES.scheme),
  size: z.enum(PREFERENCES.size),
  density: z.enum(PREFERENCES.density),
  type: z.enum(PREFERENCES.type),
  seen: z.enum(PREFERENCES.seen),
  keys: z.enum(PREFERENCES.keys),
})

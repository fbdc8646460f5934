import { z } from 'zod'

/** Parts of every list: how many at once, and where it goes on. */
export const LIMIT = z
  .string()
  .regex(/^(?:[1-9]\d?|1\d\d|200)$/, 'is a number from 1 to 200')
  .transform(Number)

/** An instant or a day: `2031-05-06T10:00:00Z`, `2031-05-06`. */
export const INSTANT = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?$/, 'is no instant with its zone')
  .refine((text) => !Number.isNaN(Date.parse(text)), 'is no instant')
  .transform((text) => new Date(text).toISOString())

/** A flag in an address: only `true` means something. */
export const FLAG = z.literal('true', 'takes true, or is left out').transform(() => true)

export const STORY_PARAMS = z.object({
  story: z.string().max(20).describe('The id of a story, as in `s12`.'),
})

/** What an act changed. */
export const CHANGED = z.strictObject({
  stories: z.array(z.string()).describe('Ids of the stories that it changed.'),
})

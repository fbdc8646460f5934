import { z } from 'zod'
import { isZone } from '../app/alerts/mail/due-at.ts'
import { ALERT_KINDS } from '../model/alert.ts'
import { MAIL_TIMES } from '../model/alert-channels.ts'

/** What of alerts somebody may choose, in a form or by the API. */
export const KINDS_SHAPE = z.array(z.enum(ALERT_KINDS)).max(ALERT_KINDS.length)

export const STORIES_SHAPE = z
  .string()
  .regex(/^(?:all|starred|\d{1,15})$/, 'is all, starred, or the id of a saved search')

export const WANTED_SHAPE = z.strictObject({ kinds: KINDS_SHAPE, stories: STORIES_SHAPE })

export const URL_SHAPE = z.string().trim().min(1, 'is missing').max(2000)

const HOUR = z.coerce.number().int().min(0).max(23)

export const MAIL_SHAPE = z.strictObject({
  time: z.enum(MAIL_TIMES),
  to: z
    .string()
    .trim()
    .max(254)
    .regex(/^(?:[^\s<>()[\]\\,;:"@\p{C}]+@[^\s<>()[\]\\,;:"@\p{C}]+)?$/u, 'is no address of mail'),
  hour: HOUR,
  quietFrom: HOUR,
  quietTo: HOUR,
  zone: z.string().max(60).refine(isZone, 'is no time zone: give one as in Europe/Vienna'),
})

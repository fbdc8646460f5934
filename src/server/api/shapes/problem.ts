import { z } from 'zod'

/** A problem after RFC 9457. */
export const PROBLEM = z
  .strictObject({
    type: z.string().describe('The address of a page that says what to do.'),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    errors: z
      .array(z.strictObject({ pointer: z.string(), detail: z.string() }))
      .optional()
      .describe('What is wrong with the question, and where: `/query/since`.'),
    retryAfter: z.int().optional().describe('Seconds after which to ask again.'),
    instance: z.string().describe('The path that was asked.'),
    request: z.string().describe('What the log knows this question by.'),
  })
  .meta({ id: 'Problem' })

import { z } from 'zod'

export const STORY_ID = z
  .string('is the id of a story, as in s12')
  .regex(/^s\d{1,12}$/, 'is the id of a story, as in s12')

export const ARTICLE_ID = z
  .string('is the id of an article, as in a12')
  .regex(/^a\d{1,12}$/, 'is the id of an article, as in a12')

export const NOTED = { note: z.string().describe('How to take what is quoted.') }

export const OFFSET = z
  .int('is a whole number')
  .nonnegative('is not below 0')
  .max(1e9, 'is too far')

import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { Refusal } from '../problems.ts'

/** Where to go after a form was sent: a page of ours. */
export const back = z
  .string()
  .regex(/^\/(?![/\\])[!-~]*$/, 'is an address of the desk')
  .default('/')

/** Refuses a form of more bytes than this. */
export function limitForm(most: number): MiddlewareHandler {
  const onError = () => {
    throw new Refusal(413, 'too-large', 'Too much at once', `A form may hold ${most >> 10} kB.`)
  }
  return bodyLimit({ maxSize: most, onError })
}

/** What a form sent, as far as the shape lets it in; refuses the rest. A field given twice is a list. */
export async function readForm<Shape extends z.ZodObject>(
  { req }: Context,
  shape: Shape,
): Promise<z.infer<Shape>> {
  const body = await req.parseBody({ all: true }).catch(() => ({}))
  const parsed = shape.safeParse(body)
  if (parsed.success) return parsed.data
  const [{ path, message }] = parsed.error.issues
  const title = 'This form asks for something unknown'
  throw new Refusal(400, 'bad-form', title, `${path.join('.')}: ${message}.`)
}

/** Does the asker want JSON rather than to be led on? */
export function wantsJson({ req }: Context): boolean {
  return req.header('accept') === 'application/json'
}

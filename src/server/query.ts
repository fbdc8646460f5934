import type { Context } from 'hono'
import { z } from 'zod'
import { Refusal } from './problems.ts'

/**
 * What an address asks for after its question mark. What is not known, or is wrong, is refused: a slip
 * of the pen must not show more than was asked for.
 */
export function parseQuery<Shape extends z.ZodObject>(
  { req }: Context,
  shape: Shape,
): z.infer<Shape> {
  const given = req.queries()
  for (const [name, values] of Object.entries(given)) {
    if (!Object.hasOwn(shape.shape, name)) throw wrong(`there is no ${name}; ${listNames(shape)}`)
    if (values.length > 1) throw wrong(`${name} is given more than once.`)
  }
  const single = Object.fromEntries(Object.entries(given).map(([name, [value]]) => [name, value]))
  const parsed = shape.safeParse(single)
  if (parsed.success) return parsed.data
  const [{ path, message }] = parsed.error.issues
  throw wrong(`${path.join('.')}: ${message}.`)
}

function wrong(message: string): Refusal {
  return new Refusal(400, 'bad-query', 'This address asks for something unknown', message)
}

function listNames(shape: z.ZodObject): string {
  const names = Object.keys(shape.shape)
  return names.length === 0 ? 'this page takes none.' : `there are ${names.join(', ')}.`
}

const NOTHING = z.object({})

/** Refuses whatever stands after the question mark. */
export function refuseQuery(context: Context): void {
  parseQuery(context, NOTHING)
}

import type { Context } from 'hono'
import { z } from 'zod'
import { Refusal, type Wrong } from './problems.ts'

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
    if (!Object.hasOwn(shape.shape, name))
      throw badQuery([
        { pointer: `/query/${name}`, detail: `there is no ${name}; ${listNames(shape)}` },
      ])
    if (values.length > 1)
      throw badQuery([{ pointer: `/query/${name}`, detail: `${name} is given more than once.` }])
  }
  const single = Object.fromEntries(Object.entries(given).map(([name, [value]]) => [name, value]))
  return checkShape(shape, single, 'query')
}

/** Where in a question something stands. */
type Place = 'query' | 'path' | 'body'

/** What was asked, if it has the shape. Throws the `Refusal` that says where it has not. */
export function checkShape<Shape extends z.ZodType>(
  shape: Shape,
  given: unknown,
  place: Place,
): z.infer<Shape> {
  const parsed = shape.safeParse(given)
  if (parsed.success) return parsed.data
  const wrong = parsed.error.issues.map((issue) => ({
    pointer: ['', place, ...issue.path].join('/'),
    detail: explain(issue),
  }))
  throw place === 'body' ? badBody(wrong) : badQuery(wrong)
}

/** What is wrong, as a sentence for who typed it. */
function explain(issue: z.core.$ZodIssue): string {
  const name = issue.path.join('.')
  if (issue.code === 'invalid_value' && name !== '')
    return `${name} can be ${issue.values.map(String).join(', ')}, and nothing else.`
  return `${name === '' ? '' : `${name}: `}${issue.message}.`
}

function badQuery(wrong: readonly Wrong[]): Refusal {
  const title = 'This address asks for something unknown'
  return new Refusal(400, 'bad-query', title, wrong[0].detail, wrong)
}

function badBody(wrong: readonly Wrong[]): Refusal {
  const title = 'This asks for something unknown'
  return new Refusal(400, 'bad-body', title, wrong[0].detail, wrong)
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

/** What stands after an address for these, with its question mark; nothing where none is given. */
export function formatQuery(given: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(given)) if (value) query.set(name, value)
  return query.size === 0 ? '' : `?${query}`
}

import type { StandardSchemaWithJSON } from '@modelcontextprotocol/server'
import { z } from 'zod'

type Json = Record<string, unknown>

const DESCRIBED = new WeakMap<z.ZodObject, StandardSchemaWithJSON>()

/** A shape as the server takes it, described once: a server is made anew for each question over HTTP. */
export function shapeOf(shape: z.ZodObject): StandardSchemaWithJSON {
  const known = DESCRIBED.get(shape)
  if (known) return known
  const described: Partial<Record<'input' | 'output', Json>> = {}
  const describe = (io: 'input' | 'output') => (): Json => {
    described[io] ??= z.toJSONSchema(shape, { io, override: dropLimits })
    return described[io]
  }
  const { validate } = shape['~standard']
  const made: StandardSchemaWithJSON = {
    '~standard': {
      version: 1,
      vendor: 'zod',
      validate: async (value) => nameFields(await validate(value), Object.keys(shape.shape)),
      jsonSchema: { input: describe('input'), output: describe('output') },
    },
  }
  DESCRIBED.set(shape, made)
  return made
}

/** That a whole number is one that a double can hold need not be read by every assistant. */
function dropLimits({ jsonSchema }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
}

type Checked = Awaited<ReturnType<StandardSchemaWithJSON['~standard']['validate']>>

/** Faults that are told of one question. */
const MOST_FAULTS = 5

/** The first faults; of a field that there is not, says which there are. */
function nameFields(checked: Checked, names: readonly string[]): Checked {
  if (!checked.issues) return checked
  const known = names.length === 0 ? 'it takes none' : `there are ${names.join(', ')}`
  return {
    issues: checked.issues
      .slice(0, MOST_FAULTS)
      .map((issue) =>
        'code' in issue && issue.code === 'unrecognized_keys' && issue.path?.length === 0
          ? { ...issue, message: `${issue.message.slice(0, 300)}; ${known}` }
          : issue,
      ),
  }
}

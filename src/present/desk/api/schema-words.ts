/** A JSON Schema as far as the description of the API uses it. */
export type Schema = {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly description?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly default?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
}

/** A field of an object, told in words. */
export type FieldView = {
  /** `accounts[].articles[].id`: where it stands. */
  readonly name: string
  readonly type: TypeView
  readonly required: boolean
  readonly about: string
}

/** Words, and the part of the description that they lead to. */
export type TypeView = { readonly words: string; readonly part: string | null }

const SIMPLE: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  object: 'object',
  null: 'null',
}

/** What a value is: "text or null", "list of Card". */
export function typeOf(schema: Schema): TypeView {
  if (schema.$ref) {
    const part = schema.$ref.split('/').at(-1) ?? ''
    return { words: part, part }
  }
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return joinTypes(choices.map(typeOf))
  if (schema.enum) return { words: schema.enum.map(String).join(', '), part: null }
  if (schema.const !== undefined) return { words: String(schema.const), part: null }
  if (schema.type === 'array' && schema.items) {
    const { words, part } = typeOf(schema.items)
    return { words: words === 'object' ? 'list' : `list of ${words}`, part }
  }
  const types = [schema.type ?? []].flat().map((type) => SIMPLE[type] ?? type)
  return { words: types.join(' or ') || 'anything', part: null }
}

function joinTypes(types: readonly TypeView[]): TypeView {
  const words = types.map(({ words }) => words).join(' or ')
  return { words, part: types.find(({ part }) => part !== null)?.part ?? null }
}

/** The fields of an object, those of the objects in it below them. */
export function fieldsOf(schema: Schema, prefix = ''): FieldView[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const [inner, ending] = innerOf(field)
    const here: FieldView = {
      name: prefix + name,
      type: typeOf(field),
      required: schema.required?.includes(name) ?? false,
      about: field.description ?? inner.description ?? '',
    }
    return [here, ...fieldsOf(inner, `${prefix}${name}${ending}.`)]
  })
}

/** The object that a field is, or is a list of; it may be null as well. */
function innerOf(field: Schema): readonly [schema: Schema, ending: string] {
  if (field.items) {
    const [inner, ending] = innerOf(field.items)
    return [inner, `[]${ending}`]
  }
  const object = field.anyOf?.find(({ properties }) => properties !== undefined)
  return [object ?? field, '']
}

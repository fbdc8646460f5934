import { type FieldView, fieldsOf, type Schema, type TypeView, typeOf } from './schema-words.ts'

type Content = Readonly<Record<string, { readonly schema?: Schema }>>

type Operation = {
  readonly operationId: string
  readonly summary: string
  readonly tags: readonly string[]
  readonly parameters?: readonly {
    readonly name: string
    readonly required: boolean
    readonly description?: string
    readonly schema: Schema
  }[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content?: Content }>
  >
}

/** An OpenAPI document as far as our own uses it. */
export type ApiDocument = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

/** The API as its page tells it. */
export type ApiView = {
  readonly groups: readonly {
    readonly name: string
    readonly operations: readonly OperationView[]
  }[]
  /** What answers are made of, by name. */
  readonly parts: readonly PartView[]
}

export type PartView = {
  readonly name: string
  readonly about: string
  readonly fields: readonly FieldView[]
}

export type OperationView = {
  readonly name: string
  readonly method: string
  readonly path: string
  readonly summary: string
  readonly parameters: readonly FieldView[]
  readonly body: readonly FieldView[]
  readonly answers: readonly AnswerView[]
}

export type AnswerView = {
  readonly status: string
  readonly about: string
  readonly type: TypeView | null
  readonly fields: readonly FieldView[]
}

/** Published schemas have pages of their own, and their parts none here. */
const isOwn = (name: string) => /^[A-Z]\w*$/.test(name)

/** Orders what a document says by its groups. */
export function toApiView({ paths, components }: ApiDocument): ApiView {
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  const names = [...new Set(all.flatMap(({ operation }) => operation.tags))]
  return {
    groups: names.map((name) => ({
      name,
      operations: all.filter(({ operation }) => operation.tags.includes(name)).map(toOperation),
    })),
    parts: Object.entries(components.schemas)
      .filter(([name]) => isOwn(name))
      .map(([name, schema]) => ({
        name,
        about: schema.description ?? '',
        fields: fieldsOf(schema),
      })),
  }
}

type Placed = { readonly path: string; readonly method: string; readonly operation: Operation }

function toOperation({ path, method, operation }: Placed): OperationView {
  const { operationId, summary, parameters = [], requestBody, responses } = operation
  return {
    ...{ name: operationId, method: method.toUpperCase(), path, summary },
    parameters: parameters.map(({ name, required, description = '', schema }) => ({
      ...{ name, required, type: typeOf(schema) },
      about: withDefault(description, schema),
    })),
    body: fieldsOf(schemaIn(requestBody?.content) ?? {}),
    answers: Object.entries(responses).map(([status, { description, content }]) => {
      const schema = schemaIn(content)
      const types = Object.keys(content ?? {}).join(', ')
      return {
        status,
        about: description,
        type: schema ? typeOf(schema) : types ? { words: types, part: null } : null,
        fields: schema ? fieldsOf(schema) : [],
      }
    }),
  }
}

function withDefault(about: string, { default: usual }: Schema): string {
  return usual === undefined ? about : `${about} Without it: ${usual}.`
}

function schemaIn(content: Content | undefined): Schema | undefined {
  return Object.values(content ?? {})[0]?.schema
}

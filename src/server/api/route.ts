import type { Context } from 'hono'
import type { z } from 'zod'
import type { Means } from '../means.ts'

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/**
 * One thing that can be asked under `/api/v1`: what comes in, what goes out, and what is done. It is
 * registered, checked and described from this.
 */
export type Route = {
  readonly method: Method
  /** As OpenAPI writes it, below `/api/v1`: `/stories/{story}`. */
  readonly path: string
  /** Its name for programs, as in `listStories`: no two routes share one. */
  readonly name: string
  /** The chapter that it stands in. */
  readonly group: string
  /** What it does, in a sentence. */
  readonly summary: string
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  /** May it come as `multipart/form-data`? `handle` then reads the form itself, and gets no body. */
  readonly takesForm?: true
  /** Bytes that its body may have, where that is not what is usual. */
  readonly largest?: number
  /** For the page on the API: what is asked there, and whether an answer is shown. */
  readonly example?: {
    readonly query?: string
    readonly body?: unknown
    readonly answered?: boolean
  }
  /** Is it done only while something is as `If-Match` has it? */
  readonly ifMatch?: true
  /** By status; problems are described for all routes together. */
  readonly answers: Readonly<Record<number, AnswerShape>>
  handle(asked: Asked, means: Means): Promise<Response> | Response
}

/** What an answer holds: JSON of a shape, a problem that says more than others, or a body of another type. */
export type AnswerShape =
  | { readonly about: string; readonly shape: z.ZodType }
  | { readonly about: string; readonly problem: z.ZodType }
  | { readonly about: string; readonly schema: string }
  | { readonly about: string; readonly type: string | readonly string[] }
  | { readonly about: string }

export type Asked = {
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
  readonly context: Context
}

type Empty = Readonly<Record<string, never>>

type Given<Shape> = Shape extends z.ZodType ? z.infer<Shape> : Empty

/** Makes a route whose `handle` knows the types of what its shapes let in. */
export function route<
  Params extends z.ZodObject | undefined = undefined,
  Query extends z.ZodObject | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
>(
  made: Omit<Route, 'params' | 'query' | 'body' | 'handle'> & {
    readonly params?: Params
    readonly query?: Query
    readonly body?: Body
    handle(
      asked: {
        readonly params: Given<Params>
        readonly query: Given<Query>
        readonly body: Given<Body>
        readonly context: Context
      },
      means: Means,
    ): Promise<Response> | Response
  },
): Route {
  // What reaches `handle` has passed the shapes: `addApi` alone calls it.
  return made
}

/** What can be wrong with the place where everything is kept. */
export type StoreProblemCode =
  | 'in-use'
  | 'read-only'
  | 'disk-full'
  | 'disk-failed'
  | 'corrupt'
  | 'not-a-database'
  | 'not-ours'
  | 'newer-schema'
  | 'no-database'
  | 'cannot-open'
  | 'unreachable'
  | 'not-allowed'
  | 'too-old'

/**
 * Why nothing could be read or written: a code for a program, and a message for a person that says
 * what happened and what to do. What was kept before stays as it was.
 */
export class StoreProblem extends Error {
  override readonly name = 'StoreProblem'
  readonly code: StoreProblemCode

  constructor(code: StoreProblemCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

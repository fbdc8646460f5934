import { inspect } from 'node:util'
import { printable } from '../present/text/printable.ts'
import { EXIT } from './exit-codes.ts'

/** Ends the command with a message for the person and an exit code of `EXIT`. */
export class Failure extends Error {
  readonly code: number

  constructor(message: string, code: number = EXIT.usage) {
    super(message)
    this.code = code
  }
}

/** Says on stderr what went wrong and what to do, and sets the exit code. Never a stack trace. */
export function reportFailure(error: unknown): void {
  if (error instanceof Failure) {
    process.stderr.write(`synoptic: ${printable(error.message)}\n`)
    process.exitCode = error.code
    return
  }
  const reason = error instanceof Error ? error.message : inspect(error)
  process.stderr.write(`synoptic: an unexpected fault: ${reason}\n`)
  if (process.env.SYNOPTIC_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`)
  else process.stderr.write('Set SYNOPTIC_DEBUG=1 to see where, and please report it.\n')
  process.exitCode = EXIT.fault
}

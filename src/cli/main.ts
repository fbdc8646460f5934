import { CommanderError } from 'commander'
import { EXIT } from './exit-codes.ts'
import { Failure, reportFailure } from './fail.ts'
import { createProgram } from './program.ts'

/** Runs the command line. Exit codes are those of `EXIT`. */
export async function main(args: readonly string[]): Promise<void> {
  stopQuietlyOnClosedPipe()
  const program = createProgram()
  for (const command of [program, ...program.commands]) command.exitOverride()
  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage
    } else reportFailure(error)
  }
}

/** `synoptic … | head` closes our stdout early; that is no fault. A full disk is told. */
function stopQuietlyOnClosedPipe(): void {
  // Nobody listens to our remarks any more; the work goes on.
  process.stderr.on('error', () => undefined)
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit()
    reportFailure(new Failure(`the result could not be written (${error.message}).`, EXIT.fault))
    process.exit()
  })
}

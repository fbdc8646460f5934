import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { packageRoot } from '../../src/app/package-root.ts'

export type Said = {
  readonly articles?: number
  readonly kept?: string
  readonly problem?: string
  readonly message?: string
}

export type Child = {
  readonly process: ChildProcess
  /** What it says, line by line; ends when it has ended. */
  readonly lines: AsyncIterable<Said>
}

const SCRIPT = join(packageRoot(), 'test', 'store', 'child.ts')

export type ChildOptions = SpawnOptions & {
  /** Said by a shell before it, such as a limit. */
  readonly shell?: string
  /** The command that the shell runs within. */
  readonly within?: readonly string[]
}

/** Starts a process that uses a store. */
export function startChild(
  args: readonly string[],
  { shell, within = [], ...options }: ChildOptions = {},
): Child {
  const command = [process.execPath, SCRIPT, ...args]
  const [first, ...rest] = shell
    ? [...within, 'sh', '-c', `${shell}; exec "$@"`, 'sh', ...command]
    : command
  const child = spawn(first, rest, { stdio: ['pipe', 'pipe', 'inherit'], ...options })
  return { process: child, lines: readLines(child) }
}

/** Everything that a process says until it ends. */
export async function collect({ lines }: Child): Promise<Said[]> {
  const all: Said[] = []
  for await (const said of lines) all.push(said)
  return all
}

async function* readLines(child: ChildProcess): AsyncGenerator<Said> {
  if (!child.stdout) return
  const ended = new Promise((resolve) => child.once('close', resolve))
  for await (const line of createInterface({ input: child.stdout })) yield JSON.parse(line)
  await ended
}

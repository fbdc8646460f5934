import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageRoot } from '../../src/app/package-root.ts'

export type Outcome = {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A program that runs: it can be stopped, and says how it ended. */
export type Running = {
  readonly process: ChildProcess
  readonly ended: Promise<Outcome>
  /** Resolves when the program has said this on stderr. */
  said(words: RegExp): Promise<void>
}

type Env = Readonly<Record<string, string>>

/** A person's home with the program in it, for a test's time. */
export type TestHome = Disposable & {
  readonly folder: string
  readonly database: string
  start(args: readonly string[], more?: Env): Running
  run(args: readonly string[], more?: Env): Promise<Outcome>
}

/** Makes an empty home that may ask servers of this machine. */
export function makeHome(env: Env = {}): TestHome {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-home-'))
  const start = (args: readonly string[], more: Env = {}): Running => {
    const child = spawn(
      process.execPath,
      [join(packageRoot(), 'src', 'cli', 'synoptic.ts'), ...args],
      {
        env: {
          ...process.env,
          SYNOPTIC_HOME: folder,
          SYNOPTIC_ALLOW_PRIVATE_HOSTS: '127.0.0.1',
          ...env,
          ...more,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    return follow(child)
  }
  return {
    folder,
    database: join(folder, 'synoptic.db'),
    start,
    run: (args, more) => start(args, more).ended,
    [Symbol.dispose]: () => rmSync(folder, { recursive: true }),
  }
}

function follow(child: ChildProcess): Running {
  let [stdout, stderr] = ['', '']
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const ended = new Promise<Outcome>((resolve) => {
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
  const said = (words: RegExp) =>
    new Promise<void>((resolve, reject) => {
      const look = () => words.test(stderr) && resolve()
      child.stderr?.on('data', look)
      child.on('close', () => reject(new Error(`it ended without ${words}: ${stderr}`)))
      look()
    })
  return { process: child, ended, said }
}

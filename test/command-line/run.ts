import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { packageRoot } from '../../src/app/package-root.ts'

export type Outcome = {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export const EXAMPLES = join(packageRoot(), 'examples')

/** Runs `synoptic` from its sources as a user would, without a terminal. */
export function runSynoptic(
  args: readonly string[],
  options: { input?: string; env?: NodeJS.ProcessEnv } = {},
): Outcome {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(packageRoot(), 'src', 'cli', 'synoptic.ts'), ...args],
    {
      encoding: 'utf8',
      input: options.input ?? '',
      env: { ...process.env, ...options.env },
      maxBuffer: 1 << 28,
    },
  )
  return { code: status, stdout, stderr }
}

import { basename, join } from 'node:path'
import { rolldown } from 'rolldown'
import { packageRoot } from '../../src/app/package-root.ts'

/** Where the built program's threads are one folder above. */
const FOLDER = join(packageRoot(), 'dist', 'bench')

/**
 * Bundles a script as the program is bundled, so that Node's stripping of types is in no figure; its
 * path. `dist` must be built.
 */
export async function buildScript(script: string): Promise<string> {
  const name = basename(script, '.ts')
  const bundle = await rolldown({ platform: 'node', input: { [name]: script }, logLevel: 'silent' })
  await bundle.write({ dir: FOLDER, format: 'esm' })
  await bundle.close()
  return join(FOLDER, `${name}.js`)
}

// Runs Synoptic from this clone, on any system: node scripts/run.mjs COMMAND …
// The built program where no source has changed since: it starts sooner and takes less memory.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const built = join(root, 'dist', 'synoptic.js')
const program = isFresh(built) ? built : join(root, 'src', 'cli', 'synoptic.ts')
process.argv[1] = program
await import(pathToFileURL(program))

function isFresh(file) {
  if (!existsSync(file)) return false
  const { mtimeMs } = statSync(file)
  return readdirSync(join(root, 'src'), { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .every((name) => statSync(join(root, 'src', name)).mtimeMs <= mtimeMs)
}

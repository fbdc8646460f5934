// Bundles the program and the library into dist/, with their types. Needs the packages installed.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

rmSync(join(root, 'dist'), { recursive: true, force: true })
const bundle = await rolldown({
  cwd: root,
  platform: 'node',
  input: {
    synoptic: 'src/cli/synoptic.ts',
    index: 'src/index.ts',
    english: 'src/app/english.ts',
    page: 'src/app/page-assets.ts',
    'reading-worker': 'src/app/workers/reading-worker.ts',
    'comparing-worker': 'src/app/workers/comparing-worker.ts',
    'news-worker': 'src/app/workers/news-worker.ts',
    'looking-worker': 'src/app/workers/looking-worker.ts',
  },
})
await bundle.write({ dir: 'dist', format: 'esm', chunkFileNames: 'parts/[name]-[hash].js' })
await bundle.close()
copyFonts()
execFileSync(join(root, 'node_modules', '.bin', 'tsc'), ['-p', 'tsconfig.types.json'], {
  cwd: root,
  stdio: 'inherit',
})
const manual = execFileSync(process.execPath, [join(root, 'dist', 'synoptic.js'), 'manual'])
writeFileSync(join(root, 'dist', 'synoptic.1'), manual)

/** The latin part of the desk's fonts, with their licences. */
function copyFonts() {
  const to = join(root, 'dist', 'fonts')
  mkdirSync(to)
  for (const [name, font] of [
    ['serif', 'source-serif-4'],
    ['sans', 'inter'],
  ]) {
    const from = join(root, 'node_modules', '@fontsource-variable', font)
    cpSync(join(from, 'files', `${font}-latin-wght-normal.woff2`), join(to, `${name}.woff2`))
    cpSync(join(from, 'LICENSE'), join(to, `${name}.LICENSE`))
  }
}

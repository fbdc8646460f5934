import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { isCompanion } from './is-companion.ts'

const folder = mkdtempSync(join(tmpdir(), 'synoptic-companion-'))
after(() => rmSync(folder, { recursive: true }))

let count = 0

/** Is a folder with these files, beside these others, a saved page's? */
function check(name: string, files: readonly string[], beside: readonly string[]): boolean {
  const path = join(folder, `${++count}`, name)
  mkdirSync(path, { recursive: true })
  for (const file of files) writeFileSync(join(path, file), '')
  return isCompanion(path, name, new Set([name, ...beside]))
}

const PIECES = ['a.js', 'b.css', 'ad.html', 'c.png']

const cases: readonly (readonly [string, readonly string[], readonly string[], boolean])[] = [
  ['Fire_files', ['ad.html'], ['Fire.html'], true],
  ['Feuer-Dateien', ['ad.html'], ['Feuer.htm'], true],
  ['Feu_fichiers', PIECES, ['Feu.html'], true],
  ['Incendio_archivos', PIECES, ['Incendio.html'], true],
  ['Incêndio_arquivos', PIECES, ['Incêndio.html'], true],
  ['Brand_bestanden', PIECES, ['Brand.html'], true],
  ['Brann-filer', PIECES, ['Brann.mhtml'], true],
  // In a language that nobody listed: the page's name, a word, and pieces of pages.
  ['Tine_ffeiliau', PIECES, ['Tine.html'], true],
  // The page is gone.
  ['Fire_files', PIECES, [], true],
  ['my_files', ['a.txt', 'b.txt'], [], false],
  ['fire-reports', ['a.txt', 'b.html'], ['fire.html'], false],
  ['files', ['a.html'], ['files.html'], false],
  ['day_files', ['a.txt'], ['other.html'], false],
  ['2031', PIECES, ['fire.html'], false],
]
for (const [name, files, beside, is] of cases)
  test(`${name} with ${files.join(', ')} beside ${beside.join() || 'nothing'} ${is ? 'belongs to a page' : 'does not'}`, () => {
    assert.equal(check(name, files, beside), is)
  })

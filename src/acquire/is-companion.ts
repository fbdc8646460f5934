import { readdirSync } from 'node:fs'

/** What browsers and Word call the folder beside a saved page, in their languages. */
const ENDINGS =
  /[_.-](?:files?|dateien|fichiers?|archivos?|ficheros|arquivos|ficheiros|bestanden|filer|pliki|soubory|s[uú]bory|tiedostot|dosyalar|elemei|datoteke|fajlovi|fi[sș]iere|failid|faili|bylos|fitxers|fitxategiak)$/i
const PAGE = /\.(?:html?|xhtml|mht|mhtml|asp|php)$/i
/** What a page is made of beside its text. */
const PIECE = /\.(?:css|js|mjs|png|jpe?g|gif|svg|webp|avif|ico|woff2?|ttf|download)$/i
/** So many names of a folder tell what it is. */
const LOOKED_AT = 500

/**
 * Does a folder belong to a page that was saved "complete"? It is called after the page beside it, with
 * an ending that says so or with pieces of pages in it; without the page, both have to be so.
 */
export function isCompanion(path: string, name: string, beside: ReadonlySet<string>): boolean {
  const hasEnding = ENDINGS.test(name)
  const ofPage = [...beside].some((other) => PAGE.test(other) && isCalledAfter(name, other))
  if (hasEnding && ofPage) return true
  return (hasEnding || ofPage) && holdsPieces(path)
}

/** "Fire_files" beside "Fire.html": the page's name, a mark and a word. */
function isCalledAfter(folder: string, page: string): boolean {
  const stem = page.replace(PAGE, '')
  return (
    folder.startsWith(stem) && /^[ _.-]{1,3}\p{L}[\p{L}\p{M}]*$/u.test(folder.slice(stem.length))
  )
}

function holdsPieces(path: string): boolean {
  try {
    const names = readdirSync(path).slice(0, LOOKED_AT)
    return names.filter((name) => PIECE.test(name)).length * 2 >= names.length && names.length > 0
  } catch {
    return false
  }
}

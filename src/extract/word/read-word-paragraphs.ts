import { Tokenizer } from 'htmlparser2'
import { createWordWriter, type WordText } from './word-writer.ts'

export type { WordParagraph, WordText } from './word-writer.ts'

/**
 * The paragraphs of `word/document.xml` in one pass, whatever its depth: tracked insertions are taken
 * on, deletions, hidden and struck-out words, fields' instructions and second copies are dropped.
 */
export function readWordParagraphs(xml: string, longest: number): WordText {
  const writer = createWordWriter(longest)
  let tag = ''
  let name = ''
  let value = ''
  let attributes = new Map<string, string>()
  const open = () => writer.open(tag, attributes)
  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: true },
    {
      onopentagname(start, end) {
        tag = local(xml.slice(start, end))
        attributes = new Map()
      },
      onattribname(start, end) {
        name = local(xml.slice(start, end))
        value = ''
      },
      onattribdata(start, end) {
        value += xml.slice(start, end)
      },
      onattribend() {
        if (attributes.size < MOST_ATTRIBUTES) attributes.set(name, value)
      },
      onopentagend: open,
      onselfclosingtag() {
        open()
        writer.close(tag)
      },
      onclosetag: (start, end) => writer.close(local(xml.slice(start, end))),
      ontext: (start, end) => writer.write(xml.slice(start, end)),
      ontextentity: (code) => writer.write(String.fromCodePoint(code)),
      oncdata: (start, end, offset) => writer.write(xml.slice(start, end - offset)),
      onattribentity: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  )
  tokenizer.write(xml)
  tokenizer.end()
  return writer.end()
}

const MOST_ATTRIBUTES = 20

/** The name without its prefix: every program that writes these files means the same by it. */
function local(printed: string): string {
  return printed.slice(printed.indexOf(':') + 1)
}

function ignore(): void {
  return
}

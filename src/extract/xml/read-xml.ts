import { Tokenizer } from 'htmlparser2'
import { takeDoctype } from './doctype.ts'
import { decodeReferences } from './references.ts'
import { createTreeBuilder, type PartReader, WHOLE } from './tree-builder.ts'
import type { XmlNode } from './xml-node.ts'

const MOST_ATTRIBUTES = 100

export type XmlDocument = {
  /** A node without a name that holds the root element, and all but the parts. */
  readonly top: XmlNode
  /** It ended with elements open: what stood last may be half. */
  readonly cut: boolean
}

/**
 * XML → a tree of elements, in one pass and in bounded time and depth whatever the document.
 * Recovers from bare ampersands, unclosed and crossing tags; opens nothing that it names.
 */
export function readXml(
  document: string,
  url: string | null,
  parts: PartReader = WHOLE,
): XmlDocument {
  const { text, entities } = takeDoctype(document)
  const tree = createTreeBuilder(parts, url)
  let tag = ''
  let attributes = new Map<string, string>()
  let name = ''
  let value = ''
  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: false },
    {
      onopentagname(start, end) {
        tag = text.slice(start, end)
        attributes = new Map()
      },
      onattribname(start, end) {
        name = text.slice(start, end)
        value = ''
      },
      onattribdata(start, end) {
        value += text.slice(start, end)
      },
      onattribend() {
        if (attributes.size < MOST_ATTRIBUTES && !attributes.has(name))
          attributes.set(name, decodeReferences(value, entities))
      },
      onopentagend: () => tree.open(tag, attributes),
      onselfclosingtag() {
        tree.open(tag, attributes)
        tree.close(tag)
      },
      onclosetag: (start, end) => tree.close(text.slice(start, end)),
      ontext: (start, end) => tree.write(decodeReferences(text.slice(start, end), entities)),
      oncdata: (start, end, offset) => tree.write(text.slice(start, end - offset)),
      onattribentity: ignore,
      ontextentity: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  )
  tokenizer.write(text)
  tokenizer.end()
  return { top: tree.top, cut: tree.depth() > 0 }
}

function ignore(): void {
  return
}

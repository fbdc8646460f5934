import { Tokenizer } from 'htmlparser2'
import { absolute } from './absolute.ts'
import { takeDoctype } from './doctype.ts'
import { knownName, type Scope } from './namespaces.ts'
import { decodeReferences } from './references.ts'
import type { XmlNode } from './xml-node.ts'

/** Elements deeper than this are laid flat into the one at this depth. */
const DEEPEST = 250
/** No more elements than this are held at a time; a part that was handed over is let go. */
const MOST_NODES = 500_000
const MOST_ATTRIBUTES = 100

/** How a document is read in parts, so that a long one is never held whole. */
export type PartReader = {
  /** Is the element one of the parts? Parts do not stand within parts. */
  readonly isPart: (node: XmlNode) => boolean
  /** Does an element end, though no tag says so, where one with this name begins? */
  readonly endsBefore: (open: XmlNode, name: string) => boolean
  /** Takes a part whose end was seen, with the elements around it still open. */
  readonly onPart: (part: XmlNode) => void
}

export type XmlDocument = {
  /** A node without a name that holds the root element, and all but the parts. */
  readonly top: XmlNode
  /** It ended with elements open: what stood last may be half. */
  readonly cut: boolean
}

type Open = {
  readonly node: XmlNode
  readonly scope: Scope | null
  readonly printed: string
  readonly part: boolean
}

/**
 * XML → a tree of elements, in one pass and in bounded time and depth whatever the document.
 * Recovers from bare ampersands, unclosed and crossing tags; opens nothing that it names.
 */
export function readXml(
  document: string,
  parts: PartReader | null,
  url: string | null,
): XmlDocument {
  const { text, entities } = takeDoctype(document)
  const top: XmlNode = newNode('', '', new Map(), null, url)
  const stack: Open[] = [{ node: top, scope: null, printed: '', part: false }]
  let held = 0
  let heldBefore = 0
  let partAt = 0
  let tag = ''
  let attributes = new Map<string, string>()
  let attribute = ''
  let value = ''

  const current = () => stack[stack.length - 1]
  const write = (words: string) => {
    if (stack.length > 1) current().node.children.push(words)
  }
  const pop = () => {
    const open = stack.pop()
    if (!open?.part) return
    parts?.onPart(open.node)
    current().node.children.pop()
    partAt = 0
    held = heldBefore
  }
  const close = (printed: string) => {
    const lower = printed.toLowerCase()
    for (let i = stack.length - 1; i > 0; i--) {
      if (stack[i].printed !== lower) continue
      while (stack.length > i) pop()
      return
    }
  }
  const open = (empty: boolean) => {
    const scope = scopeOf(attributes, current().scope)
    const name = stack.length === 1 ? rootName(tag, scope) : knownName(tag, scope, true)
    while (parts?.endsBefore(current().node, name)) pop()
    let part = false
    if (parts?.isPart(newNode(name, tag, NO_ATTRIBUTES, current().node, null))) {
      while (partAt > 0 && stack.length > partAt) pop()
      part = stack.length < DEEPEST
    }
    if (++held > MOST_NODES) return
    const parent = current().node
    const node = newNode(name, tag, nameAttributes(attributes, scope), parent, parent.base)
    parent.children.push(node)
    if (stack.length >= DEEPEST) return
    stack.push({ node, scope, printed: tag.toLowerCase(), part })
    if (part) {
      partAt = stack.length - 1
      heldBefore = held - 1
    }
    if (empty) pop()
  }

  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: false },
    {
      onopentagname(start, end) {
        tag = text.slice(start, end)
        attributes = new Map()
      },
      onattribname(start, end) {
        attribute = text.slice(start, end)
        value = ''
      },
      onattribdata(start, end) {
        value += text.slice(start, end)
      },
      onattribend() {
        if (attributes.size < MOST_ATTRIBUTES && !attributes.has(attribute))
          attributes.set(attribute, decodeReferences(value, entities))
      },
      onopentagend: () => open(false),
      onselfclosingtag: () => open(true),
      onclosetag: (start, end) => close(text.slice(start, end)),
      ontext: (start, end) => write(decodeReferences(text.slice(start, end), entities)),
      oncdata: (start, end, offset) => write(text.slice(start, end - offset)),
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
  return { top, cut: stack.length > 1 }
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map()

function newNode(
  name: string,
  tag: string,
  attributes: ReadonlyMap<string, string>,
  parent: XmlNode | null,
  base: string | null,
): XmlNode {
  const own = attributes.get('xml:base')
  const language = attributes.get('xml:lang')
  return {
    name,
    local: tag.slice(tag.indexOf(':') + 1),
    attributes,
    children: [],
    parent,
    base: own === undefined ? base : (absolute(own, base) ?? base),
    language: language === undefined ? (parent?.language ?? null) : language.trim(),
  }
}

/** A root in a namespace of its own making is taken for one without: its names mean the usual. */
function rootName(tag: string, scope: Scope | null): string {
  const name = knownName(tag, scope, true)
  if (!name.startsWith('?:')) return name
  scope?.declared.set('', '')
  return name.slice(2)
}

function scopeOf(attributes: ReadonlyMap<string, string>, outer: Scope | null): Scope | null {
  let declared: Map<string, string> | null = null
  for (const [name, value] of attributes) {
    if (!/^xmlns(?::|$)/i.test(name)) continue
    declared ??= new Map()
    declared.set(name.slice(6).toLowerCase(), value.trim().toLowerCase())
  }
  return declared ? { declared, outer } : outer
}

function nameAttributes(
  attributes: ReadonlyMap<string, string>,
  scope: Scope | null,
): ReadonlyMap<string, string> {
  if (attributes.size === 0) return attributes
  const named = new Map<string, string>()
  for (const [printed, value] of attributes) {
    const name = /^xmlns(?::|$)/i.test(printed) ? printed : knownName(printed, scope, false)
    if (!named.has(name)) named.set(name, value)
  }
  return named
}

function ignore(): void {
  return
}

import { absolute } from './absolute.ts'
import { attributeName, elementName, knownPrefix, type Scope } from './namespaces.ts'
import type { XmlNode } from './xml-node.ts'

/** Elements deeper than this are laid flat into the one at this depth. */
const DEEPEST = 250
/** No more elements than this are held at a time; a part that was handed over is let go. */
const MOST_NODES = 500_000

/** How a document is read in parts, so that a long one is never held whole. */
export type PartReader = {
  /** Is an element with this name, within this parent, one of the parts? */
  readonly isPart: (name: string, parent: XmlNode) => boolean
  /** Does an element end, though no tag says so, where one with this name begins? */
  readonly endsBefore: (open: XmlNode, name: string) => boolean
  /** Takes a part whose end was seen, with the elements around it still open. */
  readonly onPart: (part: XmlNode) => void
}

/** A document without parts: the whole of it is held. */
export const WHOLE: PartReader = {
  isPart: () => false,
  endsBefore: () => false,
  onPart: () => undefined,
}

/** Takes the tags and the text of a document in their order and makes the tree of them. */
export type TreeBuilder = {
  readonly open: (printed: string, attributes: ReadonlyMap<string, string>) => void
  readonly close: (printed: string) => void
  readonly write: (text: string) => void
  /** A node without a name that holds the root. */
  readonly top: XmlNode
  /** How many elements stand open. */
  readonly depth: () => number
}

type Open = { readonly node: XmlNode; readonly scope: Scope | null; readonly printed: string }

/** Builds a tree of bounded depth and size, whatever the tags. */
export function createTreeBuilder(parts: PartReader, url: string | null): TreeBuilder {
  const top = newNode('', '', NO_ATTRIBUTES, null, url)
  const stack: Open[] = [{ node: top, scope: null, printed: '' }]
  /** Where in the stack a part stands open, and how many elements were held before it. */
  let part: { readonly depth: number; readonly held: number } | null = null
  let held = 0
  /** Elements laid flat, by name, whose ends are still to come. */
  const flat = new Map<string, number>()

  const last = () => stack[stack.length - 1]
  const pop = () => {
    const open = stack.pop()
    if (!open || part?.depth !== stack.length) return
    parts.onPart(open.node)
    last().node.children.pop()
    held = part.held
    part = null
    flat.clear()
  }
  const popTo = (depth: number) => {
    while (stack.length > depth) pop()
  }

  const open = (printed: string, attributes: ReadonlyMap<string, string>) => {
    const scope = scopeOf(attributes, last().scope)
    const name = stack.length === 1 ? rootName(printed, scope) : elementName(printed, scope)
    while (parts.endsBefore(last().node, name)) pop()
    const isPart = parts.isPart(name, last().node)
    if (isPart && part) popTo(part.depth)
    if (held >= MOST_NODES) return
    const parent = last().node
    const node = newNode(name, printed, nameAttributes(attributes, scope), parent, parent.base)
    parent.children.push(node)
    held++
    if (stack.length >= DEEPEST) {
      flat.set(printed.toLowerCase(), (flat.get(printed.toLowerCase()) ?? 0) + 1)
      return
    }
    if (isPart) part = { depth: stack.length, held: held - 1 }
    stack.push({ node, scope, printed: printed.toLowerCase() })
  }
  const close = (printed: string) => {
    const lower = printed.toLowerCase()
    const flattened = flat.get(lower) ?? 0
    if (flattened > 0) {
      flat.set(lower, flattened - 1)
      return
    }
    const at = stack.findLastIndex((each) => each.printed === lower)
    if (at > 0) popTo(at)
  }
  const write = (text: string) => {
    if (stack.length > 1) last().node.children.push(text)
  }
  return { open, close, write, top, depth: () => stack.length - 1 }
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map()

function newNode(
  name: string,
  printed: string,
  attributes: ReadonlyMap<string, string>,
  parent: XmlNode | null,
  base: string | null,
): XmlNode {
  const own = attributes.get('xml:base')
  const language = attributes.get('xml:lang')
  return {
    name,
    local: printed.slice(printed.indexOf(':') + 1),
    attributes,
    children: [],
    parent,
    base: own === undefined ? base : (absolute(own, base) ?? base),
    language: language === undefined ? (parent?.language ?? null) : language.trim(),
  }
}

/** A root in a namespace of its own making is taken for one without: its names mean the usual. */
function rootName(printed: string, scope: Scope | null): string {
  const name = elementName(printed, scope)
  if (!name.startsWith('?:')) return name
  scope?.declared.set('', '')
  return name.slice(2)
}

const DECLARES = /^xmlns(?::|$)/i

function scopeOf(attributes: ReadonlyMap<string, string>, outer: Scope | null): Scope | null {
  if (attributes.size === 0) return outer
  const declared = new Map<string, string>()
  for (const [name, value] of attributes) {
    if (!DECLARES.test(name)) continue
    const prefix = name.slice(6).toLowerCase()
    declared.set(prefix, knownPrefix(prefix, value.trim().toLowerCase()))
  }
  return declared.size > 0 ? { declared, outer } : outer
}

function nameAttributes(
  attributes: ReadonlyMap<string, string>,
  scope: Scope | null,
): ReadonlyMap<string, string> {
  if (attributes.size === 0) return NO_ATTRIBUTES
  const named = new Map<string, string>()
  for (const [printed, value] of attributes) {
    const name = DECLARES.test(printed) ? printed : attributeName(printed, scope)
    if (!named.has(name)) named.set(name, value)
  }
  return named
}

import { decodeHTML } from 'entities/decode'
import type { Note } from '../../model/note.ts'
import type { Problem } from '../../model/source.ts'
import { explainOther } from '../feed/explain-other.ts'
import { oneLine } from '../feed/plain-text.ts'
import { webAddress } from '../xml/absolute.ts'
import { decodeXml } from '../xml/decode-xml.ts'
import { readXml } from '../xml/read-xml.ts'
import { childNamed, type XmlNode, xmlText } from '../xml/xml-node.ts'
import type { ListedSource, SourceList } from './source-list.ts'

export type OpmlInput = {
  readonly body: Uint8Array | string
  readonly contentType?: string | null
  /** Where the list stands: relative addresses are made absolute against it. */
  readonly url?: string | null
}

export type ParsedOpml =
  | { readonly list: SourceList; readonly problem: null }
  | { readonly list: null; readonly problem: Problem }

/** Folders deeper than this are laid flat into the one at this depth. */
const DEEPEST = 20

/** Reads a list of feeds with its folders. Never throws; what is no OPML comes with a problem. */
export function parseOpml({ body, contentType = null, url = null }: OpmlInput): ParsedOpml {
  const { text } = decodeXml(body, contentType)
  const { top, cut } = readXml(text, url)
  const root = find(top, 'opml') ?? find(top, 'body')
  if (!root) return { list: null, problem: explain(text) }
  const title = find(root, 'title')
  const gathered = gather(root, url)
  const notes = cut ? [CUT, ...gathered.notes] : gathered.notes
  return {
    list: { title: title && titleOf(xmlText(title)), sources: gathered.sources, notes },
    problem: null,
  }
}

/** A web page and a feed say what they are; the rest is no list. */
function explain(text: string): Problem {
  const problem = explainOther(text)
  if (problem.code !== 'not-a-feed') return problem
  return { code: 'not-opml', message: 'This is no list of feeds: an OPML file is expected here.' }
}

function find(node: XmlNode, name: string): XmlNode | null {
  const inner = childNamed(node, 'head', 'opml', '?:opml')
  return childNamed(node, name) ?? (inner && childNamed(inner, name))
}

type Open = { readonly node: XmlNode; readonly folders: readonly string[] }

/** Every outline with an address, in the order of the file, each address once. */
function gather(root: XmlNode, url: string | null): { sources: ListedSource[]; notes: Note[] } {
  const sources = new Map<string, ListedSource>()
  const refused: string[] = []
  let repeated = 0
  const stack: Open[] = [{ node: root, folders: [] }]
  for (let open = stack.pop(); open; open = stack.pop()) {
    const { node, folders } = open
    const printed = addressOf(node)
    const address = printed === null ? null : webAddress(printed, url)
    if (printed !== null && address === null) refused.push(printed)
    if (address !== null && sources.has(address)) repeated++
    else if (address !== null) sources.set(address, listed(node, address, folders))
    const within = printed === null ? folderOf(node, folders) : folders
    for (let i = node.children.length - 1; i >= 0; i--) {
      const child = node.children[i]
      if (typeof child === 'object' && !isComment(child))
        stack.push({ node: child, folders: within })
    }
  }
  return {
    sources: [...sources.values()],
    notes: [...noteRefused(refused), ...noteTwice(repeated)],
  }
}

/** `xmlUrl`, however it is spelled. `url` alone is of a feed only where the outline says so. */
function addressOf({ local, attributes }: XmlNode): string | null {
  if (local.toLowerCase() !== 'outline') return null
  const type = attributes.get('type')?.trim().toLowerCase()
  const typed = type === 'rss' || type === 'atom' || type === 'feed'
  const address = attributes.get('xmlurl') || (typed ? attributes.get('url') : undefined)
  return (
    address
      ?.trim()
      .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
      .replace(/^feed:/i, 'http:') || null
  )
}

function listed(node: XmlNode, address: string, folders: readonly string[]): ListedSource {
  const { attributes } = node
  const title = titleOf(attributes.get('title') || attributes.get('text') || '')
  return {
    address,
    title: title === address ? null : title,
    link: webAddress(attributes.get('htmlurl'), address),
    folders: folders.length > 0 ? folders : categoryOf(attributes.get('category')),
  }
}

/** Programs encode titles twice; what looks like a tag in one is part of it. */
function titleOf(printed: string): string | null {
  return oneLine(decodeHTML(printed.slice(0, 4000)))
}

function folderOf(node: XmlNode, folders: readonly string[]): readonly string[] {
  if (node.local.toLowerCase() !== 'outline' || folders.length >= DEEPEST) return folders
  const { attributes } = node
  const name = titleOf(attributes.get('text') || attributes.get('title') || '')
  return name ? [...folders, name.slice(0, 200)] : folders
}

/** A flat list may name the folder in an attribute: `/News/Local,/Ports` is in two; the first counts. */
function categoryOf(printed: string | undefined): string[] {
  const first = printed?.slice(0, 500).split(',')[0] ?? ''
  const parts = first.split('/').map((part) => part.trim())
  return parts.filter(Boolean).slice(0, DEEPEST)
}

function isComment({ attributes }: XmlNode): boolean {
  return attributes.get('iscomment')?.toLowerCase() === 'true'
}

const CUT: Note = {
  code: 'list-cut',
  message: 'The list of feeds breaks off: what stands in it was read, but more may be missing.',
  level: 'warning',
  place: null,
}

function noteRefused(addresses: readonly string[]): Note[] {
  if (addresses.length === 0) return []
  const first = addresses[0].slice(0, 80)
  return [
    {
      code: 'address-refused',
      message: `${addresses.length} of its addresses ${addresses.length === 1 ? 'is' : 'are'} not of the web, such as "${first}", and left out.`,
      level: 'warning',
      place: null,
    },
  ]
}

function noteTwice(repeated: number): Note[] {
  if (repeated === 0) return []
  const message = `${repeated} of its feeds stand in it more than once: the first place counts.`
  return [{ code: 'address-repeated', message, level: 'info', place: null }]
}

import { SaxesParser, type SaxesTagNS } from 'saxes'
import { findDateFaults, findIdFaults, isWebAddress } from './feed-values.ts'
import { findHtmlFaults } from './html-faults.ts'

const ATOM = 'http://www.w3.org/2005/Atom'

type Element = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

/**
 * What is wrong with an Atom document, by RFC 4287 and by what the public validator of feeds warns of,
 * a line each. `asked` is the address that it was asked at.
 */
export function findAtomFaults(document: string, asked: string, now: Date): string[] {
  const root = readXml(document)
  if (typeof root === 'string') return [root]
  if (root.name !== 'feed') return [`the root is ${root.name}`]
  const entries = childrenOf(root, 'entry')
  const faults = [
    ...findCountFaults(root, { id: [1, 1], title: [1, 1], updated: [1, 1], author: [1, 99] }),
    ...findCountFaults(root, { subtitle: [0, 1], generator: [0, 1], link: [2, 9] }),
    ...findSharedFaults(root, now),
    ...findLinkFaults(root, asked),
    ...entries.flatMap((entry) => findEntryFaults(entry, now)),
    ...findRepeated(entries),
  ]
  const [updated] = childrenOf(root, 'updated')
  if (entries.some((entry) => childrenOf(entry, 'updated')[0]?.text > (updated?.text ?? '')))
    faults.push('an entry is newer than the feed')
  return faults
}

/** The document as elements of Atom; what is wrong where it is no XML, or has others. */
export function readXml(document: string): Element | string {
  if (!document.startsWith('<?xml version="1.0" encoding="utf-8"?>')) return 'no XML declaration'
  const parser = new SaxesParser({ xmlns: true })
  const open: Element[] = [{ name: '', attributes: {}, children: [], text: '' }]
  const faults: string[] = []
  parser.on('error', ({ message }) => faults.push(message))
  parser.on('opentag', ({ local, uri, attributes }: SaxesTagNS) => {
    if (uri !== ATOM) faults.push(`element ${local} of ${uri || 'no namespace'}`)
    const given = Object.values(attributes).map(({ name, value }) => [name, value] as const)
    const element = { name: local, attributes: Object.fromEntries(given), children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const element = open.at(-1)
    if (element) element.text += text
  })
  parser.on('closetag', () => open.pop())
  for (const event of ['comment', 'cdata', 'doctype', 'processinginstruction'] as const)
    parser.on(event, () => faults.push(`there is a ${event}`))
  parser.write(document).close()
  return faults[0] ?? open[0].children[0]
}

export function childrenOf({ children }: Element, name: string): readonly Element[] {
  return children.filter((each) => each.name === name)
}

function findEntryFaults(entry: Element, now: Date): string[] {
  const [content] = childrenOf(entry, 'content')
  const known = ['id', 'title', 'updated', 'published', 'link', 'content', 'summary', 'author']
  return [
    ...findCountFaults(entry, { id: [1, 1], title: [1, 1], updated: [1, 1], published: [0, 1] }),
    ...findCountFaults(entry, { content: [1, 1], link: [1, 9], summary: [0, 1] }),
    ...entry.children.filter(({ name }) => !known.includes(name)).map(({ name }) => `has ${name}`),
    ...findSharedFaults(entry, now),
    ...findLinkFaults(entry, null),
    ...(content?.attributes.type === 'html'
      ? findHtmlFaults(content.text)
      : ['content is no HTML']),
  ]
}

function findCountFaults(
  element: Element,
  rules: Readonly<Record<string, readonly [least: number, most: number]>>,
): string[] {
  return Object.entries(rules).flatMap(([name, [least, most]]) => {
    const { length } = childrenOf(element, name)
    return length < least || length > most ? [`${element.name} has ${length} ${name}`] : []
  })
}

/** What feeds and entries have in common: ids, texts and times. */
function findSharedFaults(element: Element, now: Date): string[] {
  const texts = ['title', 'subtitle'].flatMap((name) => childrenOf(element, name))
  const times = ['updated', 'published'].flatMap((name) => childrenOf(element, name))
  return [
    ...childrenOf(element, 'id').flatMap(({ text }) => findIdFaults(text)),
    ...times.flatMap(({ text }) => findDateFaults(text, now)),
    ...texts.flatMap(findTextFaults),
    ...childrenOf(element, 'author').flatMap((author) =>
      childrenOf(author, 'name')[0]?.text ? [] : ['an author without a name'],
    ),
    ...childrenOf(element, 'generator').flatMap(({ text }) => (text ? [] : ['generator is empty'])),
  ]
}

function findTextFaults({ name, attributes, text, children }: Element): string[] {
  const faults = children.length > 0 ? [`${name} holds elements`] : []
  if (text.trim() === '') faults.push(`${name} is empty`)
  if (attributes.type === 'text' && /[<&]/.test(text)) faults.push(`${name} looks like HTML`)
  if (attributes.type === 'html' && findHtmlFaults(text).length > 0) faults.push(`${name} has HTML`)
  return attributes.type === 'text' || attributes.type === 'html' ? faults : [`${name} has no type`]
}

function findLinkFaults(element: Element, asked: string | null): string[] {
  const links = childrenOf(element, 'link').map(({ attributes }) => attributes)
  const faults = links.flatMap(({ href, rel, type }) => [
    ...(isWebAddress(href) ? [] : [`link to ${href}`]),
    ...(rel === 'self' || rel === 'alternate' ? [] : [`link of ${rel}`]),
    ...(/^[\w.+-]+\/[\w.+-]+$/.test(type) ? [] : [`link of type ${type}`]),
  ])
  if (links.filter(({ rel }) => rel === 'alternate').length !== 1)
    faults.push(`${element.name} has not one alternate`)
  const self = links.filter(({ rel }) => rel === 'self').map(({ href }) => href)
  if (asked !== null && self.join() !== asked) faults.push(`self is ${self}, not ${asked}`)
  return faults
}

function findRepeated(entries: readonly Element[]): string[] {
  const ids = entries.map((entry) => childrenOf(entry, 'id')[0]?.text)
  return ids.filter((id, nth) => ids.indexOf(id) < nth).map((id) => `${id} is there twice`)
}

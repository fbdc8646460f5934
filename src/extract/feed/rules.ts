import type { XmlNode } from '../xml/xml-node.ts'
import { childrenNamed } from '../xml/xml-node.ts'

/** Where the fields of a feed and of its entries stand, the best place first. */
export const PLACES = {
  title: ['title', 'atom:title', 'media:title', 'dc:title', 'itunes:title'],
  description: [
    'description',
    'atom:subtitle',
    'atom:tagline',
    'tagline',
    'atom:info',
    'info',
    'subtitle',
    'abstract',
    'itunes:summary',
    'dc:description',
    'itunes:subtitle',
  ],
  summary: [
    'description',
    'atom:summary',
    'summary',
    'abstract',
    'dc:description',
    'media:description',
    'itunes:summary',
    'itunes:subtitle',
  ],
  content: ['content:encoded', 'atom:content', 'content', 'xhtml:body', 'body', 'fullitem'],
  id: ['guid', 'atom:id', 'id', 'dc:identifier'],
  published: [
    'pubdate',
    'atom:published',
    'published',
    'atom:issued',
    'issued',
    'dcterms:issued',
    'dc:date',
    'dcterms:created',
    'atom:created',
    'created',
    'dcterms:date',
  ],
  updated: [
    'atom:updated',
    'updated',
    'atom:modified',
    'modified',
    'dcterms:modified',
    'lastbuilddate',
    'dc:modified',
  ],
  language: ['language', 'dc:language', 'dcterms:language'],
  rights: ['copyright', 'atom:rights', 'rights', 'atom:copyright', 'dc:rights', 'dcterms:rights'],
  authors: [
    'atom:author',
    'author',
    'dc:creator',
    'dc:author',
    'itunes:author',
    'managingeditor',
    'dc:contributor',
  ],
  /** Those of a feed who wrote what is in it: its editor did not. */
  writers: ['atom:author', 'author', 'dc:creator', 'dc:author', 'itunes:author'],
  categories: [
    'category',
    'atom:category',
    'dc:subject',
    'itunes:category',
    'itunes:keywords',
    'media:keywords',
  ],
} as const

/** The first value that a rule finds valid, the places taken in their order. */
export function firstValue<T>(
  node: XmlNode,
  names: readonly string[],
  read: (child: XmlNode) => T | null,
): T | null {
  for (const name of names) {
    for (const child of childrenNamed(node, name)) {
      const value = read(child)
      if (value !== null) return value
    }
  }
  return null
}

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readXml } from './read-xml.ts'
import type { XmlNode } from './xml-node.ts'

/** A tree as a line: `a{b'words'c{}}`. */
function print(node: XmlNode): string {
  const inner = node.children.map((child) =>
    typeof child === 'string' ? `'${child}'` : print(child),
  )
  return `${node.name}{${inner.join('')}}`
}

function check(xml: string, expected: string, cut = false): void {
  const read = readXml(xml, null)
  assert.deepEqual({ tree: print(read.top).slice(1, -1), cut: read.cut }, { tree: expected, cut })
}

test('elements, text and CDATA make a tree', () => {
  check(
    '<?xml version="1.0"?><a>x<b/>y<!-- no --><![CDATA[<z>&amp;]]></a>',
    "a{'x'b{}'y''<z>&amp;'}",
  )
  check('<A><B>x</b></a>', "a{b{'x'}}")
})

test('a namespace counts, not its prefix', () => {
  check('<x:feed xmlns:x="http://www.w3.org/2005/Atom"><x:id/></x:feed>', 'atom:feed{atom:id{}}')
  check('<a><q:creator xmlns:q="http://purl.org/dc/elements/1.1/"/></a>', 'a{dc:creator{}}')
  check('<a><dc:creator/></a>', 'a{dc:creator{}}')
  check('<a><dc:title xmlns:dc="https://e.test/other"/></a>', 'a{dc:title{}}')
  check('<a><b xmlns="https://e.test/own"><title/></b></a>', 'a{?:b{?:title{}}}')
  check('<a xmlns="https://e.test/own"><b/></a>', 'a{b{}}')
  check(
    '<a xmlns:x="https://e.test/1"><x:b xmlns:x="http://www.w3.org/2005/Atom"/><x:b/></a>',
    'a{atom:b{}x:b{}}',
  )
})

test('crossing and unclosed tags are mended', () => {
  check('<a><b><c></b>x</a>', "a{b{c{}}'x'}")
  check('<a></b>x</a>', "a{'x'}")
  check('<a><b>x', "a{b{'x'}}", true)
  check('<a>5 < 6 & 7</a>', "a{'5 ''< 6 & 7'}")
  check('', '')
})

test('bases and languages reach inwards', () => {
  const { top } = readXml(
    '<a xml:base="https://e.test/x/" xml:lang="en"><b xml:base="y/"><c xml:lang=""/></b></a>',
    'https://f.test/',
  )
  const nodes: XmlNode[] = []
  for (let at: XmlNode | string | undefined = top; typeof at === 'object'; at = at.children[0])
    nodes.push(at)
  assert.deepEqual(
    nodes.map(({ base, language }) => [base, language]),
    [
      ['https://f.test/', null],
      ['https://e.test/x/', 'en'],
      ['https://e.test/x/y/', 'en'],
      ['https://e.test/x/y/', ''],
    ],
  )
})

test('what is nested too deeply is laid flat, and what follows stands where it should', () => {
  const deep = '<b>'.repeat(1000) + '</b>'.repeat(1000)
  const { top, cut } = readXml(`<a><x>${deep}</x><y/></a>`, null)
  const [a] = top.children
  assert.ok(typeof a === 'object' && !cut)
  assert.deepEqual(
    a.children.map((child) => typeof child === 'object' && child.name),
    ['x', 'y'],
  )
})

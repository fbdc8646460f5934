/** One element of an XML document. Its name tells its namespace: `dc:creator`, `atom:title`, `item`. */
export type XmlNode = {
  readonly name: string
  /** The name as printed, without a prefix. */
  readonly local: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: (XmlNode | string)[]
  readonly parent: XmlNode | null
  /** The nearest `xml:base`, resolved against those around it; null where there is none. */
  readonly base: string | null
  /** The nearest `xml:lang`; empty where one was taken back. */
  readonly language: string | null
}

/** The elements among a node's children that have one of these names, in order. */
export function childrenNamed(node: XmlNode, ...names: readonly string[]): XmlNode[] {
  return node.children.filter(
    (child): child is XmlNode => typeof child === 'object' && names.includes(child.name),
  )
}

/** The first child with the first of the names that is there at all. */
export function childNamed(node: XmlNode, ...names: readonly string[]): XmlNode | null {
  for (const name of names) {
    const found = node.children.find((child) => typeof child === 'object' && child.name === name)
    if (typeof found === 'object') return found
  }
  return null
}

export function hasElements(node: XmlNode): boolean {
  return node.children.some((child) => typeof child === 'object')
}

/** The text of an element and of all below it, as printed. */
export function xmlText(node: XmlNode): string {
  if (node.children.length === 1 && typeof node.children[0] === 'string') return node.children[0]
  const parts: string[] = []
  const stack: (XmlNode | string)[] = [node]
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (typeof at === 'string') parts.push(at)
    else for (let i = at.children.length - 1; i >= 0; i--) stack.push(at.children[i])
  }
  return parts.join('')
}

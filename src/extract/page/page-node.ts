/** One element of a web page. Text stands among its children as strings. */
export type PageNode = {
  readonly tag: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: (PageNode | string)[]
  readonly parent: PageNode | null
}

/** Calls `visit` for every element below a node, in order, without recursion. */
export function eachNode(root: PageNode, visit: (node: PageNode) => void): void {
  const stack: PageNode[] = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    visit(node)
    for (let i = node.children.length - 1; i >= 0; i--) {
      const child = node.children[i]
      if (typeof child === 'object') stack.push(child)
    }
  }
}

/** The text of an element, its white space as printed. */
export function rawText(node: PageNode): string {
  const parts: string[] = []
  const stack: (PageNode | string)[] = [node]
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    if (typeof item === 'string') parts.push(item)
    else for (let i = item.children.length - 1; i >= 0; i--) stack.push(item.children[i])
  }
  return parts.join('')
}

/** The text of an element with runs of white space as one space. */
export function textOf(node: PageNode): string {
  return squeeze(rawText(node))
}

/** Runs of white space as one space, without the marks that only say where a line may break. */
export function squeeze(text: string): string {
  return text
    .replace(/[\s\u200B\u00AD]+/g, (run) => (run === '\u200B' || run === '\u00AD' ? '' : ' '))
    .trim()
}

/** Does the element stand within one with this name? */
export function isWithin(node: PageNode, tag: string): boolean {
  for (let at = node.parent; at; at = at.parent) if (at.tag === tag) return true
  return false
}

/** Is the element this one, or within it? */
export function contains(node: PageNode, inner: PageNode): boolean {
  for (let at: PageNode | null = inner; at; at = at.parent) if (at === node) return true
  return false
}

/** Adds what each element has of its own to all that hold it, in one pass from the leaves up. */
export function sumUpwards(
  root: PageNode,
  own: ReadonlyMap<PageNode, number>,
): Map<PageNode, number> {
  const order: PageNode[] = []
  eachNode(root, (node) => order.push(node))
  const sums = new Map(own)
  for (let i = order.length - 1; i >= 0; i--) {
    const { parent } = order[i]
    const sum = sums.get(order[i])
    if (parent && sum !== undefined) sums.set(parent, (sums.get(parent) ?? 0) + sum)
  }
  return sums
}

import { Tokenizer } from 'htmlparser2'
import type { PageNode } from './page-node.ts'

/**
 * Elements deeper than this are laid flat into the one at this depth. Real pages stay below 100; the
 * limit keeps the search for the element that an end tag closes short on pages made to hang parsers.
 */
const DEEPEST = 250
/** Elements beyond this number are read no more. The largest real pages have some 30,000. */
const MOST_NODES = 300_000

const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)
const CLOSES_P = new Set(
  'address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul'.split(
    ' ',
  ),
)
/** What the start of an element closes where it stands open: `li` closes an open `li`. */
const CLOSES_SAME: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['li', new Set(['li'])],
  ['dt', new Set(['dt', 'dd'])],
  ['dd', new Set(['dt', 'dd'])],
  ['tr', new Set(['tr', 'td', 'th'])],
  ['td', new Set(['td', 'th'])],
  ['th', new Set(['td', 'th'])],
  ['option', new Set(['option'])],
])

type Open = {
  tag: string
  attributes: Map<string, string>
  children: (PageNode | string)[]
  parent: Open | null
}

/** HTML → a tree of elements, in one pass and in bounded time whatever the page. */
export function parseHtml(html: string): PageNode {
  const root: Open = { tag: '#root', attributes: new Map(), children: [], parent: null }
  const stack: Open[] = [root]
  let nodes = 0
  let tag = ''
  let attributes = new Map<string, string>()
  let name = ''
  let value = ''
  const top = () => stack[stack.length - 1]

  const close = (closing: string) => {
    for (let i = stack.length - 1; i > 0; i--)
      if (stack[i].tag === closing) {
        stack.length = i
        return
      }
  }
  const closeImplied = (opening: string) => {
    if (CLOSES_P.has(opening) && top().tag === 'p') stack.pop()
    const same = CLOSES_SAME.get(opening)
    if (same?.has(top().tag)) stack.pop()
    if (opening === 'tr' && top().tag === 'tr') stack.pop()
  }
  const open = () => {
    closeImplied(tag)
    const parent = top()
    if (++nodes > MOST_NODES) return
    const node: Open = { tag, attributes, children: [], parent }
    parent.children.push(node)
    if (!VOID.has(tag) && stack.length < DEEPEST) stack.push(node)
  }

  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname(start, end) {
        tag = html.slice(start, end).toLowerCase()
        attributes = new Map()
      },
      onattribname(start, end) {
        name = html.slice(start, end).toLowerCase()
        value = ''
      },
      onattribdata(start, end) {
        value += html.slice(start, end)
      },
      onattribentity(code) {
        value += String.fromCodePoint(code)
      },
      onattribend() {
        if (!attributes.has(name)) attributes.set(name, value)
      },
      onopentagend: open,
      onselfclosingtag: open,
      onclosetag(start, end) {
        close(html.slice(start, end).toLowerCase())
      },
      ontext(start, end) {
        top().children.push(html.slice(start, end))
      },
      ontextentity(code) {
        top().children.push(String.fromCodePoint(code))
      },
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  )
  tokenizer.write(html)
  tokenizer.end()
  return root
}

function ignore(): void {
  return
}

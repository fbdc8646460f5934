import { Parser } from 'htmlparser2'

/** Elements and attributes that every reader shows and none strips as dangerous. */
const ELEMENTS: ReadonlySet<string> = new Set('a blockquote del h3 ins li p q span ul'.split(' '))
const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  href: /^https?:\/\/[^\s"<>]+$/,
  dir: /^auto$/,
}

/** What is wrong with the HTML of an entry: other elements than the plain ones, or not closed in order. */
export function findHtmlFaults(markup: string): string[] {
  const faults: string[] = []
  const open: string[] = []
  const parser = new Parser({
    onopentag(name, attributes, isImplied) {
      if (!ELEMENTS.has(name) || isImplied) faults.push(`element ${name}`)
      for (const [key, value] of Object.entries(attributes))
        if (!ATTRIBUTES[key]?.test(value)) faults.push(`attribute ${key}="${value}"`)
      open.push(name)
    },
    onclosetag(name, isImplied) {
      if (open.pop() !== name || isImplied) faults.push(`${name} is not closed in order`)
    },
    oncomment: (text) => faults.push(`comment ${text}`),
    onprocessinginstruction: (name) => faults.push(`instruction ${name}`),
  })
  parser.end(markup)
  return [...faults, ...open.map((name) => `${name} is left open`)]
}

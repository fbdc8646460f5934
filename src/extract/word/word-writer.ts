import { squeeze } from '../page/page-node.ts'

export type WordParagraph = { readonly text: string; readonly style: string }
export type WordText = {
  readonly paragraphs: readonly WordParagraph[]
  /** Is it longer than what was asked for? */
  readonly cut: boolean
}

/** Elements whose words are no part of the text as it stands. */
const SKIPPED = new Set([
  'del',
  'moveFrom',
  'delText',
  'instrText',
  'delInstrText',
  'Fallback',
  'rPrChange',
  'pPrChange',
  'sectPr',
])
const HIDING = new Set(['vanish', 'strike', 'dstrike'])
const BREAKS: ReadonlyMap<string, string> = new Map([
  ['tab', ' '],
  ['ptab', ' '],
  ['br', '\n'],
  ['cr', '\n'],
  ['noBreakHyphen', '-'],
])
/** Tables within tables and text boxes reach some 60. */
const DEEPEST = 400
const OFF = /^(?:0|false|off|none)$/i

type Paragraph = {
  text: string
  style: string
  joins: boolean
  run: string | null
  hidden: boolean
}

/** Takes the tags and the words of a document in their order and gives its paragraphs. */
export function createWordWriter(longest: number) {
  const paragraphs: WordParagraph[] = []
  /** A text box stands within a paragraph and has paragraphs of its own. */
  const stack: Paragraph[] = []
  const names: string[] = []
  const opened = new Map<string, number>()
  /** Open elements deeper than is looked at. */
  let deeper = 0
  let skipped = 0
  let size = 0
  let carried = ''
  let lost = false
  const top = () => stack[stack.length - 1]
  const parent = () => names[names.length - 2]

  const open = (name: string, attributes: ReadonlyMap<string, string>) => {
    if (names.length >= DEEPEST) {
      deeper++
      return
    }
    names.push(name)
    opened.set(name, (opened.get(name) ?? 0) + 1)
    const paragraph = top()
    if (skipped > 0 || (SKIPPED.has(name) && !(name === 'del' && parent() === 'rPr'))) {
      skipped++
    } else if (name === 'p') {
      stack.push({ text: carried, style: '', joins: false, run: null, hidden: false })
      carried = ''
    } else if (!paragraph) {
      return
    } else if (name === 'pStyle') paragraph.style = attributes.get('val') ?? ''
    else if (name === 'del') paragraph.joins = true
    else if (name === 'r') {
      paragraph.run = ''
      paragraph.hidden = false
    } else if (paragraph.run === null) return
    else if (HIDING.has(name) && parent() === 'rPr')
      paragraph.hidden = !OFF.test(attributes.get('val') ?? '')
    else if (BREAKS.has(name) && parent() === 'r') paragraph.run += BREAKS.get(name) ?? ''
  }
  const close = (name: string) => {
    if (deeper > 0) {
      deeper--
      return
    }
    if ((opened.get(name) ?? 0) === 0) return
    const at = names.lastIndexOf(name)
    // Tags that cross are closed with the one around them.
    for (let i = names.length; i > at; i--) end(names.pop() ?? '')
  }
  const end = (name: string) => {
    const paragraph = top()
    opened.set(name, (opened.get(name) ?? 1) - 1)
    if (skipped > 0) skipped--
    else if (name === 'r' && paragraph) {
      if (!paragraph.hidden && size <= longest) paragraph.text += paragraph.run ?? ''
      paragraph.run = null
    } else if (name === 'p' && paragraph) {
      stack.pop()
      finish(paragraph)
    }
  }
  /** Where the mark of a paragraph was deleted, it goes on in the next. */
  const finish = ({ text, style, joins }: Paragraph) => {
    if (joins) {
      carried = text
      return
    }
    for (const part of text.split(/\n\s*\n/)) {
      const words = squeeze(part)
      if (words && size <= longest) paragraphs.push({ text: words, style })
      size += words.length
    }
  }
  const write = (text: string) => {
    const paragraph = top()
    if (skipped > 0 || !paragraph || paragraph.run === null) return
    if (names[names.length - 1] !== 't') return
    const room = longest - size - paragraph.text.length - paragraph.run.length
    if (room > 0) paragraph.run += text.slice(0, room)
    if (text.length > room) lost = true
  }
  const conclude = (): WordText => {
    for (const paragraph of stack.splice(0)) finish({ ...paragraph, joins: false })
    if (carried) finish({ text: carried, style: '', joins: false, run: null, hidden: false })
    return { paragraphs, cut: lost || size > longest }
  }
  return { open, close, write, end: conclude }
}

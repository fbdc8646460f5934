import { decodeHTMLAttribute } from 'entities/decode'
import { Tokenizer } from 'htmlparser2'
import { absolute } from '../xml/absolute.ts'
import { ADDRESSES, escapeAttribute } from '../xml/to-html.ts'

/** Elements that are taken out with all they hold. */
const CODE = new Set('script style applet noscript template title'.split(' '))
/** Elements whose tags are taken out, and whose words stay. */
const ACTIVE = new Set(
  'base basefont bgsound blink body embed frame frameset head html iframe isindex layer link marquee meta noframes object param portal xml'.split(
    ' ',
  ),
)
const ACTIVE_ATTRIBUTE = /^(?:on|xmlns|xlink|formaction$|srcdoc$|ping$|autoplay$|autofocus$|[^a-z])/
const ACTIVE_STYLE =
  /url\s*\(|expression|javascript|behaviou?r|binding|@import|mso-|position\s*:|\\|\d{5}/i
const ACTIVE_PROTOCOL = /^(?!(?:https?|mailto|tel|sms|news|nntp|ftp|magnet|geo|xmpp|irc|urn|tag):)/i

/**
 * HTML of a feed with absolute addresses and without what acts: scripts, handlers, frames. Words
 * stay as they are. Text on its way to a page is still escaped there, this HTML like any other.
 */
export function cleanHtml(html: string, base: string | null): string {
  if (!html.includes('<')) return html
  const writer = createWriter(html, base)
  const tokenizer = new Tokenizer({ decodeEntities: false }, writer.callbacks)
  tokenizer.write(html)
  tokenizer.end()
  return writer.written()
}

function createWriter(html: string, base: string | null) {
  const parts: string[] = []
  let tag = ''
  let attributes = ''
  let name = ''
  let value: string | null = null
  /** The element of code that stands open: nothing is written until it ends. */
  let code = ''

  const onopentag = (empty: boolean) => {
    if (code !== '') return
    if (CODE.has(tag)) code = empty ? '' : tag
    else if (!ACTIVE.has(tag)) parts.push(`<${tag}${attributes}${empty ? ' />' : '>'}`)
  }
  const callbacks = {
    onopentagname(start: number, end: number) {
      tag = html.slice(start, end).toLowerCase()
      attributes = ''
    },
    onattribname(start: number, end: number) {
      name = html.slice(start, end).toLowerCase()
      value = null
    },
    onattribdata(start: number, end: number) {
      value = (value ?? '') + html.slice(start, end)
    },
    onattribend() {
      attributes += printAttribute(name, decodeHTMLAttribute(value ?? ''), base)
    },
    onopentagend: () => onopentag(false),
    onselfclosingtag: () => onopentag(true),
    onclosetag(start: number, end: number) {
      const closed = html.slice(start, end).toLowerCase()
      if (code === '' && !ACTIVE.has(closed) && !CODE.has(closed)) parts.push(`</${closed}>`)
      if (closed === code) code = ''
    },
    ontext(start: number, end: number) {
      if (code === '') parts.push(html.slice(start, end))
    },
    oncdata: ignore,
    onattribentity: ignore,
    ontextentity: ignore,
    oncomment: ignore,
    ondeclaration: ignore,
    onprocessinginstruction: ignore,
    onend: ignore,
  }
  return { callbacks, written: () => parts.join('') }
}

function printAttribute(name: string, value: string, base: string | null): string {
  if (ACTIVE_ATTRIBUTE.test(name) || (name === 'style' && ACTIVE_STYLE.test(value))) return ''
  const made = ADDRESSES.has(name) && value !== '' ? safeAddress(value, base) : value
  return made === null ? '' : ` ${name}="${escapeAttribute(made)}"`
}

/** An address made absolute, or as printed where it cannot be; null where following it would act. */
function safeAddress(value: string, base: string | null): string | null {
  const address = absolute(value, base)
  if (address !== null) return ACTIVE_PROTOCOL.test(address) ? null : address
  return /^[\s\0-\x1f]*[a-z][\w+.-]*\s*:/i.test(value) ? null : value
}

function ignore(): void {
  return
}

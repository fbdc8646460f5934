import { decodeHTMLAttribute } from 'entities'
import { Tokenizer } from 'htmlparser2'
import { webAddress } from '../xml/absolute.ts'
import { ADDRESSES, escapeAttribute } from '../xml/to-html.ts'

const ANY = /\s(?:href|src|cite|longdesc|poster|background|action|formaction|data)\s*=/i

/** HTML with its relative addresses made absolute; every other character stays as it is. */
export function resolveLinks(html: string, base: string | null): string {
  if (base === null || !ANY.test(html)) return html
  const parts: string[] = []
  let copied = 0
  let name = ''
  let start = -1
  let stop = 0
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      onattribname(from, to) {
        name = html.slice(from, to).toLowerCase()
        start = -1
      },
      onattribdata(from, to) {
        if (start < 0) start = from
        stop = to
      },
      onattribend() {
        if (start < 0 || !ADDRESSES.has(name)) return
        const value = html.slice(start, stop)
        const address = webAddress(decodeHTMLAttribute(value), base)
        if (address === null || address === value) return
        parts.push(html.slice(copied, start), escapeAttribute(address))
        copied = stop
      },
      onattribentity: ignore,
      oncdata: ignore,
      onclosetag: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onopentagend: ignore,
      onopentagname: ignore,
      onprocessinginstruction: ignore,
      onselfclosingtag: ignore,
      ontext: ignore,
      ontextentity: ignore,
    },
  )
  tokenizer.write(html)
  tokenizer.end()
  return parts.join('') + html.slice(copied)
}

function ignore(): void {
  return
}

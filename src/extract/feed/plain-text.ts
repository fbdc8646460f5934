import { decodeHTML } from 'entities/decode'
import { rawText, squeeze } from '../page/page-node.ts'
import { parseHtml } from '../page/parse-html.ts'

const TAG =
  /<\/?(?:a|abbr|acronym|address|applet|article|aside|b|bdi|bdo|big|blockquote|br|center|cite|code|del|dfn|div|dl|dd|dt|em|embed|figure|figcaption|font|footer|form|frame|frameset|h[1-6]|header|hr|i|iframe|img|ins|kbd|li|link|main|mark|meta|nobr|object|ol|p|picture|pre|q|s|samp|script|section|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|th|thead|time|tr|tt|u|ul|var|video|wbr)(?=[\s/>])[^<>]{0,4000}>/i

/** Does the text hold a tag of HTML? "a < b" and "the <blink> tag" do not count. */
export function hasMarkup(text: string): boolean {
  return text.includes('<') && TAG.test(text)
}

/** No field but the text itself is longer. */
const LONGEST = 2000

/** HTML, or what may be HTML, as one line of plain text. */
export function plainText(html: string): string | null {
  const beginning = html.slice(0, 10 * LONGEST)
  const text = hasMarkup(beginning) ? textOfMarkup(beginning) : decodeHTML(beginning)
  return oneLine(text)
}

/** Words that are no HTML as one line; null where there are none. */
export function oneLine(text: string): string | null {
  return squeeze(text.slice(0, 10 * LONGEST)).slice(0, LONGEST) || null
}

/** HTML without tags as plain text of many lines. */
export function plainOf(html: string): string {
  return decodeHTML(html)
}

function textOfMarkup(html: string): string {
  const root = parseHtml(html.replace(/<br\s*\/?>/gi, ' '))
  for (const node of [root, ...root.children]) if (typeof node === 'object') dropCode(node)
  return rawText(root)
}

function dropCode(node: ReturnType<typeof parseHtml>): void {
  for (let i = node.children.length - 1; i >= 0; i--) {
    const child = node.children[i]
    if (typeof child === 'object' && (child.tag === 'script' || child.tag === 'style'))
      node.children.splice(i, 1)
  }
}

/** A paragraph of Markdown without its marks; `level` is that of a heading. */
export type MarkdownBlock = { readonly text: string; readonly level: number | null }

const HEADING = /^(#{1,6})[ \t]+/
const UNDERLINE = /^(?:=+|-{3,})$/
const FENCE = /^(?:```|~~~)/
const RULE = /^(?:[*_-][ \t]*){3,}$/
const MARKER = /^(?:[-*+]|\d{1,3}[.)])[ \t]+/

/** Splits Markdown into headings, paragraphs and list items. Code and pictures are left out. */
export function splitBlocks(markdown: string): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = []
  let lines: string[] = []
  let fenced = false
  const end = (level: number | null = null): void => {
    const text = plainText(lines.join(' '))
    if (text) blocks.push({ text, level })
    lines = []
  }
  for (const raw of markdown.split(/\r\n|[\n\r]/)) {
    const line = raw.trim().replace(/^(?:> ?)+/, '')
    const heading = HEADING.exec(line)
    if (FENCE.test(line)) {
      end()
      fenced = !fenced
    } else if (fenced) continue
    else if (line === '') end()
    else if (UNDERLINE.test(line) && lines.length > 0) end(line[0] === '=' ? 1 : 2)
    else if (RULE.test(line)) end()
    else if (heading) {
      end()
      lines = [line.slice(heading[0].length).replace(/\s#+$/, '')]
      end(heading[1].length)
    } else {
      if (MARKER.test(line)) end()
      lines.push(line.replace(MARKER, ''))
    }
  }
  end()
  return blocks
}

/** What stands between Markdown's marks, each mark with what it leaves. */
const MARKS: readonly [RegExp, string][] = [
  // What is struck out is no longer said.
  [/~~(?=\S)[^~]{1,1000}~~ ?/g, ''],
  [/<(?:del|s|strike)>[^<]{0,1000}<\/(?:del|s|strike)> ?/gi, ''],
  [/!\[[^[\]]{0,300}\]\([^()]{0,1000}\)/g, ''],
  [/\[([^[\]]{0,300})\](?:\([^()]{0,1000}\)|\[[^[\]]{0,100}\])/g, '$1'],
  [/<(https?:\/\/[^<>\s]{1,500})>/g, '$1'],
  [/<\/?[a-z][^<>]{0,300}>/gi, ''],
  [/(\*\*|__)(?=\S)([^*_]{1,2000}?)\1/g, '$2'],
  [/(?<![\p{L}\p{N}*])\*(?=\S)([^*]{1,2000}?)\*(?![\p{L}\p{N}*])/gu, '$1'],
  [/(?<![\p{L}\p{N}_])_(?=\S)([^_]{1,2000}?)_(?![\p{L}\p{N}_])/gu, '$1'],
  [/`([^`]{1,500})`/g, '$1'],
  [/\\([\\`*_{}[\]()#+.!>-])/g, '$1'],
]

function plainText(text: string): string {
  return MARKS.reduce((plain, [mark, left]) => plain.replace(mark, left), text).trim()
}

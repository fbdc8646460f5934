import { escapeText } from 'entities/escape'
import { escapeAttribute } from '../xml/to-html.ts'
import type { ListedSource, SourceList } from './source-list.ts'

type Folder = { readonly folders: Map<string, Folder>; readonly sources: ListedSource[] }

/** A list of sources as OPML 2.0, its folders nested, for any feed reader. */
export function renderOpml(list: Pick<SourceList, 'title' | 'sources'>): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    '  <head>',
    `    <title>${escapeText(clean(list.title ?? 'Sources'))}</title>`,
    '  </head>',
    '  <body>',
  ]
  renderFolder(arrange(list.sources), '    ', lines)
  lines.push('  </body>', '</opml>', '')
  return lines.join('\n')
}

function arrange(sources: readonly ListedSource[]): Folder {
  const top = newFolder()
  for (const source of sources) {
    let at = top
    for (const name of source.folders) {
      const inner = at.folders.get(name) ?? newFolder()
      at.folders.set(name, inner)
      at = inner
    }
    at.sources.push(source)
  }
  return top
}

function newFolder(): Folder {
  return { folders: new Map(), sources: [] }
}

function renderFolder(folder: Folder, indent: string, lines: string[]): void {
  for (const source of folder.sources) lines.push(indent + renderSource(source))
  for (const [name, inner] of folder.folders) {
    lines.push(`${indent}<outline text="${attribute(name)}">`)
    renderFolder(inner, `${indent}  `, lines)
    lines.push(`${indent}</outline>`)
  }
}

function renderSource({ address, title, link }: ListedSource): string {
  const name = attribute(title ?? address)
  const site = link ? ` htmlUrl="${attribute(link)}"` : ''
  return `<outline type="rss" text="${name}" title="${name}" xmlUrl="${attribute(address)}"${site} />`
}

function attribute(value: string): string {
  return escapeAttribute(clean(value))
}

/** XML has no control characters, and no halves of characters. */
function clean(text: string): string {
  return text.replace(/[\0-\x1f\x7f\ufffe\uffff]|\p{Surrogate}/gu, ' ')
}

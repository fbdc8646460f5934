import { parseDate } from '../dates.ts'

/** What labelled lines over a text say of it. */
export type Labelled = {
  readonly title: string | null
  readonly outlet: string | null
  readonly byline: string | null
  readonly publishedAt: string | null
  readonly url: string | null
  /** The text without those lines. */
  readonly rest: string
}

const LABELS: readonly (readonly [RegExp, keyof Labelled | null])[] = [
  [/^(?:title|headline|heading)$/i, 'title'],
  [/^(?:source|publication|publisher|outlet|newspaper|media|site)$/i, 'outlet'],
  [/^(?:author|authors|byline|by|writer)$/i, 'byline'],
  [/^(?:date|published|publication date|published on|publish date|load-date)$/i, 'publishedAt'],
  [/^(?:url|link|address|web)$/i, 'url'],
  [
    /^(?:section|length|language|words|word count|page|edition|type|id|document type|subject|dateline|country)$/i,
    null,
  ],
]
const LINE = /^([A-Za-z][A-Za-z -]{1,20}):\s*(.*)$/
const BODY = /^(?:body|text|content|full text|article)\s*:?\s*/i
const MOST_LINES = 14

/** Reads "Title: …", "Date: …" and their kin over a text; null where fewer than two stand there. */
export function readLabels(text: string): Labelled | null {
  const lines = text.replace(/^\s+/, '').split('\n')
  const found = new Map<keyof Labelled, string>()
  let known = 0
  let at = 0
  for (; at < Math.min(lines.length, MOST_LINES); at++) {
    const line = lines[at].trim()
    if (line === '') continue
    const match = LINE.exec(line)
    const label = match && LABELS.find(([shape]) => shape.test(match[1]))
    if (!match || !label) break
    known++
    if (label[1] && match[2]) found.set(label[1], match[2].trim())
  }
  if (known < 2 || !(found.has('title') || found.has('publishedAt'))) return null
  const get = (name: keyof Labelled) => found.get(name) ?? null
  return {
    title: get('title'),
    outlet: get('outlet'),
    byline: get('byline'),
    publishedAt: parseDate(get('publishedAt') ?? ''),
    url: get('url'),
    rest: lines.slice(at).join('\n').replace(BODY, ''),
  }
}

import { escapeHtml } from '../html/template.ts'

/**
 * A headline for reader apps, some of which take it as HTML and some as it stands: nothing in it can be
 * markup, and what means the same either way is left alone ("Fish & chips", "it's").
 */
export function plainTitle(title: string): string {
  return escapeHtml(title)
    .replace(/&(?:gt|quot|#39);/g, (entity) => MARKS[entity])
    .replace(/&amp;(?!#?\w+;)/g, '&')
}

const MARKS: Readonly<Record<string, string>> = { '&gt;': '>', '&quot;': '"', '&#39;': "'" }

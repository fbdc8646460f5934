import type { Span } from '../../model/span.ts'

/** The page of an article with a passage of it marked. */
export function passageHref(article: string, { start, end }: Span): string {
  return `/article/${article}?start=${start}&end=${end}#passage`
}

/** The page of an article, scrolled by the browser to words in it. */
export function wordsHref(article: string, words: string): string {
  return `/article/${article}#:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}`
}

/** Words at each end by which a browser finds a passage. */
const ENDS = 5

/**
 * The outlet's own page, scrolled to a passage by a text fragment; null where its address is none of
 * the web's. https://wicg.github.io/scroll-to-text-fragment/
 */
export function originalHref(url: string | null, text: string): string | null {
  if (url === null || !/^https?:\/\//i.test(url)) return null
  const words = text.split(/\s+/).filter(Boolean)
  const [page] = url.split('#')
  if (words.length === 0) return page
  const encode = (some: readonly string[]) =>
    encodeURIComponent(some.join(' ')).replaceAll('-', '%2D')
  if (words.length <= 2 * ENDS) return `${page}#:~:text=${encode(words)}`
  return `${page}#:~:text=${encode(words.slice(0, ENDS))},${encode(words.slice(-ENDS))}`
}

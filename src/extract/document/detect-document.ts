import { isMail } from '../mail/is-mail.ts'

/** What is neither text nor a page, and is read for the article that it holds. */
export type DocumentKind = 'mail' | 'web-archive' | 'word' | 'pdf'

const ZIP = 'PK\x03\x04'
/** Programs put a few bytes before the mark of a PDF; readers look for it in the first 1,024. */
const PDF_WITHIN = 1024
/** How much of a file is looked at: the head of a mail that passed many servers is long. */
const HEAD = 16_384

/** What document a body is, by its bytes first and its name second; null where it is none. */
export function detectDocument(source: string, body: Uint8Array | string): DocumentKind | null {
  const head = typeof body === 'string' ? body.slice(0, HEAD) : latin(body.subarray(0, HEAD))
  if (head.startsWith(ZIP)) return 'word'
  if (head.slice(0, PDF_WITHIN).includes('%PDF-')) return 'pdf'
  if (/\.mht(?:ml)?$/i.test(source)) return 'web-archive'
  if (!isMail(head) && !/\.eml$/i.test(source)) return null
  return isWebArchive(head) ? 'web-archive' : 'mail'
}

/** Browsers say whose picture they took; older ones save related parts without an addressee. */
function isWebArchive(head: string): boolean {
  if (/^snapshot-content-location:/im.test(head)) return true
  return /^content-type:\s*multipart\/related/im.test(head) && !/^(?:to|delivered-to):/im.test(head)
}

/** Bytes as characters of the same number: enough to look for ASCII. */
function latin(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes)
}

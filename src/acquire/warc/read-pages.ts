import { parseAnswer } from './http-answer.ts'
import { inflateFile } from './inflate-file.ts'
import { readRecords, type WarcRecord } from './read-records.ts'

/** A web page as it was once answered. */
export type WarcPage = {
  readonly url: string
  /** When it was fetched: an ISO 8601 instant, or null where the record does not say. */
  readonly date: string | null
  readonly contentType: string | null
  readonly body: Uint8Array
  /** The body ended early. */
  readonly cut: boolean
}

export type WarcOptions = {
  /** Bytes of one page, packed or not; larger ones are left out or cut. 10 MB. */
  readonly largest?: number
  /** Called for each place at which the file is damaged and some records may be missing. */
  readonly onDamage?: () => void
}

const LARGEST = 10 << 20

/**
 * The web pages of a WARC file, one after the other and one at a time in memory. It throws what the
 * system says where the file cannot be read.
 */
export async function* readWarcPages(
  path: string,
  { largest = LARGEST, onDamage = ignore }: WarcOptions = {},
): AsyncGenerator<WarcPage> {
  for await (const stretch of inflateFile(path, onDamage))
    for await (const record of readRecords(stretch, largest, isWanted)) {
      const page = pageOf(record, largest)
      if (page) yield page
    }
}

/** Revisits have no body of their own: the page stands in another record. */
function isWanted(headers: ReadonlyMap<string, string>): boolean {
  const type = headers.get('warc-type')?.toLowerCase()
  return (type === 'response' || type === 'resource') && addressOf(headers) !== null
}

function pageOf({ headers, body, cut }: WarcRecord, largest: number): WarcPage | null {
  const url = addressOf(headers)
  const resource = headers.get('warc-type')?.toLowerCase() === 'resource'
  const answer = resource
    ? { status: 200, contentType: headers.get('content-type') ?? null, body, cut: false }
    : parseAnswer(body, largest)
  if (url === null || !answer || !GOOD.has(answer.status) || answer.body.length === 0) return null
  if (!isHtml(answer.contentType, answer.body)) return null
  return {
    url,
    date: dateOf(headers),
    contentType: answer.contentType,
    body: answer.body,
    cut: cut || answer.cut,
  }
}

const GOOD: ReadonlySet<number> = new Set([200, 203])

function isHtml(contentType: string | null, body: Buffer): boolean {
  if (contentType) return /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(contentType)
  return /^\s*<(?:!doctype html|html)\b/i.test(body.toString('latin1', 0, 200))
}

function addressOf(headers: ReadonlyMap<string, string>): string | null {
  const url = (headers.get('warc-target-uri') ?? '').replace(/^<|>$/g, '')
  return /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null
}

function dateOf(headers: ReadonlyMap<string, string>): string | null {
  const date = headers.get('warc-date') ?? ''
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(date) ? date : null
}

function ignore(): void {
  return
}

/** What an argument must be, with the sentence that says so where it is not. */
type Shape = { readonly isRight: (value: unknown) => boolean; readonly expected: string }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isText = (value: unknown) => typeof value === 'string'
const isBody = (value: unknown) => typeof value === 'string' || value instanceof Uint8Array
const isOptional = (isRight: (value: unknown) => boolean) => (value: unknown) =>
  value === undefined || value === null || isRight(value)

/** The arguments of the library, by what the documents call them. */
export const SHAPES = {
  input: { isRight: isRecord, expected: 'one object, such as { source: "a.txt", body: "…" }' },
  source: { isRight: isText, expected: 'the file or address that it comes from, a string' },
  body: { isRight: isBody, expected: 'the text or the bytes, a string or a Uint8Array' },
  address: { isRight: isText, expected: 'an address, a string' },
  html: { isRight: isText, expected: 'the text of a web page, a string' },
  robots: { isRight: isText, expected: 'the text of robots.txt, a string' },
  given: { isRight: isOptional(isText), expected: 'a string, or left out' },
  day: { isRight: isOptional(isDay), expected: 'a day or an instant as 2031-03-04T18:40Z' },
  article: { isRight: isArticle, expected: 'an article that parseArticle made' },
  articles: {
    isRight: (value) => Array.isArray(value) && value.every(isArticle),
    expected: 'a list of articles that parseArticle made',
  },
  language: {
    isRight: (value) => isRecord(value) && typeof value.read === 'function',
    expected: "the language that reads the articles: loadEnglish() of 'synoptic/english'",
  },
  options: { isRight: isOptional(isRecord), expected: 'an object, such as { onProgress }' },
  progress: {
    isRight: isOptional((value) => typeof value === 'function'),
    expected: 'a function, or left out',
  },
  comparison: {
    isRight: (value) => isRecord(value) && String(value.format).startsWith('synoptic.comparison/'),
    expected: 'a comparison that compareArticles made',
  },
  apart: {
    isRight: isOptional(
      (value) =>
        Array.isArray(value) &&
        value.every(
          ({ kind, sides }) => isText(kind) && Array.isArray(sides) && sides.length === 2,
        ),
    ),
    expected: 'a list of { kind, sides: [one, other] }',
  },
  assets: {
    isRight: (value) => isRecord(value) && isText(value.style) && isText(value.script),
    expected: "the page's style and script: loadPageAssets() of 'synoptic/page'",
  },
  feed: { isRight: isRecord, expected: 'the feed that parseFeed gave' },
  item: {
    isRight: (value) => isRecord(value) && Array.isArray(value.authors),
    expected: 'an item of a feed that parseFeed gave',
  },
} as const satisfies Record<string, Shape>

/** Throws a sentence that names the function and the argument, where the argument is not right. */
export function check(
  where: string,
  name: string,
  value: unknown,
  shape: keyof typeof SHAPES,
): void {
  const { isRight, expected }: Shape = SHAPES[shape]
  if (!isRight(value)) throw new TypeError(`${where}: ${name} must be ${expected}.`)
}

function isDay(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}(?:T|$)/.test(value)
}

function isArticle(value: unknown): boolean {
  return isRecord(value) && isText(value.id) && isText(value.text) && Array.isArray(value.blocks)
}

import { type Html, html } from './template.ts'

export type Document = {
  /** What the page is about; the name of the program follows it. */
  readonly title: string
  /** Attributes of the root: how the reader wants pages to look. */
  readonly root?: Html | null
  /** Styles and scripts, or their addresses, and what else a page's head has of its own. */
  readonly head: Html
  /** Attributes of the body. */
  readonly attributes?: Html | null
  readonly body: Html
}

export const MOTTO =
  'Every line is an outlet’s own words. Synoptic shows who says what; it does not judge who is right.'

/** The frame of every page that Synoptic writes, whether served or in a file. */
export function writeDocument({ title, root, head, attributes, body }: Document): string {
  return html`<!doctype html>
<html lang="en"${root ?? null}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title === 'Synoptic' ? title : `${title} – Synoptic`}</title>
${head}
</head>
<body${attributes ?? null}>
${body}
</body>
</html>
`.markup
}

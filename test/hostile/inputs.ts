/** Two accounts of one invented event. Every bad input is compared beside them. */
export const GOOD = {
  'courier.txt': `Wexmoor closes its old bridge

The council of Wexmoor voted on Tuesday to close the old bridge, which 4,000 people cross each day.

“We had no choice,” Mayor Bo Lind said after the vote. “The cracks are deep.”

Engineers found cracks in two of the seven pillars of the bridge last week.`,
  'ledger.txt': `Cracks shut bridge in Wexmoor

Wexmoor's council decided on Tuesday to close its old bridge after engineers found cracks in two of the seven pillars.

“We had no choice,” said Bo Lind, the mayor of Wexmoor.

About 4,200 people cross the bridge each day, the council said.`,
} as const

export type BadInput = {
  readonly name: string
  readonly file: string
  readonly body: string | Uint8Array
  /** What the person is told where the file is left out; null where it is read. */
  readonly refused: RegExp | null
}

const NOISE = Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 251)
const LINE = 'The mayor of Wexmoor said the bridge was closed on Monday'

function page(body: string): string {
  return `<!doctype html><html><body>${body}</body></html>`
}

/** Sentences that differ in a number. */
function streets(count: number): string {
  const numbers = Array.from({ length: count }, (_, i) => i)
  return numbers.map((i) => `Street ${i} in Wexmoor was shut on Monday, the mayor said. `).join('')
}

/** What somebody will hand to the program one day. */
export const BAD_INPUTS: readonly BadInput[] = [
  { name: 'an empty file', file: 'empty.txt', body: '', refused: /no text/ },
  { name: 'white space alone', file: 'blank.txt', body: ' \n\t\n\u00a0\n', refused: /no text/ },
  { name: 'bytes that are no text', file: 'noise.txt', body: NOISE, refused: /not text/ },
  { name: 'a PDF', file: 'report.pdf', body: Buffer.from('%PDF-1.7\n%âãÏÓ\n'), refused: /PDF/ },
  { name: 'a page without text', file: 'bare.html', body: page(''), refused: /no text/ },
  { name: 'broken JSON', file: 'broken.json', body: '{"text": "…', refused: /no valid JSON/ },
  { name: 'JSON without a text', file: 'other.json', body: '{"a":1}', refused: /no field "text"/ },
  { name: 'deep JSON', file: 'deep.json', body: '['.repeat(200_000), refused: /no valid JSON/ },
  { name: 'one word', file: 'word.txt', body: 'Bridge', refused: null },
  { name: 'one line of 1 MB', file: 'line.txt', body: streets(18_000), refused: null },
  {
    name: 'no sentence end',
    file: 'endless.txt',
    body: 'rain fell on the hills and '.repeat(5_000),
    refused: null,
  },
  { name: 'no space', file: 'solid.txt', body: 'x'.repeat(1 << 20), refused: null },
  { name: 'unclosed quotes', file: 'open.txt', body: `“${LINE}. `.repeat(500), refused: null },
  { name: 'marks alone', file: 'marks.txt', body: `${'"\'“”‘’'.repeat(5_000)}.`, refused: null },
  {
    name: 'lone surrogates',
    file: 'half.json',
    body: `{"text":"The \\ud83d mayor \\udc00 said. ${LINE}."}`,
    refused: null,
  },
  {
    name: 'right-to-left marks',
    file: 'rtl.txt',
    body: `\u202E${LINE}\u202C \u200F\u2067${LINE}.`,
    refused: null,
  },
  { name: 'NUL', file: 'nul.txt', body: `The mayor\u0000 said so. ${LINE}.`, refused: null },
  {
    name: 'terminal escapes',
    file: 'ansi.txt',
    body: `\u001b[31m${LINE}\u001b[0m\u0007\u009b2J.`,
    refused: null,
  },
  {
    name: 'UTF-16',
    file: 'wide.txt',
    body: Buffer.from(`\uFEFF${LINE}.`, 'utf16le'),
    refused: null,
  },
  {
    name: 'Windows-1252',
    file: 'latin.txt',
    body: Buffer.from(`The caf\xe9 is shut. ${LINE}.`, 'latin1'),
    refused: null,
  },
  {
    name: 'HTML in text',
    file: 'tags.txt',
    body: `<script>alert(1)</script> <b>${LINE}</b>.`,
    refused: null,
  },
  {
    name: '10,000 nested tags',
    file: 'nested.html',
    body: page('<div>'.repeat(10_000) + `<p>${LINE}.</p>`),
    refused: null,
  },
  {
    name: '200,000 unclosed tags',
    file: 'unclosed.html',
    body: page(`<b><p>${LINE}.`.repeat(1_000) + '<i>'.repeat(200_000)),
    refused: null,
  },
  {
    name: 'a million “<”',
    file: 'angles.html',
    body: page(`<p>${LINE}. ${'<'.repeat(1_000_000)}`),
    refused: null,
  },
]

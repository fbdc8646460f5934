const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  ndash: '–',
  mdash: '—',
  hellip: '…',
}

/** Titles and names are often encoded twice, and JSON-LD, which is no HTML, as if it were. */
export function decodeTwice(text: string): string {
  return text.replace(
    /&(?:#(\d{2,6})|#x([\da-f]{2,5})|([a-z]{2,6}));/gi,
    (whole, ten, hex, name) =>
      name
        ? (NAMED[name.toLowerCase()] ?? whole)
        : fromCode(Number.parseInt(ten ?? hex, ten ? 10 : 16)),
  )
}

function fromCode(code: number): string {
  return code > 31 && code < 0x110000 && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : ' '
}

const REPORT =
  'The council of Wexmoor voted on Tuesday to close the old bridge, which some 4,000 people cross on foot each day, and Mayor Bo Lind said on Wednesday that it had no choice after engineers found deep cracks in two of its seven stone pillars, one of them below the water.'

const P = `<p>${REPORT}</p>`

export type HostilePage = {
  /** The number in docs/robustness.md. */
  readonly number: number
  readonly name: string
  readonly make: () => string
  /** Is the report still found? Some pages leave none, or bury it. */
  readonly found: boolean
}

/** A page of one small thing very often, with a report in it. */
function many(
  number: number,
  name: string,
  thing: string,
  count: number,
  found = true,
): HostilePage {
  return { number, name, make: () => P + thing.repeat(count), found }
}

const around =
  (open: string, count: number, close = '') =>
  () =>
    open.repeat(count) + P + close.repeat(count)

const script = (json: string) => `<script type="application/ld+json">${json}</script>`
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`

/** Pages made to hang, to fill the memory or to overflow the stack of whoever reads them. */
export const HOSTILE_PAGES: readonly HostilePage[] = [
  {
    number: 52,
    name: '100,000 nested elements',
    make: around('<div>', 1e5, '</div>'),
    found: true,
  },
  { number: 52, name: '200,000 open elements', make: around('<div>', 2e5), found: true },
  { number: 53, name: '3,000 nested tables', make: around('<table><tr><td>', 3000), found: true },
  { number: 54, name: '20,000 open pairs', make: around('<b><p>', 2e4), found: true },
  many(54, '20,000 misnested pairs', '<b><p>x</b></p>', 2e4, false),
  many(55, '100,000 links', '<a href="/x">A link to a page</a> ', 1e5),
  many(55, '100,000 links in a list', '<li><a href="/x">A link to a page</a>', 1e5),
  many(55, '100,000 short paragraphs', '<p>Short words of it.</p>', 1e5, false),
  many(55, '200,000 line breaks', 'word <br><br>', 2e5, false),
  many(55, '2 MB of open marks', '<', 2e6),
  many(55, '2 MB of open comments', '<!--', 5e5),
  many(55, '2 MB of open ends', '</', 1e6),
  many(55, 'a text of 10 MB', 'word ', 2e6),
  many(55, 'a word of 10 MB', 'w', 1e7),
  many(55, '7 MB of white space', ' ', 7e6),
  many(55, '1,000,000 entities', '&amp;', 1e6),
  many(55, '100,000 scripts', '<script>', 1e5),
  many(55, '50,000 pieces of JSON-LD', script('{}'), 5e4),
  many(55, '100,000 fields', meta('author', 'Ann'), 1e5),
  {
    number: 49,
    name: 'JSON-LD 1,000,000 deep',
    make: () => P + script('['.repeat(1e6)),
    found: true,
  },
  {
    number: 49,
    name: 'closed JSON-LD 100,000 deep',
    make: () => P + script('{"@graph":['.repeat(1e5) + ']}'.repeat(1e5)),
    found: true,
  },
  {
    number: 55,
    name: '100,000 attributes',
    make: () => `<div ${Array.from({ length: 1e5 }, (_, i) => `a${i}=1`).join(' ')}>${P}</div>`,
    found: true,
  },
  {
    number: 55,
    name: 'a class of 4 MB',
    make: () => `<div class="${'a '.repeat(2e6)}">${P}`,
    found: true,
  },
]

const lines = (line: string) => Array.from({ length: 2000 }, () => `<p>${line}</p>`).join('')

/** Strings on which a careless regular expression tries everything. */
export const SLOW_STRINGS: readonly HostilePage[] = [
  ['a title', `<title>${'a'.repeat(1e6)}</title>`],
  ['a title of dashes', `<title>${' |-–'.repeat(1e5)}</title>${meta('application-name', '|')}`],
  ['a byline', meta('author', 'by '.repeat(1e5))],
  ['a date', meta('date', '1'.repeat(1e6)) + `<time datetime="${'2031-'.repeat(1e5)}">`],
  ['an address', `<link rel="canonical" href="http://${'a.'.repeat(1e6)}">`],
  ['a path', `<link rel="canonical" href="/${'../'.repeat(1e6)}">`],
  ['names in a byline', lines(`By ${'Ann de '.repeat(50)}!`)],
  ['a stamp', lines(`Published ${'at 1 '.repeat(70)}!`)],
  ['an e-mail address', lines(`${'a.'.repeat(190)}@`)],
  ['handles', lines(`${'@a'.repeat(190)}!`)],
  ['buttons', lines(`share${' this on via'.repeat(30)}!`)],
  ['credits of pictures', lines('Photo by '.repeat(60))],
  ['names before a credit', lines(`${'Ann Lee '.repeat(60)}/ Getty x`)],
  ['requests to subscribe', lines('subscribe to '.repeat(30))],
].map(([name, html]) => ({ number: 56, name, make: () => html + P, found: false }))

export { REPORT }

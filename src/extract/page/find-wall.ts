import type { Note } from '../../model/note.ts'
import { countWords } from '../../text/words.ts'
import type { RoledParagraph } from '../compose-article.ts'
import { eachNode, type PageNode, textOf } from './page-node.ts'
import { WALL_LINES, WALL_TITLES, type WallKind } from './wall-signs.ts'

/** What stands before an article, or in its place. */
export type Wall = {
  readonly kind: WallKind
  /** Is there no article behind it? Else it is cut. */
  readonly whole: boolean
}

/** A page that says so much reports, whatever else it asks of its readers. */
const REPORTS = 150
/** A page that is called a wall, and one with a wall in its text, say no more than this of an article. */
const TITLED = 60
const HARDLY = 25
/** Beside a banner a page with fewer words than this has no text. */
const NOTHING = 6
/** Lines of walls are short. */
const LONGEST = 500

/** Is this page a wall, or does one stand in its text? A banner beside a report is neither. */
export function findWall(
  root: PageNode,
  title: string | null,
  paragraphs: readonly RoledParagraph[],
): Wall | null {
  const words = paragraphs
    .filter(({ role, text }) => TEXT.has(role) && wallKind(text) === null)
    .reduce((sum, { text }) => sum + countWords(text), 0)
  if (words >= REPORTS)
    return asksAtLength(root, title, paragraphs) ? { kind: 'consent', whole: true } : null
  const titled = words < TITLED ? (kindOfTitle(title) ?? kindOfTitle(headOf(root))) : null
  if (titled) return { kind: titled, whole: true }
  const within = firstKind(paragraphs.map(({ text }) => text))
  // What is left before a request to subscribe is the article as far as all may read it.
  if (within === 'login') return words < NOTHING ? { kind: within, whole: true } : null
  if (within) return { kind: within, whole: words < HARDLY }
  const beside = words < NOTHING ? firstKind(shortTexts(root)) : null
  return beside && { kind: beside, whole: true }
}

/** Of the words of a long request for consent so many are about it; of a report on privacy fewer. */
const DENSE = 0.05
const OF_CONSENT =
  /\b(?:cookies?|consents?|partners?|privacy|personal data|personali[sz]ed|legitimate interests?|vendors?|preferences|purposes?|devices?|identifiers?|advertis(?:ing|ements?))\b/gi

/** Is this a request for consent with all that it is for, of many words? */
function asksAtLength(
  root: PageNode,
  title: string | null,
  paragraphs: readonly RoledParagraph[],
): boolean {
  const titled = [title, headOf(root)].some((each) => kindOfTitle(each) === 'consent')
  if (!titled && firstKind(paragraphs.slice(0, 3).map(({ text }) => text)) !== 'consent')
    return false
  const text = paragraphs.map((each) => each.text).join(' ')
  return (text.match(OF_CONSENT)?.length ?? 0) >= countWords(text) * DENSE
}

const TEXT = new Set(['paragraph', 'standfirst', 'caption'])

/** What a line of a wall says, or null for one of a report. */
export function wallKind(text: string): WallKind | null {
  if (text.length > LONGEST) return null
  return KINDS.find((kind) => WALL_LINES[kind].some((shape) => shape.test(text))) ?? null
}

const KINDS: readonly WallKind[] = ['consent', 'login', 'block', 'not-found', 'away']

function firstKind(texts: Iterable<string>): WallKind | null {
  for (const text of texts) {
    const kind = wallKind(text)
    if (kind) return kind
  }
  return null
}

/** A title as a whole, or the part of it before or behind the name of the site. */
function kindOfTitle(title: string | null): WallKind | null {
  if (title === null || title.length > 200) return null
  const parts = [title, ...title.split(/\s[|–—:·-]+\s/)].map((part) =>
    part.replace(/[\s.…!?]+$/, '').trim(),
  )
  return (
    KINDS.find((kind) =>
      WALL_TITLES[kind].some((shape) => parts.some((part) => shape.test(part))),
    ) ?? null
  )
}

/** The first heading: the page may be called after its site. */
function headOf(root: PageNode): string | null {
  let found: string | null = null
  eachNode(root, (node) => {
    if (found === null && (node.tag === 'h1' || node.tag === 'h2')) found = textOf(node)
  })
  return found
}

const SHOWN = new Set('p div span h1 h2 h3 h4 section strong label li td'.split(' '))
/** Lines that are looked at. */
const MOST_LINES = 3000

/** What the page shows in short pieces, furniture as well. */
function shortTexts(root: PageNode): string[] {
  const texts: string[] = []
  eachNode(root, (node) => {
    if (!SHOWN.has(node.tag) || texts.length >= MOST_LINES) return
    const own = node.children.some((child) => typeof child === 'string' && child.trim().length > 3)
    if (own) texts.push(textOf(node).slice(0, LONGEST))
  })
  return texts
}

/** What is told of a page that is a wall. */
export function noteWall(kind: WallKind): Omit<Note, 'place'> {
  const { code, what, advice } = TOLD[kind]
  return { code, message: `This page ${what}; it is not the article. ${advice}`, level: 'error' }
}

/** What is told of an article that a wall cuts. */
export function noteBehindWall(kind: WallKind): Omit<Note, 'place'> {
  const { what, advice } = TOLD[kind]
  const message = `The page ${what}, and shows only a part of the article. ${advice}`
  return { code: BEHIND_WALL, message, level: 'warning' }
}

export const BEHIND_WALL = 'behind-wall'

const IN_BROWSER = 'Open it in a browser and save what it shows then.'

const TOLD: Readonly<Record<WallKind, { code: string; what: string; advice: string }>> = {
  consent: { code: 'consent-page', what: 'asks for consent to cookies first', advice: IN_BROWSER },
  login: { code: 'login-page', what: 'asks to log in or to subscribe first', advice: IN_BROWSER },
  block: { code: 'block-page', what: 'keeps programs out', advice: IN_BROWSER },
  'not-found': {
    code: 'not-found-page',
    what: 'says that there is nothing at its address',
    advice: 'Check the address, or look for the new one.',
  },
  away: {
    code: 'away-page',
    what: 'says that the site is away for now',
    advice: 'Try again later.',
  },
}

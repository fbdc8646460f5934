import { isReporting } from '../../../model/article.ts'
import { type Mention, type Reading, TAGS } from '../../../model/reading.ts'
import { designationAt } from '../../match/designation.ts'
import type { Story } from '../../story.ts'
import { baseForm } from '../base-form.ts'
import { type Claim, type Dispute, groupClaims, isBetweenArticles } from '../claim.ts'
import { namesPeople } from '../figures/states.ts'

/** What an article says that somebody is. */
type Role = Claim & { readonly head: string }

/** Finds people whom the accounts call by different jobs: "campaign chairman", "campaign manager". */
export function findRoleDisputes(story: Story): Dispute[] {
  const roles = story.entities.entities.map((): Role[] => [])
  for (const [index, reading] of story.readings.entries())
    for (const [m, mention] of reading.mentions.entries()) {
      const entity = story.entities.ofMention[index]?.[m] ?? -1
      if (entity < 0 || mention.form !== 'name' || !NAMED.has(mention.kind)) continue
      const role = roleOf(reading, index, mention)
      if (role) roles[entity].push(role)
    }
  return roles.flatMap((own, entity) => dispute(own, story.entities.entities[entity].name))
}

/** Bodies are told what they are behind their name alone: "Orlan Mills, a maker of nets,". */
const NAMED: ReadonlySet<Mention['kind']> = new Set(['person', 'organisation'])

/** An article that gives two of them tells that somebody is both. */
function dispute(roles: readonly Role[], name: string): Dispute[] {
  const positions = groupClaims(roles, ({ head }) => head)
  if (positions.length < 2 || !isBetweenArticles(positions)) return []
  const tellers = positions.map((claims) => new Set(claims.map(({ reading }) => reading)))
  const isApart = tellers.some((a, i) =>
    tellers.some((b, j) => j > i && [...a].every((reading) => !b.has(reading))),
  )
  if (!isApart) return []
  return [{ kind: 'name', about: `What ${name} is`, relation: 'wording', positions, isNamed: true }]
}

/** Before the name: "campaign chairman Ada Lund"; or else after it: "Ada Lund, the head of the port,". */
function roleOf(reading: Reading, index: number, mention: Mention): Role | null {
  const { article, tokens, sentences } = reading
  const sentence = sentences[mention.sentence]
  if (!isReporting(article.blocks[sentence.block].role)) return null
  const { firstToken } = designationAt(reading, mention.sentence, mention)
  const isPerson = mention.kind === 'person'
  const before = isPerson
    ? (titleBefore(reading, firstToken, mention.firstToken) ??
      nounBefore(reading, sentence.firstToken, mention.firstToken))
    : null
  const span = before ?? asideAfter(reading, mention.endToken, sentence.endToken, isPerson)
  if (span === null) return null
  const { to, head } = span
  const from = startOfWord(reading, span.from)
  const start = tokens.starts[from]
  const end = tokens.ends[to]
  return {
    reading: index,
    head: baseForm(tokens.lower[head]),
    value: article.text.slice(start, end),
    span: { start, end },
    normalized: { text: baseForm(tokens.lower[head]) },
    statement: { start: sentence.start, end: sentence.end },
  }
}

/** The "free" of "free-agent slugger". */
function startOfWord({ article, tokens }: Reading, token: number): number {
  let first = token
  while (first > 0 && /[-\p{L}]$/u.test(article.text[tokens.starts[first] - 1])) first--
  return first
}

/** A run of tokens, both ends inclusive, and the noun of it that names the job. */
type Title = { readonly from: number; readonly to: number; readonly head: number }

function titleBefore(reading: Reading, first: number, end: number): Title | null {
  let from = first
  while (from < end && (isCourtesy(reading, from) || isDeterminer(reading, from))) from++
  const head = end - 1
  return from <= head && isJob(reading, head) ? { from, to: head, head } : null
}

/** "the firm's chief executive, Ada Lund,": a noun of its own before a comma. */
function nounBefore(reading: Reading, first: number, name: number): Title | null {
  const { lower, tags } = reading.tokens
  const head = name - 2
  if (lower[name - 1] !== ',' || head < first || !isJob(reading, head)) return null
  let from = head
  while (from > first && MODIFIERS.has(TAGS[tags[from - 1]]) && lower[from - 1] !== ',') from--
  const isOwn = from > first && (/['’]s?$/.test(lower[from - 1]) || isDeterminer(reading, from - 1))
  return isOwn ? { from, to: head, head } : null
}

const MODIFIERS: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'PROPN'])

const LONGEST_ASIDE = 12
const LINKS: ReadonlySet<string> = new Set(
  'of to for at in with on from since until under'.split(' '),
)

function asideAfter(reading: Reading, first: number, end: number, isPerson: boolean): Title | null {
  const { lower, tags } = reading.tokens
  if (lower[first] !== ',') return null
  let to = first + 1
  while (
    to < end &&
    to - first <= LONGEST_ASIDE &&
    !/^(?:[,.;:)(—–]|who|which|and)$/.test(lower[to])
  ) {
    if (['VERB', 'AUX'].includes(TAGS[tags[to]])) return null
    to++
  }
  if (to - first > LONGEST_ASIDE || lower[to] === 'and') return null
  const from = isDeterminer(reading, first + 1) ? first + 2 : first + 1
  let head = from
  while (head + 1 < to && !LINKS.has(lower[head + 1])) head++
  const isTitle = isPerson ? isJob(reading, head) : isKind(reading, first + 1, head)
  return head < to && isTitle ? { from, to: to - 1, head } : null
}

/** "a maker of nets" */
function isKind(reading: Reading, first: number, head: number): boolean {
  return isDeterminer(reading, first) && TAGS[reading.tokens.tags[head]] === 'NOUN'
}

function isDeterminer({ tokens }: Reading, token: number): boolean {
  return TAGS[tokens.tags[token]] === 'DET'
}

const COURTESIES: ReadonlySet<string> = new Set(
  'mr mrs ms miss dr rev sir dame lord lady justice judge pope king queen prince'.split(' '),
)

function isCourtesy({ tokens }: Reading, token: number): boolean {
  return COURTESIES.has(tokens.lower[token].replace(/\.$/, ''))
}

const JOBS: ReadonlySet<string> = new Set(
  (
    'chair chief head aide boss president secretary deputy counsel ally associate confidant friend ' +
    'partner official candidate general superintendent captain attorney nominee ceo mp adviser executive director'
  ).split(' '),
)

function isJob({ tokens }: Reading, token: number): boolean {
  const word = tokens.lower[token]
  const isNoun = ['NOUN', 'PROPN'].includes(TAGS[tokens.tags[token]])
  return isNoun && (JOBS.has(word) || (word.length > 4 && namesPeople(word)))
}

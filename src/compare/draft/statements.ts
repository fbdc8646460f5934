import { isReporting } from '../../model/article.ts'
import type { Statement } from '../../model/comparison.ts'
import type { DraftMark } from '../../model/draft.ts'
import { type Reading, TAGS } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { addTo } from '../add-to.ts'
import { areDenied } from '../facts/denials.ts'
import { isFunctionWord } from '../function-words.ts'
import type { Profile } from '../match/profiles.ts'
import { keyOf } from '../match/terms.ts'
import { ofSentence } from '../of-sentence.ts'
import { accountsOf, claimOf, type Found, type Said, toSide } from './finding.ts'
import type { Joined } from './join-draft.ts'
import { type Near, sentencePassage, toldAlike } from './near.ts'
import { areTurned } from './turned.ts'

/** What is said of the sentences of a draft as a whole. */
export function judgeStatements(joined: Joined, near: readonly (readonly Near[])[]): Found[] {
  const { story, draft } = joined
  const inherit = indexAgreements(joined)
  const own = story.alignment.statements.filter(({ reading }) => reading === draft)
  const found = own.map((statement) => ({
    sentence: statement.sentence,
    found: judgeStatement(joined, statement, near[statement.sentence], inherit),
  }))
  return joinNotFound(joined, found)
}

function judgeStatement(
  joined: Joined,
  { id, sentence, start, end }: { id: number; sentence: number } & Span,
  near: readonly Near[],
  inherit: Inherit,
): Found | null {
  const { story } = joined
  if (isSpoken(story.profiles[id])) return null
  const told = toldAlike(near)
  const claim = claimOf(joined, { start, end })
  const base = {
    kind: 'statement' as const,
    claim,
    about: '',
    accounts: 0,
    sides: [],
    remark: null,
  }
  if (told.length > 0) {
    const denies = denierOf(joined, sentence)
    const denial = judgeDenial(joined, told, denies)
    if (denial) return { ...base, ...denial }
    // Who denies it does not bear it out, however alike the sentences are.
    const bearing = told.filter((each) => !denies(each) && !isTurned(joined, sentence, each))
    if (bearing.length === 0)
      return { ...base, mark: 'told-otherwise', sides: [sideOf(joined, told, false)] }
    const words = new Set(tellingIn(claim.text))
    const inherited = bearing.slice(0, FOUNDERS).flatMap((each) => inherit(each, words))
    const all = unique([
      ...bearing,
      ...inherited.filter((each) => !denies(each) && !isTurned(joined, sentence, each)),
    ])
    const accounts = accountsOf(joined, all)
    const { mark, remark } = markOf(joined, all, accounts)
    return { ...base, mark, remark, accounts, sides: [sideOf(joined, all, true)] }
  }
  if (near.length > 0)
    return { ...base, mark: 'told-otherwise', sides: [sideOf(joined, near.slice(0, 1), false)] }
  return isClaim(joined, sentence) ? { ...base, mark: 'not-found' } : null
}

/** The likeliest few say which facts of the comparison a sentence takes part in. */
const FOUNDERS = 2

function unique(near: readonly Near[]): Near[] {
  return [...new Map(near.map((each) => [`${each.reading} ${each.sentence}`, each])).values()]
}

function sideOf(joined: Joined, near: readonly Near[], isDrafts: boolean) {
  return toSide(
    joined,
    near.map((each) => toSaid(joined, each)),
    isDrafts,
  )
}

function toSaid(joined: Joined, near: Near): Said {
  const passage = sentencePassage(joined, near)
  return { reading: near.reading, sentence: near.sentence, span: passage, value: passage.text }
}

/** What the comparison has a sentence of an article in: the others of the fact, and the words of it. */
type Agreed = { readonly places: readonly Near[]; readonly core: ReadonlySet<string> }

/** The others that tell what a sentence of an article shares with them, where the draft's tells it, too. */
type Inherit = (near: Near, words: ReadonlySet<string>) => readonly Near[]

function indexAgreements({ story, comparison }: Joined): Inherit {
  const readingOf = new Map(story.readings.map(({ article }, reading) => [article.id, reading]))
  const groups = new Map<string, Agreed[]>()
  for (const { statements } of comparison.agreements) {
    const told = statements.flatMap((statement) => {
      const reading = readingOf.get(statement.article)
      if (reading === undefined) return []
      const { sentences } = story.readings[reading]
      const sentence = sentences.findIndex(({ end }) => end > statement.start)
      return [{ reading, sentence, score: 1, core: coreOf(story.readings[reading], statement) }]
    })
    for (const { reading, sentence, core } of told)
      addTo(groups, `${reading} ${sentence}`, { places: told, core })
  }
  return ({ reading, sentence, score }, words) =>
    score < SURE
      ? []
      : (groups.get(`${reading} ${sentence}`) ?? [])
          .filter(({ core }) => core.size > 0 && countIn(core, words) >= CORE * core.size)
          .flatMap(({ places }) => places)
}

/** This part of the words that a fact rests on must the draft have, too. */
const CORE = 0.6

/** The telling words that a statement shares with the others of its fact. */
function coreOf({ article }: Reading, { shared = [] }: Statement): ReadonlySet<string> {
  return new Set(shared.flatMap(({ start, end }) => tellingIn(article.text.slice(start, end))))
}

function tellingIn(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.filter((word) => !isFunctionWord(word)).map(keyOf)
}

function countIn(core: ReadonlySet<string>, words: ReadonlySet<string>): number {
  return [...core].filter((word) => words.has(word)).length
}

/** So surely alike must two sentences be for the facts of one to be those of the other. */
const SURE = 0.6

function markOf(
  { story }: Joined,
  told: readonly Near[],
  accounts: number,
): { mark: DraftMark; remark: string | null } {
  const leans = told.map(({ reading, sentence }) =>
    ofSentence(story.readings[reading].attributions, sentence).filter(
      ({ kind }) => kind !== 'credit',
    ),
  )
  if (leans.every((each) => each.length > 0 && each.every(({ anonymous }) => anonymous)))
    return { mark: 'anonymous-only', remark: `After ${leans[0][0].source}.` }
  const named = leans.map((each) => each.find(({ anonymous }) => !anonymous)?.source ?? '')
  const isOne = named[0] !== '' && named.every((source) => lastWord(source) === lastWord(named[0]))
  return {
    mark: accounts > 1 ? 'agreed' : 'one-witness',
    remark: isOne ? `After ${named[0]}.` : null,
  }
}

function lastWord(source: string): string {
  return source.toLowerCase().split(/\s+/).at(-1) ?? ''
}

/** A statement with more than half of its words in quotation marks is judged as a quote. */
function isSpoken({ spoken, tokens }: Profile): boolean {
  return spoken * 2 > tokens
}

/** So sure must it be that sentences tell one thing before one is said to deny the other. */
const ONE_FACT = 0.7

/** Tells which sentences of the articles say that it is not so, or deny what the draft's says. */
function denierOf({ story, draft }: Joined, sentence: number): (each: Near) => boolean {
  const { readings } = story
  return (each) => areDenied(readings[draft], sentence, readings[each.reading], each.sentence)
}

/** Does a sentence say that the figure of the draft's went the other way? */
function isTurned({ story, draft }: Joined, sentence: number, each: Near): boolean {
  const { readings } = story
  return areTurned(readings[draft], sentence, readings[each.reading], each.sentence)
}

function judgeDenial(joined: Joined, told: readonly Near[], denies: (each: Near) => boolean) {
  const sure = told.filter(({ score }) => score >= ONE_FACT)
  if (sure.length === 0 || !sure.every(denies)) return null
  return {
    kind: 'negation' as const,
    mark: 'at-odds' as const,
    remark: 'One says so, the other says it is not so.',
    sides: [sideOf(joined, sure, false)],
  }
}

const FEWEST_TOKENS = 5

/** Words by which a writer says what will or should be, or what they think. */
const UNSETTLED: ReadonlySet<string> = new Set(
  'will would could may might should must shall perhaps probably surely i we our let'.split(' '),
)

/** Does a sentence state what is or was? Opinions, questions and what is to come are no claims. */
function isClaim({ story, draft }: Joined, sentence: number): boolean {
  const { tokens, sentences, article } = story.readings[draft]
  const { firstToken, endToken, block, end } = sentences[sentence]
  if (!isReporting(article.blocks[block].role) || endToken - firstToken < FEWEST_TOKENS)
    return false
  if (article.text[end - 1] === '?') return false
  let hasVerb = false
  for (let i = firstToken; i < endToken; i++) {
    if (UNSETTLED.has(tokens.lower[i])) return false
    hasVerb ||= VERBS.has(tokens.tags[i])
  }
  return hasVerb
}

const VERBS: ReadonlySet<number> = new Set([TAGS.indexOf('VERB'), TAGS.indexOf('AUX')])

/** What is not found of a paragraph is one finding. */
function joinNotFound(
  joined: Joined,
  all: readonly { readonly sentence: number; readonly found: Found | null }[],
): Found[] {
  const { sentences } = joined.story.readings[joined.draft]
  const found: Found[] = []
  let block = -1
  let count = 0
  for (const { sentence, found: each } of all) {
    if (each === null) continue
    if (each.mark !== 'not-found') found.push(each)
    else if (sentences[sentence].block !== block) {
      block = sentences[sentence].block
      count = 0
      found.push(each)
    } else {
      count++
      const first = found.findLastIndex(({ mark }) => mark === 'not-found')
      const more = count === 1 ? 'One more sentence' : `${count} more sentences`
      found[first] = { ...found[first], remark: `${more} of this paragraph, too.` }
    }
  }
  return found
}

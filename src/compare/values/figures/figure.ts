import { isReporting } from '../../../model/article.ts'
import { type Quantity, type Reading, TAGS } from '../../../model/reading.ts'
import { stem } from '../../../text/stem.ts'
import { ofSentence, rangeOfSentence } from '../../of-sentence.ts'
import type { Story } from '../../story.ts'
import { baseForm } from '../base-form.ts'
import { type Context, type Rarity, toContext, type Weighted, weighAround } from '../context.ts'
import { frameOf } from '../frame.ts'
import { type Happening, happeningAt } from '../happening.ts'
import { conversionFinder } from './conversions.ts'
import { familyOf, isOffset, tellsHowMany } from './families.ts'
import { findState } from './find-state.ts'
import { numberKey } from './interval.ts'
import { lastedAt } from './lasted.ts'
import { isTerm, TERM } from './prison-terms.ts'
import { measureScopes, type Scope, scopeOf } from './scope.ts'
import { stateOf } from './states.ts'

/** A number in an article with what is needed to tell whether another is about the same. */
export type Figure = {
  readonly reading: number
  readonly sentence: number
  readonly quantity: Quantity
  /** The sum that it gives again in another currency; null for all else. */
  readonly convertedFrom: string | null
  /** The words as printed. */
  readonly value: string
  /** Only figures of one family can be compared: the kind and the unit. */
  readonly family: string
  /** The stem of what is counted. */
  readonly thing: string | null
  /** What befell those counted: "killed", "arrested". */
  readonly state: string | null
  /** Empty for the days of the story itself; else the year or month that it belongs to. */
  readonly scope: Scope
  readonly context: Context
  /** The same without what tells its state. */
  readonly contextBesideState: Context
  /** The person or body named last before it in its sentence, as an index of entities; or -1. */
  readonly subject: number
  /** A key of the number itself. */
  readonly number: string
  /** Part and whole, where it stands in "28 of 68"; else null. */
  readonly share: string | null
  /** Is it the whole of such a pair? */
  readonly isWhole: boolean
  /** The numbers of one family that its sentence gives besides. */
  readonly besides: ReadonlySet<string>
  /** What lasted so long, where it is told: "meeting". */
  readonly lasted: string | null
  /** The stems of the words next to it on either side. */
  readonly frame: Int32Array
  /** Whom and what its sentence names, as indices of entities. */
  readonly named: ReadonlySet<number>
  /** What happens with what is counted, as its verb tells. */
  readonly happening: Happening
  /** The places that it is told to be in, or measured from: "40 houses in Brade", "9 km off Tarn". */
  readonly places: readonly number[]
}

/** Ages belong to one person and scores to one match: their words around say too little. */
const COMPARED: ReadonlySet<Quantity['kind']> = new Set([
  'count',
  'money',
  'percent',
  'measure',
  'duration',
  'ratio',
])

/** All figures of a story that could differ from others. */
export function gatherFigures(story: Story, rarity: Rarity): Figure[] {
  const today = measureScopes(story)
  return story.readings.flatMap((reading, index) => {
    const conversionOf = conversionFinder(reading)
    return reading.quantities
      .filter(({ kind, sentence }) => {
        const { block } = reading.sentences[sentence]
        return COMPARED.has(kind) && isReporting(reading.article.blocks[block].role)
      })
      .filter(tellsHowMany(reading))
      .map((quantity) => {
        const sum = conversionOf(quantity)
        return {
          ...toFigure(story, index, quantity, today, rarity),
          convertedFrom: sum && numberTerm(sum),
        }
      })
  })
}

function toFigure(
  story: Story,
  index: number,
  quantity: Quantity,
  today: string,
  rarity: Rarity,
): Omit<Figure, 'convertedFrom'> {
  const reading = story.readings[index]
  const sentence = reading.sentences[quantity.sentence]
  const { start, end } = quantity
  const family = `${familyOf(quantity)}${isOffset(reading, quantity) ? ' apart' : ''}`
  const others = ofSentence(reading.quantities, quantity.sentence).filter(
    (other) => other !== quantity,
  )
  const share = shareOf(reading, quantity, others)
  const thing = quantity.thing ?? share?.whole.thing ?? null
  const counted =
    thing === null || MONEY.has(thing) ? measuredThing(reading, quantity) : stem(thing)
  const around = weighAround(reading, sentence, quantity, rarity)
  const state = findState(reading, sentence, quantity)
  const context = toContext(
    [...withoutThing(reading, quantity, around), ...numbersBeside(quantity, others)],
    rarity,
  )
  return {
    reading: index,
    sentence: quantity.sentence,
    quantity,
    value: reading.article.text.slice(start, end),
    family,
    thing: counted,
    state,
    scope: scopeOf(reading, quantity, today),
    context,
    contextBesideState: state === null ? context : withoutState(context, state, rarity),
    subject: subjectOf(story, index, quantity),
    number: numberKey(quantity),
    share: share && `${numberKey(share.part)} of ${numberKey(share.whole)}`,
    isWhole: share?.whole === quantity,
    besides: new Set(
      others.filter((other) => mayStandFor(reading, quantity, other)).map(numberKey),
    ),
    lasted: lastedAt(reading, quantity),
    frame: frameOf(reading, quantity.sentence, quantity, rarity),
    named: namedIn(story, index, quantity.sentence),
    happening: happeningAt(reading, sentence, quantity),
    places: placesOf(story, index, quantity),
  }
}

/** Could another article's number of one be that of the other: do they count alike things, alike befallen? */
function mayStandFor(reading: Reading, one: Quantity, other: Quantity): boolean {
  if (familyOf(one) !== familyOf(other)) return false
  if (one.thing !== null && other.thing !== null && one.thing !== other.thing) return false
  const [a, b] = [one, other].map((each) =>
    findState(reading, reading.sentences[each.sentence], each),
  )
  return a === null || b === null || a === b
}

/** Money without a code of its own: that both are sums does not make them one sum. */
const MONEY: ReadonlySet<string> = new Set(
  'crown krona krone koruna dinar dirham franc mark peso rupee riyal shilling dollar pound euro'.split(
    ' ',
  ),
)

/** What a measure is of, where the noun follows at once: "a three-hour meeting". */
function measuredThing(reading: Reading, quantity: Quantity): string | null {
  if (quantity.unit === null) return null
  if (isTerm(reading, quantity)) return TERM
  const { tokens, sentences } = reading
  const { firstToken, endToken } = sentences[quantity.sentence]
  let next = firstToken
  while (next < endToken && tokens.starts[next] < quantity.end) next++
  const isNoun = next < endToken && TAGS[tokens.tags[next]] === 'NOUN'
  return isNoun ? stem(tokens.lower[next]) : null
}

/** The thing counted is compared on its own, so it is no part of the context. */
function withoutThing(
  { article }: Reading,
  { thingSpan }: Quantity,
  around: readonly Weighted[],
): readonly Weighted[] {
  if (thingSpan === null) return around
  const thing = article.text.slice(thingSpan.start, thingSpan.end).toLowerCase()
  const terms = new Set(thing.split(/[^\p{L}\p{N}]+/u).map(baseForm))
  return around.filter(([term]) => !terms.has(term))
}

/** That all of them died does not tell that they died of one thing. */
function withoutState({ weights }: Context, state: string, rarity: Rarity): Context {
  return toContext(
    [...weights].filter(([term]) => stateOf(term) !== state),
    rarity,
  )
}

/** Whom a number is about, as far as word order tells: "Winter has three boats". */
function subjectOf({ readings, entities }: Story, reading: number, quantity: Quantity): number {
  let subject = -1
  const { mentions } = readings[reading]
  const [first, last] = rangeOfSentence(mentions, quantity.sentence)
  for (let m = first; m < last; m++)
    if (mentions[m].end <= quantity.start && SUBJECTS.has(mentions[m].kind))
      subject = entities.ofMention[reading]?.[m] ?? -1
  return subject
}

function namedIn({ readings, entities }: Story, reading: number, sentence: number): Set<number> {
  const [first, last] = rangeOfSentence(readings[reading].mentions, sentence)
  const own = entities.ofMention[reading]?.slice(first, last) ?? []
  return new Set(own.filter((entity) => entity >= 0))
}

/** Letters within which a place follows its number. */
const PLACE_REACH = 60

/** Words that lead to the place where something is, or from which a way is measured. */
const LEADS =
  /\b(?:in|at|near|of|off|from|to|outside|on|across|around) (?:the )?(?:[\p{L}]+ (?:of )?(?:the )?)?$/u

function placesOf({ readings, entities }: Story, index: number, quantity: Quantity): number[] {
  const { article, mentions } = readings[index]
  const [first, last] = rangeOfSentence(mentions, quantity.sentence)
  const found: number[] = []
  for (let m = first; m < last; m++) {
    const { start, kind } = mentions[m]
    const entity = entities.ofMention[index]?.[m] ?? -1
    const gap = start - quantity.end
    if (entity < 0 || kind !== 'place' || gap < 0 || gap > PLACE_REACH) continue
    if (LEADS.test(article.text.slice(quantity.end, start))) found.push(entity)
  }
  return found
}

const SUBJECTS: ReadonlySet<string> = new Set(['person', 'organisation'])

type Share = { readonly part: Quantity; readonly whole: Quantity }

/** The part and the whole that a number belongs to, as "28 of his 68". */
function shareOf({ article }: Reading, quantity: Quantity, others: Quantity[]): Share | null {
  for (const other of others) {
    const [part, whole] = other.start < quantity.start ? [other, quantity] : [quantity, other]
    if (SHARE.test(article.text.slice(part.end, whole.start))) return { part, whole }
  }
  return null
}

const SHARE = /^(?: \S{1,20})? (?:out )?of (?:(?:the|his|her|its|their|all) )?$/

/** Letters within which another number of the sentence is as good as a word beside it. */
const BESIDE = 30

/** A number beside weighs as a fairly rare word does. */
const NUMBER_BESIDE = 3

/** The numbers beside are part of the context: "€110 billion" tells what "($141 billion)" is. */
function numbersBeside({ start, end }: Quantity, others: Quantity[]): readonly Weighted[] {
  const near = others.filter((other) => other.start - end < BESIDE && start - other.end < BESIDE)
  return near.map((each) => [numberTerm(each), NUMBER_BESIDE])
}

function numberTerm(quantity: Quantity): string {
  return `${familyOf(quantity)} ${numberKey(quantity)}`
}

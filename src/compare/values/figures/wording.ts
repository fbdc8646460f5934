import { TAGS } from '../../../model/reading.ts'
import { ofSentence } from '../../of-sentence.ts'
import type { Story } from '../../story.ts'
import { baseForm } from '../base-form.ts'
import type { Figure } from './figure.ts'

const PART_AFTER =
  /^[^.;]{0,40}?\b(?:alone|of them|of whom|of which|among them|and (?:tens|hundreds|thousands|dozens|scores|several|many|some|\p{L}+) (?:of \p{L}+ )?(?:more|others)|so far this)\b/iu
/** "two of the bombs" */
const PART_OF = /^(?: \p{L}+)? of (?:the|them|these|those|its|his|her|their|our)\b/iu

const PART_BEFORE =
  /\b(?:including|among them|of them|of whom|of which|another|other|a further|an additional|additional)\s+(?:at least |about |some )?$/i

/** Letters before and after a number in which it may be told to be a part. */
const BEFORE = 30
const AFTER = 80

/** Is it told to be a part of more? */
export function isPart(
  { readings }: Story,
  { reading, quantity: { start, end } }: Figure,
): boolean {
  const { text } = readings[reading].article
  return (
    PART_OF.test(text.slice(end, end + AFTER)) ||
    PART_AFTER.test(text.slice(end, end + AFTER)) ||
    PART_BEFORE.test(text.slice(Math.max(0, start - BEFORE), start))
  )
}

/** Letters between numbers that are told together: "two women and one man". */
const TOGETHER = 60

/**
 * "two women and one man" beside "three": the numbers told together make up the other's total, or
 * with it a part of it.
 */
export function isSum({ readings }: Story, part: Figure, whole: Figure): boolean {
  const [own, total] = [part.quantity.value, whole.quantity.value]
  if (own === null || total === null || own >= total) return false
  const { kind, unit, start, end } = part.quantity
  const beside = ofSentence(readings[part.reading].quantities, part.sentence).filter(
    (each) =>
      each !== part.quantity &&
      each.value !== null &&
      each.kind === kind &&
      each.unit === unit &&
      Math.max(each.start - end, start - each.end) < TOGETHER,
  )
  const all = beside.reduce((sum, { value }) => sum + (value ?? 0), own)
  return all === total || beside.some(({ value }) => own + (value ?? 0) === total)
}

const WIDE =
  /\b(?:worldwide|nationwide|globally|statewide|countrywide|overall|combined|altogether|in all|in total|a total of|across the (?:country|nation|world|globe)|around the (?:world|globe)|the (?:whole|entire)|elsewhere|all-time|career)\b/i

/** Letters around a number in which its area is told. */
const AROUND = 70

/** Is it told to be of more than what is next to it: nationwide, in all? */
export function isWide({ readings }: Story, { reading, sentence, quantity }: Figure): boolean {
  const { article, sentences } = readings[reading]
  const { start, end } = sentences[sentence]
  const before = article.text.slice(Math.max(start, quantity.start - AROUND), quantity.start)
  const after = article.text.slice(quantity.end, Math.min(end, quantity.end + AROUND))
  return WIDE.test(before.split(/[;:]/).at(-1) ?? '') || WIDE.test(after.split(/[;:]/)[0])
}

/** "four seasons as a scout" are some of all the seasons. */
export function isInRole({ readings }: Story, { reading, quantity }: Figure): boolean {
  const end = quantity.thingSpan?.end ?? quantity.end
  return /^ as (?:an?|the|his|her|its)\b/.test(readings[reading].article.text.slice(end, end + 12))
}

const PERIOD =
  /^[^,.;]{0,25}?\b((?:this|last|next) (?:year|month|week|quarter|season)|(?:in|over|a|per|each|every) (?:\p{L}+ )?(?:years?|months?|weeks?|days?|hours?|seasons?))\b/iu

/** Within what time so much is: "a day", "in four years"; empty where it is not told. */
export function periodOf({ readings }: Story, { reading, quantity }: Figure): string {
  if (quantity.kind === 'duration') return ''
  const { text } = readings[reading].article
  return PERIOD.exec(text.slice(quantity.end, quantity.end + AFTER))?.[1].toLowerCase() ?? ''
}

const TRADED = /\b(?:shares?|stocks?|index|oil|barrels?|traded|trading)\b/i
const MOMENT = /\b(?:clos(?:e|ed|ing)|open(?:ed|ing)?|early|midday|late|before|after-hours)\b/i

/** What is traded costs one thing in the morning and another at the close. */
export function momentOfPrice(
  { readings }: Story,
  { reading, sentence, quantity }: Figure,
): string {
  const { article, sentences } = readings[reading]
  if (!['money', 'percent', 'count'].includes(quantity.kind)) return ''
  const whole = article.text.slice(sentences[sentence].start, sentences[sentence].end)
  return TRADED.test(whole) ? (MOMENT.exec(whole)?.[0].toLowerCase() ?? '') : ''
}

const ANCHOR = /\b(?:of|from|off|outside|near) (?:the )?((?:\p{Lu}[\p{L}'’-]+ ?)+)/u

/** The names from which a way is measured: "nine miles off Orlan Point". */
export function anchorOf({ readings }: Story, { reading, quantity: { end } }: Figure): string[] {
  const after = readings[reading].article.text.slice(end, end + AFTER).split(/[,.;]/)[0]
  return ANCHOR.exec(after)?.[1].trim().split(' ') ?? []
}

const BOUGHT = /^ (?:on|for) (?:an? |the |two |some )?([\p{L}-]+)/u

/** What a sum was spent on: "hat" of "$40 on a hat"; null where that does not follow. */
export function boughtWith({ readings }: Story, { reading, quantity }: Figure): string | null {
  if (quantity.kind !== 'money') return null
  const after = readings[reading].article.text.slice(quantity.end, quantity.end + AFTER)
  return BOUGHT.exec(after)?.[1].toLowerCase() ?? null
}

const WITHIN = /^(?:During|Within|In the (?:first|second|third|last|final|opening|closing))\b/

/** "During the last quarter" opens a sentence that tells of a part of the time. */
export function isWithin({ readings }: Story, { reading, sentence }: Figure): boolean {
  const { article, sentences } = readings[reading]
  return WITHIN.test(article.text.slice(sentences[sentence].start, sentences[sentence].end))
}

/** Words before what is counted that say which of the things are counted. */
const RESTRICTIVE: ReadonlySet<string> = new Set(
  (
    'other another more further additional extra final last first second third only remaining ' +
    'initial average annual yearly monthly weekly daily each every per new previous earlier next'
  ).split(' '),
)

type Modifiers = {
  /** Of `RESTRICTIVE`, as printed. */
  readonly restrictive: readonly string[]
  /** All other adjectives and nouns between the number and its thing, as stems. */
  readonly open: readonly string[]
}

const OPEN: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'PROPN', 'VERB'])

/** The words that say which things are counted: "the final two games", "12 worst-hit villages". */
export function modifiersOf(
  { readings }: Story,
  { reading, sentence, quantity }: Figure,
): Modifiers {
  const { tokens, sentences } = readings[reading]
  const { firstToken, endToken } = sentences[sentence]
  const { start, end, thingSpan } = quantity
  const restrictive = new Set<string>()
  const open: string[] = []
  let i = firstToken
  while (i < endToken && tokens.ends[i] <= start) i++
  for (let before = i - 1; before >= Math.max(firstToken, i - 2); before--)
    if (RESTRICTIVE.has(tokens.lower[before])) restrictive.add(tokens.lower[before])
  while (i < endToken && tokens.starts[i] < end) i++
  for (; i < endToken && tokens.ends[i] <= (thingSpan?.start ?? end); i++) {
    const word = tokens.lower[i]
    if (RESTRICTIVE.has(word)) restrictive.add(word)
    else if (OPEN.has(TAGS[tokens.tags[i]])) open.push(baseForm(word))
  }
  return { restrictive: [...restrictive].sort(), open }
}

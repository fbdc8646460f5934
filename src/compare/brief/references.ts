import { type Mention, type Reading, TAGS, type Tag } from '../../model/reading.ts'
import { stem } from '../../text/stem.ts'
import { isFunctionWord } from '../function-words.ts'
import { rangeOfSentence } from '../of-sentence.ts'
import type { Story } from '../story.ts'
import { type Line, rangeOf } from './shorten.ts'

/** What a line must find told before it, and what it brings in itself. */
export type References = {
  readonly needs: ReadonlySet<string>
  readonly gives: ReadonlySet<string>
  /** The entities that it names, by their numbers. */
  readonly named: ReadonlySet<number>
}

/** People by a surname alone and a bare "the company" want an earlier line that says who and which. */
export function findReferences(
  { readings, entities }: Story,
  reading: number,
  sentence: number,
  line: Line,
): References {
  const each = readings[reading]
  const needs = new Set<string>()
  const gives = new Set<string>()
  const named = new Set<number>()
  const [from, to] = rangeOfSentence(each.mentions, sentence)
  for (let index = from; index < to; index++) {
    const mention = each.mentions[index]
    if (mention.start < line.start || mention.end > line.end) continue
    const entity = entities.ofMention[reading][index]
    if (mention.form === 'name' && entity >= 0) named.add(entity)
    if (mention.kind !== 'person' || mention.form !== 'name') continue
    const key = entity < 0 ? `person ${mention.name}` : `entity ${entity}`
    const fullest = entity < 0 ? mention.name : entities.entities[entity].name
    if (isIntroduced(each, mention)) {
      gives.add(key)
      gives.add(`family ${each.tokens.lower[mention.endToken - 1]}`)
    } else if (fullest.includes(' ') && !gives.has(key)) needs.add(key)
  }
  const [first, end] = rangeOf(each, sentence, line)
  for (let i = first; i < end; i++)
    if (!isFunctionWord(each.tokens.lower[i])) gives.add(stem(each.tokens.lower[i]))
  for (const family of findFamilies(each, first, end)) if (!gives.has(family)) needs.add(family)
  const subject = findBareSubject(each, first, end)
  if (subject !== null) needs.add(subject)
  const added = findAddedTo(each, first, end)
  if (added !== null) needs.add(added)
  return { needs, gives, named }
}

/** "the Winters" are known by an Ada Winter, if the article has one. */
function findFamilies({ tokens, mentions }: Reading, first: number, end: number): string[] {
  const families: string[] = []
  for (let i = first + 1; i < end; i++) {
    const surname = tokens.lower[i].replace(/s$/, '')
    if (tokens.lower[i - 1] !== 'the' || surname === tokens.lower[i]) continue
    const isPerson = mentions.some(
      ({ kind, name }) => kind === 'person' && name.toLowerCase().endsWith(` ${surname}`),
    )
    if (isPerson) families.push(`family ${surname}`)
  }
  return families
}

/** Says a line more than "Mr. Winter": a first name, or an office before the name? */
function isIntroduced({ article, tokens }: Reading, mention: Mention): boolean {
  const words = article.text.slice(mention.start, mention.end).split(/\s+/)
  if (words.filter((word) => !CIVIL.test(word)).length > 1) return true
  if (words.some((word) => CIVIL.test(word))) return false
  const before = mention.firstToken - 1
  return NAMING.has(tokens.tags[before]) && !CIVIL.test(tokens.lower[before])
}

const CIVIL = /^(?:mr|mrs|ms|miss|sir)\.?$/i
const NAMING = codes('NOUN', 'PROPN')
const ENDING = codes('VERB', 'AUX', 'PUNCT')
const DEFINING = codes('ADP', 'PROPN', 'NUM', 'SCONJ', 'PRON', 'SYM')

/** Whoever "also" does something did something before. */
function findAddedTo({ tokens }: Reading, first: number, end: number): string | null {
  const also = tokens.lower.indexOf('also', first)
  if (also < 0 || also >= end) return null
  for (let i = first; i < also; i++) if (NAMING.has(tokens.tags[i])) return stem(tokens.lower[i])
  return null
}

/** The head of an opening "the …" that nothing in the line defines. */
function findBareSubject({ tokens }: Reading, first: number, end: number): string | null {
  if (tokens.lower[first] !== 'the') return null
  let head: string | null = null
  for (let i = first + 1; i < end && !ENDING.has(tokens.tags[i]); i++) {
    if (DEFINING.has(tokens.tags[i]) || /(?:est|most|first|last|only)$/.test(tokens.lower[i]))
      return null
    if (NAMING.has(tokens.tags[i])) head = stem(tokens.lower[i])
  }
  return head
}

function codes(...tags: readonly Tag[]): ReadonlySet<number> {
  return new Set(tags.map((tag) => TAGS.indexOf(tag)))
}

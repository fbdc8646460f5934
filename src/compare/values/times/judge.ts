import { ofSentence } from '../../of-sentence.ts'
import type { Story } from '../../story.ts'
import { isTimeOfSaying } from '../../time-of-saying.ts'
import { areContrasted } from '../contrasts.ts'
import { familyOf } from '../figures/families.ts'
import { happeningAt, isOneHappening } from '../happening.ts'
import { areSynonyms } from '../synonyms.ts'
import type { Dating } from './datings.ts'
import { areComparable, areFar, type Moment, meet, momentOf, tellsDay } from './moment.ts'
import { areOtherObjects } from './signs.ts'

type Pair = { readonly story: Story; readonly one: Dating; readonly other: Dating }

type Test = (pair: Pair) => boolean

/** What of their sentences keeps two times apart. */
const APART: readonly Test[] = [
  ({ story, one, other }) => isBeside(story, one, other) || isBeside(story, other, one),
  ({ one, other }) => areStartAndEnd(one, other) || areStartAndEnd(other, one),
  ({ story: { readings }, one, other }) =>
    areContrasted(readings[one.reading], one, readings[other.reading], other),
  ({ story, one, other }) => areOfASeries(story, one, other),
]

/** What else keeps two times that do not meet from excluding each other. */
const MILD: readonly Test[] = [
  ({ one, other }) => one.value.toLowerCase() === other.value.toLowerCase(),
  // Where one is counted from the day of a report, that day would have to be sure.
  ({ one, other }) => one.moment.isRelative || other.moment.isRelative,
  ({ one, other }) => isOtherEdge(one, other) || areOtherObjects(one, other),
  ({ one, other }) => areOtherZones(one, other),
  ({ one, other }) => areFar(one.moment, other.moment) || areYearsApart(one.moment, other.moment),
]

/** Can two times that do not meet be two accounts of one event? */
export function mayExclude(story: Story, one: Dating, other: Dating): boolean {
  return !MILD.some((isMild) => isMild({ story, one, other })) && !areKeptApart(story, one, other)
}

/** Do their sentences say that two times are two: both stand in one of them, or are years of a series? */
export function areKeptApart(story: Story, one: Dating, other: Dating): boolean {
  return APART.some((isApart) => isApart({ story, one, other }))
}

/** "between 1991 and 1998": the time of one stands beside that of the other. */
function isBeside({ readings }: Story, one: Dating, other: Dating): boolean {
  const reading = readings[other.reading]
  return ofSentence(reading.times, other.sentence).some((time) => {
    if (time.start === other.span.start || isTimeOfSaying(reading, time)) return false
    const moment = momentOf(time)
    if (moment === null || !isAsExact(one.moment, moment)) return false
    const happening = happeningAt(reading, reading.sentences[other.sentence], time)
    return (
      areComparable(one.moment, moment) &&
      meet(one.moment, moment) &&
      isOneHappening(one.happening, happening)
    )
  })
}

/** A weekday beside an hour tells nothing of another weekday's hour. */
function isAsExact(a: Moment, b: Moment): boolean {
  return tellsDay(a) === tellsDay(b) && (a.year === null) === (b.year === null)
}

/** "since 2019" and "until 2021" */
export function isOtherEdge({ happening: a }: Dating, { happening: b }: Dating): boolean {
  return a.edge !== b.edge
}

/** "The strike began on Monday" and "the strike ended on Friday" */
function areStartAndEnd({ happening: a }: Dating, { happening: b }: Dating): boolean {
  return (
    a.verbs.some((verb) => areSynonyms(verb, 'begin')) &&
    b.verbs.some((verb) => areSynonyms(verb, 'end'))
  )
}

/** Years that lie further apart are of two events. */
const MOST_YEARS = 10

function areYearsApart({ year: a }: Moment, { year: b }: Moment): boolean {
  return a !== null && b !== null && Math.abs(a - b) > MOST_YEARS
}

/** "6 p.m. local time" and "1300 GMT" may be one hour. */
export function areOtherZones(one: Dating, other: Dating): boolean {
  return zoneOf(one) !== zoneOf(other)
}

const ZONE = /\b(?:GMT|UTC|EDT|EST|CDT|CST|MDT|MST|PDT|PST|CET|CEST|BST)\b/

function zoneOf({ value }: Dating): string {
  return ZONE.exec(value)?.[0] ?? ''
}

/** "$4 million in 2010" and "$6 million in 2011": each year has its own number. */
function areOfASeries({ readings }: Story, a: Dating, b: Dating): boolean {
  if (!isYear(a.moment) || !isYear(b.moment)) return false
  const [one, other] = [a, b].map(({ reading, sentence }) =>
    ofSentence(readings[reading].quantities, sentence).filter(({ value }) => value !== null),
  )
  const families = new Set(one.map(familyOf))
  const shared = other.filter((each) => families.has(familyOf(each)))
  return shared.length > 0 && !shared.some(({ value }) => one.some((each) => each.value === value))
}

/** A year and no more. */
function isYear({ year, month, day, weekday, clock }: Moment): boolean {
  return year !== null && [month, day, weekday, clock].every((each) => each === null)
}

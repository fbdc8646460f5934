import { parseDate } from './dates.ts'
import { monthOf } from './months.ts'

const DAY_MONTH =
  /(?<![\d./-])(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[ -]{0,2}(?:de |of )?(\p{L}{3,12})\.?,?[ -]{1,2}(?:de )?((?:19|20)\d\d)(?!\d)/u
const MONTH_DAY = /(?<!\p{L})(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\d\d)(?!\d)/u
const YEAR_FIRST =
  /(?<![\d./-])((?:19|20)\d\d)[-./年년]\s?(\d{1,2})[-./月월]\s?(\d{1,2})(?![\d/-])/u
const DOTTED = /(?<![\d./-])(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)?\d\d)(?![\d.])/u
const SLASHED = /(?<![\d./-])(\d{1,2})[/-](\d{1,2})[/-]((?:19|20)\d\d)(?![\d/-])/u

/**
 * The first day that a text prints as people write it: "12. März 2014", "March 12th, 2014",
 * "12.3.14", "2014年3月12日". Days and months in figures alone are told apart by the language, or
 * where one cannot be a month; else they are not guessed.
 */
export function findPrintedDay(text: string, language: string | null): string | null {
  const named = named3(DAY_MONTH.exec(text), 1, 2, 3) ?? named3(MONTH_DAY.exec(text), 2, 1, 3)
  if (named) return named
  const year = YEAR_FIRST.exec(text)
  if (year) return toDay(year[1], Number(year[2]), year[3])
  const dotted = DOTTED.exec(text)
  if (dotted) return toDay(dotted[3], Number(dotted[2]), dotted[1])
  const slashed = SLASHED.exec(text)
  return slashed ? fromSlashed(slashed, language) : null
}

function named3(match: RegExpExecArray | null, day: number, month: number, year: number) {
  const found = match ? monthOf(match[month]) : 0
  return match && found > 0 ? toDay(match[year], found, match[day]) : null
}

/** English alone puts the month first, in America; elsewhere in English both are seen. */
function fromSlashed([, a, b, year]: RegExpExecArray, language: string | null): string | null {
  if (Number(a) > 12 || a === b) return toDay(year, Number(b), a)
  if (Number(b) > 12) return toDay(year, Number(a), b)
  return language !== null && language !== 'en' ? toDay(year, Number(b), a) : null
}

function toDay(year: string, month: number, day: string): string | null {
  const full = year.length === 2 ? `20${year}` : year
  return parseDate(`${full}-${month}-${day}`)
}

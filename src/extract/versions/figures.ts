import type { Span } from '../../model/span.ts'

/** Digits with their marks and units, and the numbers that are written out. */
const FIGURE =
  /(?:\p{Sc}\s?)?\d+(?:[.,:]\d+)*(?:\s?(?:%|per ?cent\b|million\b|billion\b|(?:a|p)\.?m\b))?|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|(?:a )?hundred|(?:a )?thousand|(?:a )?dozen|dozens|hundreds|thousands)\b/giu

/** Characters before and after a stretch that a figure may reach out of it: "€" and "million". */
const REACH = 24

/** The figures that a stretch of a text has a part of, as printed: with the currency before it, say. */
export function findFiguresAt(text: string, { start, end }: Span): string[] {
  const from = Math.max(0, start - REACH)
  return [...text.slice(from, end + REACH).matchAll(FIGURE)]
    .filter(({ 0: figure, index }) => from + index < end && from + index + figure.length > start)
    .map(([figure]) => figure)
}

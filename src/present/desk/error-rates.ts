// Written by eval/error-rates.ts from eval/floors.json.

/** In per cent, rounded down: of what is there, how much is found; of what is shown, how much is right. */
export const ERROR_RATES: readonly (readonly [what: string, found: number, right: number])[] = [
  ['Values that cannot all hold', 52, 100],
  ['Differences of all kinds', 31, 76],
  ['What several accounts tell', 64, 89],
  ['Details of one account alone', 76, 84],
  ['Shared wording', 94, 92],
  ['Names that mean one person, organisation or place', 93, 99],
  ['Articles of one event put together', 92, 91],
]

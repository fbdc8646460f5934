/** Prints a row with its figures; a row that does not hold ends the program with exit code 1. */
export function tell(row: string, holds: boolean, figures: object): void {
  console.log(JSON.stringify({ row, holds, ...figures }))
  if (!holds) process.exitCode = 1
}

/** What workers do of the news; comparing changes nothing of it. */
export const WITHOUT_COMPARING = ['fetch', 'read-page', 'visit', 'place'] as const

/** "1 account", "2 accounts"; "2 copies" where the plural is told. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`
}

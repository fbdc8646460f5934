/** How sure something is, from 0 to 1, in words: what is only very likely is not called certain. */
export function formatSureness(sureness: number): string {
  const percent = Math.round(sureness * 100)
  return percent === 100 && sureness < 1 ? 'over 99 % sure' : `${percent} % sure`
}

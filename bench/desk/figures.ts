/** A bound that a figure must keep, and the one that is aimed at, in its unit. */
export type Bounds = { readonly must: number; readonly aim?: number }

/** Prints a figure beside its bounds, and whether it keeps them. */
export function print(name: string, value: number, unit: string, bounds?: Bounds): void {
  const figure = `${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}`
  console.log(`${name.padEnd(52)}${figure.padStart(10)}   ${bounds ? judge(value, bounds) : ''}`)
}

function judge(value: number, { must, aim }: Bounds): string {
  const told = `must ${must}${aim === undefined ? '' : `, aim ${aim}`}`
  if (value > must) return `${told}: MISSED`
  return aim !== undefined && value > aim ? `${told}: kept` : `${told}: reached`
}

/** The value below which a part of the values lie. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}

/** Milliseconds of processor time that work takes, of all threads. */
export async function measureCpu(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

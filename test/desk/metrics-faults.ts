/** What is wrong with a text of measures, by Prometheus' format 0.0.4 and what its linter asks, a line each. */
export function findMetricsFaults(text: string): string[] {
  const faults = text.endsWith('\n') ? [] : ['no newline at the end']
  const seen = new Set<string>()
  const types = new Map<string, string>()
  let current = ''
  for (const line of text.split('\n').slice(0, -1)) {
    const [, kind, family, rest] = /^# (HELP|TYPE) (\S+) (.+)$/.exec(line) ?? []
    if (kind === 'HELP') {
      if (types.has(family)) faults.push(`${family} is there twice`)
      if (!/\.$/.test(rest)) faults.push(`the help of ${family} is no sentence`)
      current = family
    } else if (kind === 'TYPE') {
      if (family !== current) faults.push(`${family} has no help before its type`)
      types.set(family, rest)
      faults.push(...findNameFaults(family, rest))
    } else faults.push(...findSampleFaults(line, current, types.get(current) ?? '', seen))
  }
  return [...faults, ...findHistogramFaults(text, types)]
}

function findNameFaults(name: string, type: string): string[] {
  const faults = /^[a-z][a-z0-9_]*$/.test(name) ? [] : [`${name} is no name`]
  if (!['counter', 'gauge', 'histogram'].includes(type)) faults.push(`${name} is a ${type}`)
  if ((type === 'counter') !== name.endsWith('_total')) faults.push(`${name} is a ${type}`)
  if (/_(?:count|sum|bucket)$/.test(name)) faults.push(`${name} is named as a histogram’s part`)
  if (/milliseconds|minutes|kilobytes|_ms$|_mb$/.test(name)) faults.push(`${name} has no base unit`)
  return faults
}

const SAMPLE =
  /^([a-z][a-z0-9_]*)(?:\{((?:[a-z][a-z0-9_]*="(?:[^"\\\n]|\\[\\"n])*",?)+)\})? (\+Inf|-Inf|NaN|-?\d+(?:\.\d+)?(?:e[+-]\d+)?)$/

function findSampleFaults(line: string, family: string, type: string, seen: Set<string>): string[] {
  const [, name, labels = '', value] = SAMPLE.exec(line) ?? []
  if (name === undefined) return [`${line} is no sample`]
  const own =
    type === 'histogram' ? ['_bucket', '_sum', '_count'].map((end) => family + end) : [family]
  const faults = own.includes(name) ? [] : [`${name} stands below ${family}`]
  if (seen.has(`${name}{${labels}}`)) faults.push(`${name}{${labels}} is there twice`)
  seen.add(`${name}{${labels}}`)
  if (value === 'NaN' || (type === 'counter' && Number(value) < 0)) faults.push(`${line}: ${value}`)
  return faults
}

/** Buckets only grow, and the last holds all. */
function findHistogramFaults(text: string, types: ReadonlyMap<string, string>): string[] {
  const faults: string[] = []
  for (const [name, type] of types) {
    if (type !== 'histogram') continue
    const buckets = [
      ...text.matchAll(new RegExp(`^${name}_bucket\\{(.*)le="(.+)"\\} (\\d+)$`, 'gm')),
    ]
    const counts = new Map<string, number[]>()
    for (const [, labels, , count] of buckets)
      counts.set(labels, [...(counts.get(labels) ?? []), Number(count)])
    for (const [labels, list] of counts) {
      const whole = `${name}_count{${labels.replace(/,$/, '')}} ${list.at(-1)}\n`
      if (!text.includes(whole)) faults.push(`${whole.trim()} is not there`)
      if (list.some((count, nth) => count < (list[nth - 1] ?? 0))) faults.push(`${labels} shrinks`)
    }
    if (buckets.filter(([, , bound]) => bound === '+Inf').length !== counts.size)
      faults.push(`${name} has no bucket for all`)
  }
  return faults
}

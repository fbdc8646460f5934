import { KINDS, scoreDrafts } from './measure-drafts.ts'

const all = await scoreDrafts(process.argv.slice(2).filter((a) => !a.startsWith('--')))
const pooled: Record<string, number> = {}
for (const [name, c] of all) {
  console.log(
    name.padEnd(20),
    KINDS.map((k) => `${k} ${c.found[k]}/${c.planted[k]}`).join('  '),
    ` alarms ${c.alarms} in ${c.words}  ${Math.round(c.milliseconds)} ms`,
  )
  if (process.argv.includes('--misses')) for (const line of c.lines) console.log('   ', line)
  for (const k of KINDS) {
    pooled[`f${k}`] = (pooled[`f${k}`] ?? 0) + c.found[k]
    pooled[`p${k}`] = (pooled[`p${k}`] ?? 0) + c.planted[k]
  }
  pooled.alarms = (pooled.alarms ?? 0) + c.alarms
  pooled.words = (pooled.words ?? 0) + c.words
}
console.log(
  KINDS.map(
    (k) =>
      `${k} ${pooled[`f${k}`]}/${pooled[`p${k}`]} = ${(pooled[`f${k}`] / pooled[`p${k}`]).toFixed(3)}`,
  ).join('  '),
  `alarms per 500: ${((pooled.alarms * 500) / pooled.words).toFixed(2)} (${pooled.alarms} in ${pooled.words})`,
)

/** Kills a refresh at a hundred random moments: `node bench/kill.ts [kills] [seed]`. */
import { killRefreshes } from '../test/hostile/kill-refresh.ts'

const [kills = 100, seed = 1] = process.argv.slice(2).map(Number)
const report = await killRefreshes({ kills, seed, feeds: 8, items: 40 })
console.log(
  `${report.kills} kills, ${report.amid} of them amid the keeping; ${report.articles} articles, all there, each once; the database clean every time.`,
)

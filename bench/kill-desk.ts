/** Kills the desk amid refreshes and acts: `node bench/kill-desk.ts [kills] [seed]`. */
import { killDesk } from '../test/hostile/kill-desk.ts'

const [kills = 50, seed = 1] = process.argv.slice(2).map(Number)
const report = await killDesk({ kills, seed, items: 40 })
console.log(
  `${report.kills} kills, ${report.amid} of them amid a refresh; ${report.acts} acts were acknowledged and ${report.articles} articles kept, all there; the databases clean every time.`,
)

// Measures the desk over a store of any size: node bench/desk.ts [ARTICLES, else 100000] [FOLDER]
//   pages     processor time and bytes of Today, a story of 5 and of 40, and In parallel of 40
//   writes    a person's act while another process writes to the news
//   stale     something right on screen for a story whose articles changed
//   browser   the largest contentful paint of Today and a story, cold cache
//   clients   50 at once, a minute, mixed pages, while another process writes; memory after it, and at rest
//   import    the longest hold of the loop while 2,000 articles are imported and compared
// A folder that is named is filled once and used again. Processor time is what other work on the
// machine changes least; elapsed times want a quiet one.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchBrowser } from './desk/browser.ts'
import { benchClients } from './desk/clients.ts'
import { fillHome } from './desk/fill-home.ts'
import { benchImport } from './desk/importing.ts'
import { openBenchDesk } from './desk/open-bench-desk.ts'
import { benchPages } from './desk/pages.ts'
import { benchStale, benchWrites } from './desk/writes.ts'

const [count = '100000', given] = process.argv.slice(2)
const folder = given ?? mkdtempSync(join(tmpdir(), 'synoptic-bench-'))
try {
  const home = await fillHome(folder, Number(count))
  const bench = await openBenchDesk(home.database, home.now)
  for (const story of [home.five, home.forty]) await bench.desk.comparisons.open(story, 20_000)
  await benchPages(bench, home)
  await benchWrites(bench, home)
  await benchStale(bench, home)
  await bench.desk.close()
  await benchBrowser(home)
  await benchClients(home)
  const again = await openBenchDesk(home.database, home.now)
  await benchImport(again)
  await again.desk.close()
} finally {
  if (given === undefined) rmSync(folder, { recursive: true })
}

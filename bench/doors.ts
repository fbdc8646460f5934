// Measures a desk for others over a store of any size: node bench/doors.ts [ARTICLES, else 5000] [FOLDER]
//   people    twenty who are signed in, a program, a feed reader and a reader app, a minute, while another
//             process writes
//   attack    the same while 200 passwords and 10,000 tokens are guessed and 1,000 connections stay silent
// A folder that is named is filled once and used again. Elapsed times want a quiet machine. Linux only:
// those who attack come from other loopback addresses.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { print } from './desk/figures.ts'
import { fillHome } from './desk/fill-home.ts'
import { startWriter } from './desk/start-writer.ts'
import { attack } from './doors/attack.ts'
import { readOn } from './doors/read-on.ts'
import { startDoors } from './doors/start-doors.ts'

const MINUTE = 60_000

const [count = '5000', given] = process.argv.slice(2)
const folder = given ?? mkdtempSync(join(tmpdir(), 'synoptic-doors-'))
const home = await fillHome(folder, Number(count))
const doors = await startDoors(home)
const writer = await startWriter(home.database)
try {
  tell('20 people', await readOn(doors, performance.now() + MINUTE))
  const [read] = await Promise.all([
    readOn(doors, performance.now() + MINUTE),
    attack(doors.address, MINUTE),
  ])
  tell('20 people, attacked', read)
} finally {
  await writer.stop()
  doors.stop()
  if (given === undefined) rmSync(folder, { recursive: true })
}

function tell(what: string, { pages, failed, half, slowest }: Awaited<ReturnType<typeof readOn>>) {
  print(`${what}: pages read`, pages, '')
  print(`${what}: errors ${[...new Set(failed)].join(' ')}`, failed.length, '', { must: 0 })
  print(`${what}: half of the answers within`, half, 'ms')
  print(`${what}: 99 of 100 answers within`, slowest, 'ms', { must: 500, aim: 200 })
}

#!/usr/bin/env node
import module from 'node:module'

if (Number.parseInt(process.versions.node, 10) < 24) {
  process.stderr.write(`synoptic: Node 24 or newer is needed; this is ${process.versions.node}.\n`)
  process.exit(1)
}
// Keeps compiled code between runs, which halves the start of a cold process.
module.enableCompileCache()
const { main } = await import('./main.ts')
await main(process.argv.slice(2))

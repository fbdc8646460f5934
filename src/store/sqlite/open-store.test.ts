import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { namesAsTheyStand as readTerms } from '../contract/fixtures.ts'
import { describeStore } from '../store-contract.ts'
import { openSqliteStore } from './open-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'synoptic-store-'))
after(() => rmSync(folder, { recursive: true }))
let count = 0

describeStore('in a file', () =>
  openSqliteStore(join(folder, 'new', `${count++}.db`), { create: true, readTerms }),
)
describeStore('in memory', () => openSqliteStore(':memory:', { readTerms }))

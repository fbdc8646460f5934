import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { ALONE } from '../../src/model/access.ts'
import type { PointsJson } from '../../src/present/view/points-json.ts'
import { openDeskStore } from '../../src/store/desk/open-desk-store.ts'
import { openTestDesk, type TestDesk } from './open-test-desk.ts'

const folder = mkdtempSync(join(tmpdir(), 'synoptic-marks-'))
let desk: TestDesk
before(async () => {
  desk = await openTestDesk()
  await desk.desk.makeAhead()
})
after(async () => {
  await desk.close()
  rmSync(folder, { recursive: true })
})

type Said = { readonly n: number; readonly key?: string; readonly id?: string }

const CHILD = fileURLToPath(new URL('marking-child.ts', import.meta.url))

/** Lets a desk work until it said so much, kills it, and gives all that it said. */
async function killAfter(file: string, start: number, acts: number): Promise<Said[]> {
  const child = spawn(process.execPath, [CHILD, file, String(start)])
  const said: Said[] = []
  for await (const line of createInterface(child.stdout)) {
    // The last line may have been cut off by the kill; what was not said whole was promised to nobody.
    if (line.endsWith('}')) said.push(JSON.parse(line))
    if (said.length === acts) child.kill('SIGKILL')
  }
  return said
}

test('what was said to be kept is there after a kill, whatever it was killed in', async () => {
  const file = join(folder, 'desk.db')
  const last = new Map<string, number>()
  const told = new Map<string, number>()
  let start = 0
  for (const acts of [1, 7, 20, 33, 58]) {
    const said = await killAfter(file, start, acts)
    assert.ok(said.length >= acts)
    for (const { n, key, id } of said) {
      if (key) last.set(key, n)
      if (id) told.set(id, n)
      start = n + 1
    }
    const store = openDeskStore(file)
    for (const [key, n] of last) {
      const note = (await store.of(ALONE).points.find('s1', key))?.note
      // An act more than was said may be on disk: it was killed before it could say so.
      assert.ok(note === `note ${n}` || note === `note ${start}`, `${key}: ${note}, not ${n}`)
    }
    const kept = new Map((await store.rejections.listAll()).map(({ id, claim }) => [id, claim]))
    for (const [id, n] of told) assert.equal(kept.get(id), `line ${n}`)
    await store.close()
  }
})

test('a tick does not wait for another process that is writing the news', async () => {
  const [{ key }] = (await desk.read<PointsJson>('/api/v1/stories/s1/points')).clash
  await desk.writing((store) =>
    store.write(async (tables) => {
      await tables.stories.open('2026-03-02T09:00:00Z')
      const answer = await desk.app.request(`http://localhost/api/v1/stories/s1/points/${key}`, {
        method: 'PUT',
        body: '{"done":true}',
        headers: { Host: 'localhost', 'Content-Type': 'application/json' },
      })
      assert.equal(answer.status, 200)
      const { clash } = await desk.read<PointsJson>('/api/v1/stories/s1/points')
      assert.equal(clash.find((each) => each.key === key)?.done, true)
    }),
  )
})

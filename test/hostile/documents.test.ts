import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createDocumentPool } from '../../src/app/workers/reading-pool.ts'
import { BOMBS, type HostileDocument, mutate, SOUND } from './documents.ts'

const pool = createDocumentPool()
after(() => pool.close())

/** How long one may take, its way to the thread and a new thread after one that was ended included. */
const LONGEST = 15_000
/** What the program may hold at any time, with all that it read before. */
const MOST_MEGABYTES = 900

/** What came of a document: its articles, or the code of the problem. It is never a fault of ours. */
async function read({ name, body }: HostileDocument): Promise<string> {
  const before = performance.now()
  const done = await pool.run('readInput', { source: name, body })
  assert.ok(performance.now() - before < LONGEST, `${name} took too long`)
  if (!done.ok) {
    assert.match(done.problem.code, /^took-too-/, `${name}: ${done.problem.message}`)
    return done.problem.code
  }
  for (const { text, blocks } of done.value)
    for (const { start, end } of blocks) assert.ok(start < end && end <= text.length, name)
  return done.value[0]?.notes.find(({ level }) => level === 'error')?.code ?? 'read'
}

for (const sound of SOUND)
  test(`${sound.name} is read`, async () => {
    assert.equal(await read(sound), 'read')
  })

for (const { name, make } of BOMBS)
  test(`${name} is read or told, in bounded time and memory`, async () => {
    const body = make()
    let most = 0
    const look = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss() / (1 << 20))
    }, 20)
    await read({ name, body }).finally(() => clearInterval(look))
    assert.ok(most < MOST_MEGABYTES, `${Math.round(most)} MB`)
  })

/** `MUTATIONS=3000` tries more of them. */
const COUNT = Number(process.env.MUTATIONS ?? 400)

test(`${COUNT} mutations of documents are read or told`, async () => {
  const outcomes = new Map<string, number>()
  for (let seed = 0; seed < COUNT; seed++) {
    const outcome = await read(mutate(SOUND[Math.floor(seed / 6) % SOUND.length], seed))
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
  }
  assert.ok((outcomes.get('read') ?? 0) > COUNT / 4, JSON.stringify([...outcomes]))
  if (process.env.MUTATIONS) console.log(JSON.stringify([...outcomes]))
})

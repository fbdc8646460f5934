// A desk that marks, notes and tells apart until it is ended, and says so after each: node marking-child.ts FILE START
import { ALONE } from '../../src/model/access.ts'
import { openDeskStore } from '../../src/store/desk/open-desk-store.ts'

const [file, start] = process.argv.slice(2)
const store = openDeskStore(file)
const snapshot = { kind: 'clash', claim: 'boats lost', accounts: 2, sides: [], ask: [] } as const
for (let n = Number(start); ; n++) {
  const at = new Date(n).toISOString()
  const key = `k${n % 50}`
  if (n % 3 === 0) {
    const id = await store.rejections.add(
      's1',
      { claim: `line ${n}`, pairs: [] },
      { person: ALONE, at },
    )
    process.stdout.write(`${JSON.stringify({ n, id })}\n`)
  } else {
    await store
      .of(ALONE)
      .points.save('s1', key, () => ({ doneAt: at, note: `note ${n}`, snapshot }), at)
    process.stdout.write(`${JSON.stringify({ n, key })}\n`)
  }
}

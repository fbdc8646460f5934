import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NEVER_ASKED } from '../../model/source.ts'
import { repairNextAsk } from './repair-next-ask.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const NOW = Date.UTC(2026, 1, 3, 12)
const iso = (instant: number) => new Date(instant).toISOString()

const repair = (id: string, checked: number | null, next: number | null) => {
  const checkedAt = checked === null ? null : iso(NOW + checked)
  const nextAt = next === null ? null : iso(NOW + next)
  const repaired = repairNextAsk({ id, state: { ...NEVER_ASKED, checkedAt, nextAt } }, iso(NOW))
  return repaired === null ? null : Date.parse(repaired) - NOW
}

const check = (title: string, checked: number | null, next: number | null, repaired: boolean) =>
  test(`${title} is ${repaired ? 'planned anew, within ten minutes' : 'left as it is'}`, () => {
    const wait = repair('source-1', checked, next)
    assert.equal(wait !== null, repaired)
    assert.ok(wait === null || (wait >= 0 && wait <= 600_000))
  })

check('A source that was never asked', null, null, false)
check('A source that is due', -DAY, -HOUR, false)
check('A source that is planned', -HOUR, HOUR, false)
check('A source whose server asked for a week', -HOUR, 7 * DAY, false)
check('A source that was asked a moment ago by a clock that ran ahead', 60_000, HOUR, false)
check('A source that was planned by a clock ten years ahead', 3650 * DAY, 3651 * DAY, true)
check('A source that was asked before the clock was set back a day', DAY, DAY + HOUR, true)
check('A source that was planned anew already', DAY, 0, false)
check('A plan without a check that is too far away', null, 30 * DAY, true)

test('A thousand sources are spread, so that they do not all come at once', () => {
  const waits = Array.from({ length: 1000 }, (_, i) => repair(`source-${i}`, DAY, DAY + HOUR) ?? -1)
  const inFirstMinute = waits.filter((wait) => wait < 60_000).length
  assert.ok(inFirstMinute > 50 && inFirstMinute < 200, `${inFirstMinute}`)
})

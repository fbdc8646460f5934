import assert from 'node:assert/strict'
import { test } from 'node:test'
import { computeFreshFor, type FreshnessHeaders } from './freshness.ts'

const NOW = Date.UTC(2026, 1, 3, 12)
const NONE: FreshnessHeaders = { cacheControl: null, expires: null, age: null, date: null }

const check = (headers: Partial<FreshnessHeaders>, seconds: number | null) =>
  test(`${JSON.stringify(headers)} is fresh for ${seconds}`, () => {
    const freshFor = computeFreshFor({ ...NONE, ...headers }, NOW)
    assert.equal(freshFor, seconds === null ? null : seconds * 1000)
  })

check({}, null)
check({ cacheControl: 'max-age=60' }, 60)
check({ cacheControl: 'public, Max-Age = "60" , must-revalidate' }, 60)
check({ cacheControl: 'private,max-age=60,max-age=90' }, 60)
check({ cacheControl: 's-maxage=60' }, null)
check({ cacheControl: 'max-age=60, s-maxage=5' }, 60)
check({ cacheControl: 'no-cache, max-age=60' }, 0)
check({ cacheControl: 'no-store' }, 0)
check({ cacheControl: 'x-no-store="no-store, max-age=9"' }, null)
check({ cacheControl: 'public' }, null)
check({ cacheControl: 'max-age=-1' }, 0)
check({ cacheControl: 'max-age=soon' }, 0)
check({ cacheControl: 'max-age' }, 0)
check({ cacheControl: `max-age=${'9'.repeat(400)}` }, 366 * 24 * 3600)
check({ cacheControl: 'max-age=60', age: '20' }, 40)
check({ cacheControl: 'max-age=60', age: '90' }, 0)
check({ cacheControl: 'max-age=60', age: 'old' }, 60)
check({ expires: 'Tue, 03 Feb 2026 12:01:00 GMT' }, 60)
check({ expires: 'Tue, 03 Feb 2026 12:01:00 GMT', age: '20' }, 40)
check({ expires: 'Tue, 03 Feb 2026 11:59:00 GMT' }, 0)
check({ expires: '0' }, 0)
check({ expires: '-1' }, 0)
check({ expires: 'Tue, 03 Feb 2026 12:01:00 GMT', cacheControl: 'max-age=5' }, 5)
check({ expires: 'Mon, 02 Feb 2026 12:01:00 GMT', date: 'Mon, 02 Feb 2026 12:00:00 GMT' }, 60)

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canonicalAddress } from '../../extract/address/canonical-address.ts'
import { FEED_LISTS, listFeeds } from './known-feeds.ts'

test('each list has fifteen to thirty feeds, each once, with where its address stands', () => {
  for (const name of FEED_LISTS) {
    const feeds = listFeeds(name)
    assert.ok(feeds.length >= 15 && feeds.length <= 30, `${name}: ${feeds.length}`)
    for (const { outlet, address, source } of feeds) {
      assert.notEqual(canonicalAddress(address), null, address)
      assert.match(source, /^https:\/\/github\.com\/[\w-]+\/[\w-]+/)
      assert.notEqual(outlet.trim(), '')
    }
    assert.equal(new Set(feeds.map(({ address }) => address)).size, feeds.length)
  }
})

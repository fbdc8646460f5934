import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findOutlets } from './find-outlets.ts'

/** Of outlets or addresses in pairs: is each pair one outlet? */
function check(title: string, pairs: readonly (readonly [string, string])[], same: boolean): void {
  test(title, () => {
    for (const [a, b] of pairs) {
      const [one, other] = findOutlets([a, b].map((outlet) => ({ outlet, url: null })))
      assert.equal(one === other, same, `${a} | ${b}`)
    }
  })
}

check(
  'an outlet is known again under another form of its name',
  [
    ['The Sentinel', 'sentinel'],
    ['The Sentinel', 'thesentinel.co.uk'],
    ['The Sentinel', 'https://www.thesentinel.example/world/1'],
    ['The Sentinel', 'THE  SENTINEL '],
    ['Port Orrin Gazette', 'portorringazette.example'],
    ['The Port Orrin Gazette', 'pogazette.example'],
    ['The Port Orrin Gazette', 'POG'],
    ['Meridian Press', 'MP'],
    ['BCT News', 'BCT'],
    ['WORN 6 On Your Side', 'WORN'],
    ['Orrin Herald | News and Weather', 'Orrin Herald'],
    ['bct.example', 'BCT News'],
    ['Le Matin d’Étoile', "le matin d'etoile"],
    ['edition.bct.example', 'www.bct.example'],
  ],
  true,
)

check(
  'other outlets are others',
  [
    ['The Sentinel', 'Sentinel & Echo'],
    ['Harbour News', 'Harbour'],
    ['WORN', 'WORD 6'],
    ['Tolla-Orrin Herald', 'Tolla Herald'],
    ['Port Orrin Gazette', 'Port Ostrel Globe'],
    ['Harbour Press', 'Halmere Post'],
    ['Morning Post', 'Evening Post'],
    ['Daily Mirror of Orrin', 'Daily Mirror of Tolla'],
    ['ann.blogspot.com', 'bo.blogspot.com'],
    ['Sentinel', 'sentinelradio.example'],
    ['', ''],
    ['.', '—'],
  ],
  false,
)

test('an article without a name is of the outlet of its host, unless several publish there', () => {
  const at = (outlet: string | null, url: string | null) => ({ outlet, url })
  const host = 'https://news.portal.example/1'
  const of = (...articles: ReturnType<typeof at>[]) => findOutlets(articles).join('')
  assert.equal(of(at(null, host), at(null, 'https://portal.example/2'), at(null, null)), '002')
  assert.equal(of(at('Orrin Portal', host), at(null, host)), '00')
  assert.equal(of(at('Meridian', host), at('Echo', host), at(null, host)), '012')
  assert.equal(of(at(null, null), at(null, null)), '01')
})

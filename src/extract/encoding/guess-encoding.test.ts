import assert from 'node:assert/strict'
import { test } from 'node:test'
import { guessEncoding } from './guess-encoding.ts'

function check(expected: string | null, hex: string, begins = ''): void {
  const body = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  assert.equal(guessEncoding(body), expected)
  if (expected) assert.ok(new TextDecoder(expected).decode(body).startsWith(begins))
}

test('an encoding is told by the letters that a language uses most', () => {
  check(
    'koi8-r',
    'f0c1d2cfcd20d7d9dbc5cc20c9da20c7c1d7c1cec920d720c4c5d7d1d4d820dec1d3cfd720d5d4d2c120c920d7c5d2ced5ccd3d120c4cf20cec1dec1ccc120d0d2c9ccc9d7c12c20d3cfcfc2ddc9cc20cbc1d0c9d4c1ce20d0cfd2d4c12e',
    'Паром ',
  )
  check(
    'windows-1251',
    'cfe0f0eeec20e2fbf8e5eb20e8e720e3e0e2e0ede820e220e4e5e2fff2fc20f7e0f1eee220f3f2f0e020e820e2e5f0edf3ebf1ff20e4ee20ede0f7e0ebe020eff0e8ebe8e2e02c20f1eeeee1f9e8eb20eae0efe8f2e0ed20efeef0f2e02e',
    'Паром ',
  )
  check(
    'shift_jis',
    '83748346838a815b82cd8cdf914f8be38e9e82c98d6082f08f6f82c4814192aa82aa95cf82ed82e9914f82c996df82c182c482ab82bd82c6914492b782cd986282b582c482a282dc82b78142',
    'フェリーは午',
  )
  check(
    'euc-jp',
    'a5d5a5a7a5eaa1bca4cfb8e1c1b0b6e5bbfea4cbb9c1a4f2bdd0a4c6a1a2c4aca4accad1a4efa4ebc1b0a4cbcce1a4c3a4c6a4ada4bfa4c8c1a5c4b9a4cfcfc3a4b7a4c6a4a4a4dea4b9a1a3',
    'フェリーは午',
  )
  check(
    'euc-kr',
    'bfa9b0b4bcb1c0ba20bec6c4a720bec6c8a920bdc3bfa120c7d7b1b8b8a620b6b0b3aa20b9b0b6a7b0a120b9d9b2eeb1e220c0fcbfa120b5b9bec6bfd4b4d9b0ed20bcb1c0e5c0cc20b8bbc7dfb4d92e20bdc2b0b4c0ba20b8f0b5ce20b9abbbe7c7cfb4d92e',
    '여객선은 아',
  )
  check(
    'gb18030',
    'b6c9c2d6d4dad4e7c9cfbec5b5e3c0ebbfaab8dbbfdaa3acd4dab3b1cbaeb5bdc0b4d6aec7b0bbd8c0b4c1cba3acb4acb3a4cbb5b4acc9cfb5c4c8cbb6bcc3bbd3d0cadcc9cba3acd5e2cac7bdf1c4eab5c4b5dad2bbb4ceb3f6babda1a3',
    '渡轮在早上九',
  )
  check(
    'big5',
    'b4e7bdfca662a6ada457a445c249c2f7b67db4e4a466a141a662bce9a4f4a8eca8d3a4a7ab65a65ea8d3a446a141b2eeaaf8bba1b2eea457aabaa448b3a3a853a6b3a8fcb6cba141b36fac4fa4b5a67eaabab2c4a440a6b8a558afe8a143',
    '渡輪在早上九',
  )
  check(
    'windows-874',
    'e0c3d7cdcdcda1a8d2a1b7e8d2e0c3d7cde0c7c5d2e0a1e9d2e2c1a7e0aae9d2e1c5d0a1c5d1bac1d2a1e8cdb9b9e9d3a2d6e9b920a1d1bbb5d1b9a1c5e8d2c7a1d1babcd9e9cad7e8cda2e8d2c7',
    'เรือออ',
  )
})

test('Western letters are none of these', () => {
  check(null, '')
  check(
    null,
    '4c65206261632061207175697474e9206c6520706f727420e0206e6575662068657572657320657420696c2065737420726576656e75206176616e74206c61206d6172e9652c20612064e9636c6172e9206c6520636170697461696e652e',
  )
  check(
    null,
    '4469652046e4687265207665726c6965df2064656e20486166656e206672fc6820756e64206b656872746520766f722064657220466c7574207a7572fc636b2c2065726b6ce472746520646572204b61706974e46e2e',
  )
  check(
    null,
    '934974207361696c65642c9420746865206361707461696e207361696420962091616e642069749273206261636b92208520a335',
  )
  check(
    null,
    '456c20626172636f207a617270f32064656c2070756572746f2061206c6173206e75657665207920766f6c7669f320616e746573206465206c61206d617265612c207365f1616cf320656c206361706974e16e3b20bf7175e9206de1733f',
  )
})

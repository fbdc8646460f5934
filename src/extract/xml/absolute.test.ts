import assert from 'node:assert/strict'
import { test } from 'node:test'
import { webAddress } from './absolute.ts'

const BASE = 'https://news.example.org/feeds/all.xml'

const check = (address: string, expected: string | null) =>
  test(`${address} is ${expected ?? 'no address of the web'}`, () =>
    assert.equal(webAddress(address, BASE), expected))

check('/a-1', 'https://news.example.org/a-1')
check('b-2?x=1', 'https://news.example.org/feeds/b-2?x=1')
check('//cdn.example.org/c', 'https://cdn.example.org/c')
check('https://reader:secret@news.example.org/a-1', 'https://news.example.org/a-1')
check('https://reader@news.example.org/', 'https://news.example.org/')
check('https://news.example.org/@reporter', 'https://news.example.org/@reporter')
check('mailto:desk@example.org', null)
check('javascript:alert(1)', null)
check('data:text/html,hi', null)
check('  ', null)

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readLooseJson } from './read-loose-json.ts'

const check = (text: string, ...expected: unknown[]) =>
  test(`reads ${JSON.stringify(text).slice(0, 60)}`, () =>
    assert.deepEqual(readLooseJson(text), expected))

check('{"a": "b", "c": [1, -2.5, true, null]}', { a: 'b', c: [1, -2.5, true, null] })
check('{"a":"one\ntwo\tthree"}', { a: 'one\ntwo\tthree' })
check('{"a":1,"b":[1,2,],}', { a: 1, b: [1, 2] })
check('{"a":"x"\n"b":"y"}', { a: 'x', b: 'y' })
check('{"a":1}\n{"b":2}', { a: 1 }, { b: 2 })
check('// <![CDATA[\n{"a":1}\n// ]]>', { a: 1 })
check('<!-- {"a":1} -->', { a: 1 })
check('/* old */ {"a": 1 /* one */, // two\n "b": 2};', { a: 1, b: 2 })
check('{"a":"The “so” and the "so", he said", "b":2}', {
  a: 'The “so” and the "so", he said',
  b: 2,
})
check("{'a': 'b', c: 3}", { a: 'b', c: 3 })
check('{"a":"\\u00e9\\n\\"\\/"}', { a: 'é\n"/' })
check('{"a":{"b":"it breaks o', { a: { b: 'it breaks o' } })
check('{"__proto__":{"x":1},"a":2}', JSON.parse('{"__proto__":{"x":1},"a":2}'))
check('no JSON at all')
check('')

test('what is made to be slow or deep is read in bounded time', () => {
  for (const hostile of ['[', '{"a":', '"', '{"', "'\\", '/* ', '"  ', '{"a" "b" ', ',,']) {
    const before = process.cpuUsage()
    readLooseJson(hostile.repeat(200_000))
    assert.ok(process.cpuUsage(before).user < 3e6, hostile)
  }
})

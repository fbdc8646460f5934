import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseConfig } from './parse-config.ts'
import { renderConfig } from './render-config.ts'

const parse = (text: string, env: Record<string, string> = {}) =>
  parseConfig({ text, name: 'config.toml', env })

const check = (text: string, env: Record<string, string>, problems: readonly RegExp[]) =>
  test(`${problems.length} problem(s): ${JSON.stringify(text)} with ${JSON.stringify(env)}`, () => {
    const told = parse(text, env).problems
    assert.equal(told.length, problems.length, told.join('\n'))
    problems.forEach((problem, index) => {
      assert.match(told[index], problem)
    })
  })

check('', {}, [])
check('delay = 2.5\npages = false', {}, [])
check('allow-private-hosts = ["a.test", "10.0.0.0/8"]', {}, [])
check('contact = "a"', { SYNOPTIC_WORKERS: '2', SYNOPTIC_PAGES: '0' }, [])
check('\ndealy = 2', {}, [/^config\.toml:2: there is no setting "dealy"; there are .*delay/])
check('[refresh]\ndelay = 2', {}, [/^config\.toml:1: there is no setting "refresh"/])
check('a.b = 2', {}, [/^config\.toml:1: there is no setting "a"/])
check('pages = true\n\nworkers = 1.5', {}, [/^config\.toml:3: workers takes a whole number from 1/])
check('workers = "2"', {}, [/workers takes/])
check('contact = ""', {}, [/contact takes/])
check('allow-private-hosts = "a.test"', {}, [/a list of/])
check('allow-private-hosts = [1]', {}, [/a list of/])
check('pages = true\npages = fal', {}, [/^config\.toml:2: this is not TOML/])
check('', { SYNOPTIC_DELAY: 'soon' }, [/^SYNOPTIC_DELAY in the environment takes a number from 0/])
check('__proto__ = 1', {}, [/no setting "__proto__"/])

test('the environment outranks the file', () => {
  const { settings } = parse('delay = 2', {
    SYNOPTIC_DELAY: '3',
    SYNOPTIC_ALLOW_PRIVATE_HOSTS: 'a,b',
  })
  assert.equal(settings.delay, 3)
  assert.deepEqual(settings.allowPrivateHosts, ['a', 'b'])
})

test('an empty variable is as none', () => {
  assert.equal(parse('delay = 2', { SYNOPTIC_DELAY: '' }).settings.delay, 2)
})

test('the file of init is right as it stands, and with every comment sign taken away', () => {
  assert.deepEqual(parse(renderConfig()).problems, [])
  const bare = renderConfig().replaceAll(/^# ([a-z-]+ = )/gm, '$1')
  assert.deepEqual(parse(bare).problems, [])
  assert.equal(parse(bare).settings.contact, 'mailto:you@example.org')
})

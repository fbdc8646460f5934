import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { packageRoot } from '../../src/app/package-root.ts'
import { EXAMPLES, runSynoptic } from '../command-line/run.ts'

const schema = JSON.parse(readFileSync(join(packageRoot(), 'schema', 'kept.json'), 'utf8'))
const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(
  schema,
)

const folder = mkdtempSync(join(tmpdir(), 'synoptic-schema-'))
after(() => rmSync(folder, { recursive: true }))

const run = (...args: string[]) => {
  const { stdout, stderr } = runSynoptic(args, { env: { SYNOPTIC_HOME: join(folder, 'home') } })
  assert.notEqual(stdout, '', stderr)
  return JSON.parse(stdout)
}

const BEFORE = 'Nine boats are missing off Tolla.\n\nThe coastguard of Halmere is looking for them.'
const AFTERWARDS = BEFORE.replace('Nine', 'Eleven')

/** What is run, one after the other, and the form that it prints. */
const COMMANDS: readonly (readonly [form: string, ...args: string[]])[] = [
  ['init', 'init'],
  ['imported', 'import', join(EXAMPLES, 'lake-summit'), join(EXAMPLES, 'river-verdict')],
  ['imported', 'import', join(folder, 'none.txt')],
  ['added', 'add', join(folder, 'desk'), 'nothing such'],
  ['refresh', 'refresh', '--quiet'],
  ['refresh', 'refresh', '--quiet'],
  ['sources', 'sources'],
  ['removed', 'remove', 'f1', 'f99'],
  ['stories', 'stories'],
  ['article', 'article', 'a1'],
  ['versions', 'article', 'a1', '--versions'],
  ['omits', 'article', 'a3', '--omits'],
  ['hits', 'search', 'sluices'],
  ['hits', 'search', 'nowhere'],
  ['why', 'why', 'a3'],
  ['growth', 'stories', '--new'],
  ['growth', 'stories', '--new'],
  ['changes', 'changes'],
  ['moved', 'merge', 's1', 's2', '--yes'],
  ['undone', 'undo'],
  ['moved', 'merge', 's1', 's2', '--yes'],
  ['moved', 'split', 's1', 'a1'],
  ['why', 'why', 'a1'],
  ['export', 'export', '--all'],
  ['backup', 'backup', join(folder, 'copy.db')],
  ['restored', 'restore', join(folder, 'copy.db')],
  ['doctor', 'doctor'],
]

test('what the commands on kept stories print with --json is as the schema says', () => {
  writeDesk(BEFORE)
  for (const [form, ...args] of COMMANDS) {
    const printed = run(...args, ...(args[0] === 'export' ? [] : ['--json']))
    assert.equal(printed.format, `synoptic.${form}/1`)
    assert.ok(validate(printed), `${args.join(' ')}: ${JSON.stringify(validate.errors, null, 1)}`)
  }
})

test('the versions of an article are as the schema says', () => {
  writeDesk(BEFORE)
  run('import', join(folder, 'desk'), '--json')
  writeDesk(AFTERWARDS)
  run('import', join(folder, 'desk'), '--json')
  const [{ articleId }] = run('search', 'boats', '--json').hits
  const printed = run('article', articleId, '--versions', '--json')
  assert.equal(printed.versions.at(-1).change.passages[0].edits[0].before.text, 'Nine')
  assert.ok(validate(printed), JSON.stringify(validate.errors, null, 1))
  const { changes } = run('changes', '--json')
  assert.equal(changes[0].article.id, articleId)
  assert.ok(validate({ format: 'synoptic.changes/1', changes }), JSON.stringify(validate.errors))
})

test('a field that the schema does not know, or one that is missing, is a fault', () => {
  const printed = run('stories', '--json')
  assert.ok(!validate({ ...printed, verdict: 'true' }))
  assert.ok(!validate({ format: printed.format }))
  assert.ok(!validate({ ...printed, format: 'synoptic.other/1' }))
})

function writeDesk(text: string): void {
  mkdirSync(join(folder, 'desk'), { recursive: true })
  writeFileSync(join(folder, 'desk', 'boats.txt'), text)
}

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { packageRoot } from '../../src/app/package-root.ts'
import type { DraftCheck, DraftClaimKind, DraftMark } from '../../src/model/draft.ts'
import { EXAMPLES, runSynoptic } from '../command-line/run.ts'

const load = (name: string) =>
  JSON.parse(readFileSync(join(packageRoot(), 'schema', `${name}.json`), 'utf8'))
const schema = load('check')
const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(
  schema,
)

const LAKE = join(EXAMPLES, 'lake-summit')

function check(draft: string): DraftCheck {
  const { stdout, stderr } = runSynoptic(['check', '-', '--with', LAKE, '--json'], { input: draft })
  assert.notEqual(stdout, '', stderr)
  return JSON.parse(stdout)
}

const DRAFT = `Lake summit ends without a treaty

The two presidents talked for six hours in the boathouse of the Hotel Ilm. Karvonia shut the sluices in 2018 after a flood that killed 11 people in Brenn. Erland Quist of the water office resigned over it.`

test('what synoptic check prints with --json is as the schema says', () => {
  const { findings, ...printed } = check(DRAFT)
  assert.ok(findings.some(({ mark }) => mark === 'at-odds'))
  assert.ok(findings.some(({ mark }) => mark === 'not-found'))
  assert.ok(validate({ ...printed, findings }), JSON.stringify(validate.errors, null, 1))
})

test('so is the check of a text of something else, and one of an altered quote', () => {
  const other = check('The bakers of Lume have won the county cup for their rye loaf again.')
  assert.ok(validate(other), JSON.stringify(validate.errors, null, 1))
  const [finding] = check(DRAFT).findings
  const changes = [{ kind: 'replaced', from: 'a', to: 'b', start: 0, end: 1, warning: null }]
  assert.ok(
    validate({ ...other, findings: [{ ...finding, changes }] }),
    JSON.stringify(validate.errors, null, 1),
  )
})

test('a field that the schema does not know, or one that is missing, is a fault', () => {
  const printed = check(DRAFT)
  assert.ok(!validate({ ...printed, verdict: 'true' }))
  assert.ok(!validate({ ...printed, findings: [{ ...printed.findings[0], mark: 'false' }] }))
  const { sides: _, ...without } = printed.findings[0]
  assert.ok(!validate({ ...printed, findings: [without] }))
})

/** Each union of the types as the keys of a record: one that is missing is a type error. */
const KINDS: Readonly<Record<DraftClaimKind, 1>> = {
  ...{ statement: 1, number: 1, duration: 1, date: 1, name: 1, title: 1, quote: 1, negation: 1 },
}
const MARKS: Readonly<Record<DraftMark, 1>> = {
  ...{ 'at-odds': 1, 'altered-sense': 1, altered: 1, 'wrong-speaker': 1, narration: 1 },
  ...{ outdated: 1, firmer: 1, disputed: 1, 'not-found': 1, 'told-otherwise': 1, elsewhere: 1 },
  ...{ 'anonymous-only': 1, 'one-witness': 1, translated: 1, exact: 1, agreed: 1 },
}

test('the schema lists the kinds and marks of the types and no other', () => {
  const { kind, mark } = schema.$defs.finding.properties
  assert.deepEqual(kind.enum, Object.keys(KINDS))
  assert.deepEqual(mark.enum, Object.keys(MARKS))
})

test('what a check shares with a comparison is described alike', () => {
  const { $defs } = load('comparison')
  for (const name of ['passage', 'article', 'account', 'note'])
    assert.deepEqual(schema.$defs[name], $defs[name], name)
})

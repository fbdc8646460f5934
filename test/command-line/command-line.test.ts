import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { packageRoot } from '../../src/app/package-root.ts'
import { EXAMPLES, runSynoptic } from './run.ts'

const LAKE = join(EXAMPLES, 'lake-summit')
const COURIER = join(LAKE, 'harbour-courier.txt')
const LEDGER = join(LAKE, 'northern-ledger.txt')
const COMPASS = join(LAKE, 'daily-compass.html')

const check = (title: string, args: readonly string[], code: number, told: RegExp) =>
  test(title, () => {
    const outcome = runSynoptic(args)
    assert.equal(outcome.code, code, outcome.stderr)
    assert.match(outcome.stdout + outcome.stderr, told)
    assert.doesNotMatch(outcome.stderr, /\n\s+at .+:\d+/)
  })

check('--help shows the commands and the exit codes', ['--help'], 0, /compare[\s\S]+Exit codes/)
check('--version prints the version', ['--version'], 0, /^\d+\.\d+\.\d+\n$/)
check('an unknown command is a usage error', ['compere'], 2, /compare/)
check('an unknown option is a usage error', ['compare', COURIER, '--colour-me'], 2, /--colour-me/)
check('no files is a usage error', ['compare'], 2, /files/)
check(
  'a missing file alone leaves nothing to do',
  ['compare', 'no-such-file.txt'],
  3,
  /no-such-file\.txt: there is no such file/,
)
check(
  'a missing file beside a good one is told, the rest is done',
  ['compare', COURIER, 'gone.txt'],
  4,
  /gone\.txt: there is no such file[\s\S]*/,
)
check(
  'a day that is none is refused',
  ['compare', COURIER, '--date', '2025-02-30'],
  2,
  /YYYY-MM-DD/,
)
check(
  'an outlet without a file is refused',
  ['compare', COURIER, '--outlet', 'Courier'],
  2,
  /NAME=FILE/,
)
check('--json and --md exclude each other', ['compare', COURIER, '--json', '--md'], 2, /choose one/)
check(
  'an unknown demo lists the stories',
  ['demo', 'atlantis'],
  2,
  /ferry-fire, lake-summit, river-verdict/,
)
check(
  'a draft at odds with the accounts ends with 1',
  ['check', LEDGER, '--with', COURIER, join(LAKE, 'capital-post.html'), '--width', '100'],
  1,
  /At odds with the accounts[\s\S]*“Yuri Halenko” – Spelling that no account has/,
)
check(
  'a draft that is borne out ends with 0',
  ['check', LEDGER, '--with', LEDGER, COMPASS],
  0,
  /Borne out/,
)
check(
  'a draft needs something to be checked against, one thing',
  ['check', LEDGER, '--with', COURIER, '--story', 's1'],
  2,
  /choose one of --story and --with/,
)
check('explain needs a place', ['explain', COURIER, LEDGER], 2, /--at/)
check(
  'explain names the files when the place is in none',
  ['explain', COURIER, '--at', 'x.txt:1'],
  2,
  /harbour-courier/,
)
for (const place of [
  `${COURIER}:¶4`,
  'harbour-courier.txt:4',
  'harbour-courier: ¶ 4',
  'B:4',
  'B:¶4',
])
  check(
    `explain shows the counterparts of ${place.replace(/^.*\//, '')}`,
    ['explain', COURIER, LEDGER, '--at', place],
    0,
    /^B\u00a0¶4 harbour-courier: “The two presidents talked[\s\S]+Aligned with[\s\S]+A\u00a0¶\d+ northern-ledger: /,
  )

check(
  'explain counts the paragraphs of a page as the report does',
  ['explain', COMPASS, LEDGER, '--at', 'daily-compass.html:3'],
  0,
  /A\u00a0¶3 Daily Compass: “.*turned a corner/,
)
check(
  'explain finds words in quotation marks, though they hold a colon',
  ['explain', COURIER, LEDGER, '--at', 'harbour-courier.txt:"interpreter, said: "'],
  0,
  /harbour-courier: “Mr Halenko/,
)
check(
  'explain says how many paragraphs there are',
  ['explain', COURIER, '--at', 'harbour-courier.txt:99'],
  2,
  /there is no ¶99 in .+, which has 12 paragraphs/,
)
check(
  'sections can be asked for, in the order of the report',
  ['demo', '--only', 'differences, brief', '--quiet'],
  0,
  /accounts\n\nIn brief\n[\s\S]+\nWhere they differ\n(?![\s\S]*Who reports what)/,
)
check(
  'a section that is none is refused, and those that are are named',
  ['demo', '--only', 'brief,gossip'],
  2,
  /--only takes accounts, brief, differences, .*, notes, not "gossip"/,
)
check('the brief can be had alone', ['demo', '--brief', '--quiet'], 0, /In brief\n(?![\s\S]*Where)/)
check('--brief and --only exclude each other', ['demo', '--brief', '--only', 'names'], 2, /one of/)
check('JSON is always whole', ['demo', '--json', '--brief'], 2, /--json is the whole/)
check(
  'a page may have some sections',
  ['demo', '--brief', '--html', '-', '--quiet'],
  0,
  /id="brief"/,
)
check(
  'a title can be given',
  ['demo', '--title', 'The lake', '--brief'],
  0,
  /^The lake\n\n5 articles/,
)
check('a title has words', ['demo', '--title', ' '], 2, /--title takes/)
check(
  'a file that is missing is told at the top of what is kept',
  ['compare', COURIER, 'gone.txt', '--md', '--brief'],
  4,
  /heads it\*\n\n> ⚠ gone\.txt: there is no such file\.\n/,
)
check(
  'an outlet named for a file that is not there is a slip of the command line',
  ['compare', COURIER, '--outlet', 'Ledger=nohed.txt'],
  2,
  /nohed\.txt/,
)
check('a width that is no number is refused', ['demo', '--width', 'wide'], 2, /columns/)
check('a page needs a name', ['demo', '--html', ''], 2, /--html takes/)
check('a page can be printed', ['demo', '--html', '-', '--quiet'], 0, /^<!doctype html>/i)
check('a folder of an example holds articles alone', ['compare', LAKE, '--md'], 0, /^# /)

test('a comparison is the same bytes in any order of the files', () => {
  const one = runSynoptic(['compare', '--json', COURIER, LEDGER]).stdout
  const other = runSynoptic(['compare', '--json', LEDGER, COURIER]).stdout
  assert.ok(one.length > 1000)
  assert.equal(one, other)
})

test('an outlet can be named and a text can come from standard input', () => {
  const { stdout } = runSynoptic(['compare', '--json', '--outlet', `Courier=${COURIER}`, '-'], {
    input: readFileSync(LEDGER, 'utf8'),
  })
  const { articles } = JSON.parse(stdout)
  assert.deepEqual(articles.map((each: { outlet: string | null }) => each.outlet).sort(), [
    'Courier',
    null,
  ])
})

test('colour is only for a terminal, or where it is asked for', () => {
  const plain = runSynoptic(['demo'], { env: { FORCE_COLOR: '', NO_COLOR: '' } })
  const coloured = runSynoptic(['demo'], { env: { FORCE_COLOR: '1', NO_COLOR: '' } })
  const refused = runSynoptic(['demo'], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } })
  assert.ok(!plain.stdout.includes('\u001b['))
  assert.ok(coloured.stdout.includes('\u001b['))
  assert.ok(!refused.stdout.includes('\u001b['))
})

test('the page is written where it was asked for', () => {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-'))
  try {
    const page = join(folder, 'deep', 'story.html')
    const { code, stdout } = runSynoptic(['demo', '--html', page])
    assert.equal(code, 0)
    assert.equal(stdout, '')
    assert.match(readFileSync(page, 'utf8'), /^<!doctype html>/i)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('a folder that cannot be written is told with its reason', () => {
  const { code, stderr } = runSynoptic(['demo', '--html', '/dev/null/story.html'])
  assert.equal(code, 1)
  assert.match(stderr, /could not be written/)
})

test('no control character of a name reaches the terminal', () => {
  const evil = '\u001b[31mEvil'
  const report = runSynoptic(['compare', COURIER, '--outlet', `${evil}=${COURIER}`])
  const refused = runSynoptic(['demo', evil])
  assert.ok(!`${report.stdout}${report.stderr}${refused.stderr}`.includes('\u001b'))
  assert.match(report.stdout, /\\u\{1b\}\[31mEvil heads it/)
})

test('a reader that closes the pipe early is no fault', () => {
  const command = `"${process.execPath}" "${join(packageRoot(), 'src/cli/synoptic.ts')}" demo --json | head -c 10`
  const { stderr, status } = spawnSync('sh', ['-c', command], { encoding: 'utf8' })
  assert.equal(status, 0)
  assert.doesNotMatch(stderr, /EPIPE/)
})

const completes = (title: string, words: string, offered: string) =>
  test(title, () => {
    const { stdout } = runSynoptic(['completion', 'bash'])
    const last = words.split(' ').length - 1
    const ask = `${stdout}\nCOMP_WORDS=(${words} ""); COMP_CWORD=${last}; _synoptic; echo "\${COMPREPLY[*]}"`
    assert.equal(execFileSync('bash', ['-c', ask], { encoding: 'utf8' }).trim(), offered)
  })

completes('bash completes the commands', 'synoptic co', 'compare completion')
completes('bash completes options', 'synoptic compare --cs', '--csv')
completes('bash completes the stories', 'synoptic demo l', 'lake-summit')
completes('bash completes the shells', 'synoptic completion f', 'fish')
completes('bash leaves files to its own completion', 'synoptic compare pack', '')

test('npm run demo shows the story that comes with Synoptic', () => {
  const { scripts } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8'))
  const [node, ...args] = String(scripts.demo).split(' ')
  assert.equal(node, 'node')
  const output = execFileSync(process.execPath, args, { cwd: packageRoot(), encoding: 'utf8' })
  assert.match(output, /5 articles → 4 accounts[\s\S]+Where they differ/)
})

test('bin/synoptic works from any folder and through a link', () => {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-'))
  try {
    const link = join(folder, 'synoptic')
    symlinkSync(join(packageRoot(), 'bin', 'synoptic'), link)
    const output = execFileSync(link, ['--version'], { cwd: folder, encoding: 'utf8' })
    assert.match(output, /^\d+\.\d+\.\d+\n$/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findStretches } from './marks.ts'

/** The words found in marks; each line is a paragraph, and "…>" marks one that runs on. */
function check(text: string, ...expected: string[]): void {
  const blocks: { start: number; end: number }[] = []
  let at = 0
  for (const line of text.split('\n')) {
    blocks.push({ start: at, end: at + line.length })
    at += line.length + 1
  }
  const found = findStretches(text, blocks).map(
    ({ start, end, runsOn }) => text.slice(start, end) + (runsOn ? '…>' : ''),
  )
  assert.deepEqual(found, expected)
}

test('straight, curly and angled marks hold words', () => {
  check('He said "no" twice.', 'no')
  check('He said “no” and „nein“ and «non».', 'no', 'nein', 'non')
})

test('mixed marks close each other', () => {
  check('He said “no" and then "yes”.', 'no', 'yes')
})

test('single marks hold words, apostrophes do not', () => {
  check("She called it 'a fine boat' today.", 'a fine boat')
  check('She called it ‘a fine boat’ today.', 'a fine boat')
  check("It's Holm's boat, isn't it?")
  check("The workers' boat and the sailors' hut are theirs.")
  check('In the ’90s they’d rock ’n’ roll.')
})

test('doubled single marks are double ones', () => {
  check("''The boat is gone,'' he said.", 'The boat is gone,')
  check("''The boat is gone, '' he said.", 'The boat is gone,')
})

test('an apostrophe inside single marks does not close them', () => {
  check("'We don't sail,' he said.", "We don't sail,")
  check("'The sailors' boat is gone,' he said.", "The sailors' boat is gone,")
})

test('marks inside marks belong to the stretch around them', () => {
  check('“He told me ‘go’ and I went.”', 'He told me ‘go’ and I went.')
  check(`"He told me 'go' and I went."`, "He told me 'go' and I went.")
})

test('feet and inches are no marks', () => {
  check('He is 6\'2" tall and has a 12" record.')
})

test('a mark left open runs to the end of its line', () => {
  check('“We sail.\n“We do not sink,” he said.', 'We sail.…>', 'We do not sink,')
})

test('a line that closes what the line before opened belongs to it', () => {
  check('"We sail.\nWe do not sink," he said.', 'We sail.…>', 'We do not sink,')
  check('“We sail.\nWe do not sink,” he said.', 'We sail.…>', 'We do not sink,')
  check('"We sail.\nHe left. "No," he said.', 'We sail.…>', 'No,')
})

test('a missing closing mark does not turn the later marks round', () => {
  check('"We sail. "We do not sink," he said, "ever."', 'We sail.', 'We do not sink,', 'ever.')
})

test('a closing mark with the space on its wrong side still closes', () => {
  check('"We sail, "said Holm.', 'We sail,')
})

test('nothing is found in nothing', () => {
  check('')
  check('""')
  check('A " alone')
})

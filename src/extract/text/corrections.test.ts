import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isCorrection, isCorrectionLabel, tellsCorrection } from './corrections.ts'

test('labels, admissions and told changes are corrections', () => {
  const lines = [
    'Correction: The bridge opened in 1911, not in 1921.',
    'CORRECTION (May 6): Owing to a slip, this column named the wrong ferry.',
    'Correction, 3:40 p.m., May 6, 2031: The bill passed by two votes.',
    'Corrections and clarifications: the mill has forty looms.',
    'Correction appended May 6: The mill has forty looms.',
    'CLARIFICATION — The mayor spoke of the old bridge.',
    'Clarification on 6 May 2031: the mayor spoke of the old bridge.',
    "Editor's note: The headline now says that nobody was hurt.",
    'Editors’ Note: After publication we learned that the letter was forged.',
    '[Editor’s note: The letter was forged.]',
    'Note to readers: the figures for Wexmoor have been taken out.',
    'For the record: The choir has nine members, not eight.',
    'Erratum: the sum is in crowns.',
    'Retraction: the Courier has withdrawn its account of the vote.',
    'Korrektur: In einer früheren Fassung stand ein falscher Name.',
    'Anmerkung der Redaktion: Der Name wurde geändert.',
    'Rectificatif : le pont date de 1911.',
    'Fe de errores: el puente es de 1911.',
    'This article was amended on 3 May 2031 to correct the name of the ferry.',
    '• This article was amended on 3 May 2031. An earlier version had the wrong ferry.',
    '*This story was updated on May 3 to include the answer of the mill.',
    'This story has been updated with a statement by the mill.',
    'This post has been corrected.',
    'This article’s headline has been changed to make clear that the mill is open.',
    'The headline of this article has been changed to reflect the vote.',
    'The story has been updated to reflect the new count.',
    'This report has since been corrected.',
    'This story corrects the spelling of the mayor’s name.',
    'This version corrects that the mill closed in March, not in May.',
    '(This story has been corrected to say ferry, not barge, in paragraph 3)',
    '(Corrects name of the mayor in paragraph 4)',
    'An earlier version of this article misspelled the name of the ferry.',
    'An earlier version of our story incorrectly said the mill was shut.',
    'A previous version of this headline gave the wrong number.',
    'In an earlier version of this story, the mill was said to be shut.',
    'Earlier versions of this report wrongly named the captain.',
    'This article originally stated that the ferry sank.',
    'Due to an editing error, an earlier version of this article named the wrong river.',
    'Because of incorrect information from the mill, this story gave a wrong date.',
    'We have amended this article to remove a name.',
    'We apologise for the error.',
    'The Courier regrets the error.',
    'Updated to correct the spelling of Wexmoor.',
  ]
  for (const line of lines) assert.ok(isCorrection(line), line)
})

test('reporting, clocks and links to forms are none', () => {
  const lines = [
    'Correction officers found a phone in the cell.',
    'Corrections officials said the prison was full.',
    'A market correction: that is what the bank expects, and few disagree with it.',
    'The correction came a day later: the mill was open after all.',
    'Clarifications were asked for by the union on Monday.',
    'An earlier version of the bill gave the minister more power.',
    'An earlier version of the article in the constitution said otherwise.',
    'Earlier reports said three people had been hurt.',
    'The article was amended by parliament in 1968.',
    'The story was changed beyond recognition by the director.',
    'The report was updated by the ministry on Monday, and the figures rose.',
    'This story has been updated.',
    'This story was updated on May 3, 2031 at 4:15 p.m.',
    'This is a developing story and will be updated.',
    'Updated: 10:15, 3 March 2031',
    'UPDATE: Police say that two more people were hurt.',
    'Due to an error by the pilot, the ferry ran aground.',
    'Because of a mistake in the count, the vote was held again.',
    'We have changed the way we read the story of the flood, the historian said.',
    'We apologise for the delay, the rail company said.',
    'The company regrets the loss of life.',
    'Submit a correction',
    'Read our corrections policy: it tells how mistakes are put right.',
    'See an error? Tell us.',
    '“Correction: I was never there,” she said.',
    'Editor Ann Lind noted: the book was late.',
  ]
  for (const line of lines) assert.ok(!isCorrection(line), line)
})

test('a label alone heads a note', () => {
  for (const line of ['Correction', 'CORRECTION:', 'Editor’s note', '— Clarification —'])
    assert.ok(isCorrectionLabel(line), line)
  for (const line of ['Corrections officer', 'The correction', 'Update'])
    assert.ok(!isCorrectionLabel(line), line)
})

test('what a page calls its correction is one if it says something', () => {
  assert.ok(tellsCorrection('The mill has forty looms, not fourteen.'))
  assert.ok(!tellsCorrection('Submit a correction to the newsroom here'))
  assert.ok(!tellsCorrection('Corrections'))
})

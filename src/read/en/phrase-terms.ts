import { HEDGE_VOCABULARY } from './numbers/hedges.ts'
import { NUMBER_VOCABULARY } from './numbers/number-words.ts'
import { OVER_VOCABULARY } from './numbers/over.ts'
import { PAST_FORMS } from './past-forms.ts'
import { AMOUNT_VOCABULARY } from './quantities/amounts.ts'
import { CURRENCY_VOCABULARY } from './quantities/currencies.ts'
import { RANGE_VOCABULARY } from './quantities/ranges.ts'
import { NUMBERED, REJECTED_VOCABULARY } from './quantities/rejected.ts'
import { THING_VOCABULARY } from './quantities/thing.ts'
import { UNIT_VOCABULARY } from './quantities/units.ts'
import { WEIGHED_VOCABULARY } from './quantities/weighed.ts'
import { findTerms, type Terms } from './terms/terms.ts'
import { createVocabulary } from './terms/vocabulary.ts'
import { COUNT_VOCABULARY } from './times/counts.ts'
import { DURATION_VOCABULARY } from './times/durations.ts'
import { HOLIDAY_VOCABULARY } from './times/holidays.ts'
import { VAGUE_VOCABULARY } from './times/repeated.ts'
import { SCHEDULE_VOCABULARY } from './times/scheduled.ts'
import { TIME_VOCABULARY } from './times/time-words.ts'
import { WEEKDAY_VOCABULARY } from './times/weekdays.ts'
import { YEAR_VOCABULARY } from './times/years.ts'

const TIME_WORDS = 'single throughout within lasted lasting take takes took taken'

/** Every word that a rule about numbers, times or sources asks for. */
const VOCABULARY = createVocabulary([
  ...NUMBER_VOCABULARY,
  ...HEDGE_VOCABULARY,
  ...TIME_VOCABULARY,
  ...HOLIDAY_VOCABULARY,
  ...TIME_WORDS.split(' '),
  ...YEAR_VOCABULARY,
  ...COUNT_VOCABULARY,
  ...VAGUE_VOCABULARY,
  ...DURATION_VOCABULARY,
  ...PAST_FORMS,
  ...SCHEDULE_VOCABULARY,
  ...WEEKDAY_VOCABULARY,
  ...UNIT_VOCABULARY,
  ...CURRENCY_VOCABULARY,
  ...THING_VOCABULARY,
  ...AMOUNT_VOCABULARY,
  ...RANGE_VOCABULARY,
  ...OVER_VOCABULARY,
  ...NUMBERED,
  ...REJECTED_VOCABULARY,
  ...WEIGHED_VOCABULARY,
  ...'more full whole long straight consecutive open richter scale magnitude plus minus − + only just p pp'.split(
    ' ',
  ),
])

/** Cuts a text into the terms that times, quantities and attributions are read from. */
export function findPhraseTerms(text: string): Terms {
  return findTerms(text, VOCABULARY)
}

import { HEDGE_VOCABULARY } from './numbers/hedges.ts'
import { NUMBER_VOCABULARY } from './numbers/number-words.ts'
import { CURRENCY_VOCABULARY } from './quantities/currencies.ts'
import { NUMBERED } from './quantities/rejected.ts'
import { THING_VOCABULARY } from './quantities/thing.ts'
import { UNIT_VOCABULARY } from './quantities/units.ts'
import { findTerms, type Terms } from './terms/terms.ts'
import { createVocabulary } from './terms/vocabulary.ts'
import { TIME_VOCABULARY } from './times/time-words.ts'
import { YEAR_VOCABULARY } from './times/years.ts'

/** Every word that a rule about numbers, times or sources asks for. */
const VOCABULARY = createVocabulary([
  ...NUMBER_VOCABULARY,
  ...HEDGE_VOCABULARY,
  ...TIME_VOCABULARY,
  ...YEAR_VOCABULARY,
  ...UNIT_VOCABULARY,
  ...CURRENCY_VOCABULARY,
  ...THING_VOCABULARY,
  ...NUMBERED,
  ...'more full whole long straight consecutive'.split(' '),
])

/** Cuts a text into the terms that times, quantities and attributions are read from. */
export function findPhraseTerms(text: string): Terms {
  return findTerms(text, VOCABULARY)
}

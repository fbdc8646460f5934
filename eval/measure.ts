import { scoreQuotes } from './score-quotes.ts'
import { type Figures, scoreStories } from './score-stories.ts'

/** Every figure that the gate watches. */
export function measureAll(): Figures {
  return { ...scoreStories().pooled, ...scoreQuotes() }
}

import { Refusal } from '../problems.ts'

/** What an app asks that is not right, in a sentence that names where. */
export function badAsked(message: string): Refusal {
  return new Refusal(400, 'bad-query', 'This asks for something unknown', message)
}

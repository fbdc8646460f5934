import { Refusal } from '../../problems.ts'

/** Why something is not answered. The message is all that an assistant is told: it names the field, and what to do. */
export function refuse(message: string): Refusal {
  return new Refusal(400, 'bad-query', 'This is not answered', message)
}

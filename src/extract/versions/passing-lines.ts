import { furnitureRole } from '../text/furniture.ts'

/** Lines that change by themselves or say how the text came about: nobody's news. */
const PASSING: readonly RegExp[] = [
  // Clocks: "10 minutes ago", "First published on Tue 6 May 2031 10.40 BST".
  /^\d{1,3} ?(?:seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?) ago\W*$/i,
  /^(?:(?:first|last|originally) )?(?:published|posted|updated|modified|edited|issued)(?: on| at)?:? (?:\d|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[^“”"?!]{0,70}$/i,
  /^(?:estimated )?read(?:ing)?(?: time)?:? \d+ ?(?:-? ?\d+ )?min(?:ute)?s?\W*$/i,
  // Counters: "1,204 views", "Share 120".
  /^[\d.,]{1,12} ?[km]? (?:shares?|views?|likes?|reads?|comments?|reactions?|votes?|followers?|retweets?)\W*$/i,
  /^(?:shares?|views?|likes?|reads?|comments?|reactions?|tweets?):? \(?[\d.,]{1,12} ?[km]?\)?\W*$/i,
  // Who wrote it, and where: "By Ann Lee in Wexmoor".
  /^(?:By|BY) \p{Lu}[^.!?“”"]{2,100}$/u,
  // What agencies and desks put before a text: "(Adds details)", "UPDATE 2".
  /^\((?:adds|updates|recasts|refiles|rewrites|writes through|changes|removes|includes)\b[^()]{0,300}\)$/i,
  /^(?:updated?|wrap-?up|breaking(?: news)?|developing(?: story)?|just in|urgent|alert|live|exclusive)(?:[ -]?\d{1,2})?\W*$/i,
]

const LONGEST = 320

/** Is this paragraph furniture, or a line that changes without anything having happened? */
export function isPassing(paragraph: string, isLast: boolean): boolean {
  if (furnitureRole(paragraph, isLast) !== null) return true
  return paragraph.length <= LONGEST && PASSING.some((shape) => shape.test(paragraph))
}

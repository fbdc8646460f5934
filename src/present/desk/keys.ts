/**
 * Every key of the desk: what is pressed, the act that the script does, and what it does in words.
 * The script, the list behind `?`, the Help page and the tests are made from this one table. Keys
 * pressed one after the other are parted by a space; `mod` is Ctrl, or ⌘ on a Mac.
 */
export const KEYS = [
  ['mod+k', 'openPalette', 'go to a story, a page or an outlet, or do something'],
  ['j', 'nextLine', 'the next line'],
  ['k', 'lastLine', 'the line before'],
  ['o', 'openLine', 'open the line here'],
  ['Enter', 'followLine', 'open its story'],
  ['p', 'showParallel', 'its accounts in parallel; there, the difference before'],
  ['m', 'markSeen', 'mark it read or not read'],
  ['M', 'markAbove', 'mark it and all above read'],
  ['s', 'markStar', 'star it'],
  ['h', 'hideLine', 'hide it'],
  ['z', 'undo', 'take the last of these back'],
  ['x', 'chooseLine', 'choose it, or not'],
  ['X', 'mergeChosen', 'merge those that are chosen into the first'],
  ['S', 'showWhy', 'why its articles stand together: split it there'],
  ['n', 'nextDifference', 'the next difference'],
  ['N', 'lastDifference', 'the difference before'],
  ['[', 'lastLead', 'in parallel, the account before leads'],
  [']', 'nextLead', 'in parallel, the next account leads'],
  ['1–9', 'showAccount', 'of a story, only this account; again, all'],
  ['.', 'showFresh', 'of a story, only what is new since you looked'],
  ['/', 'search', 'search'],
  ['g t', 'goToday', 'Today'],
  ['g c', 'goCheck', 'Check a draft'],
  ['g p', 'goPoints', 'Open points'],
  ['g o', 'goOutlets', 'Outlets'],
  ['g s', 'goSources', 'Sources'],
  ['?', 'showKeys', 'these keys'],
  ['Escape', 'leave', 'leave the box, or close what is open'],
] as const satisfies readonly (readonly [keys: string, act: string, does: string])[]

export type KeyAct = (typeof KEYS)[number][1]

/** Keys as they are printed: `g t`, `Esc`, `Ctrl K`. */
export function printKeys(keys: string): readonly string[] {
  return keys
    .split(/[ +]/)
    .map((key) => (key === 'mod' ? 'Ctrl' : key === 'Escape' ? 'Esc' : key))
    .map((key, index, all) => (index > 0 && all[0] === 'Ctrl' ? key.toUpperCase() : key))
}

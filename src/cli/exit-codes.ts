/** What the program's exit codes mean. `docs/command-line.md` shows the same table. */
export const EXIT = {
  /** Everything was done. */
  done: 0,
  /** The result could not be written, or a fault of our own. */
  fault: 1,
  /** Of `check`: the draft is at odds with the accounts. */
  odds: 1,
  /** The command line could not be understood. */
  usage: 2,
  /** No article could be read, no source be added: there was nothing to do. */
  nothing: 3,
  /** Done, but without some of the files or sources: each is named on stderr. */
  partly: 4,
  /** What is kept could not be opened or written: not there, in use, damaged, a full disk. */
  store: 5,
} as const

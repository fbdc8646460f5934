/** What the desk runs on and where it keeps what it has: for who looks after it. */
export type About = {
  readonly version: string
  readonly node: string
  readonly sqlite: string
  readonly files: readonly KeptFile[]
  readonly articles: number
  readonly stories: number
  /** Path of the file of settings. */
  readonly config: string
  /** What is set there of asking: a name, what it is for, and its value in words. */
  readonly settings: readonly {
    readonly key: string
    readonly about: string
    readonly value: string
  }[]
}

export type KeptFile = {
  readonly name: string
  readonly holds: string
  readonly path: string
  /** Null where the file is not there. */
  readonly bytes: number | null
}

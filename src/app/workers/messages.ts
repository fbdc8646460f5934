/** What a worker is asked to do. */
export type Job = { readonly id: number; readonly name: string; readonly input: unknown }

/** What a worker answers: that it is ready, what came of a job, or the fault that stopped it. */
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'fault'; readonly id: number; readonly message: string }

/** The work that can be given to workers: functions of one plain value, by name. */
export type Tasks = { readonly [name: string]: (input: never) => unknown }

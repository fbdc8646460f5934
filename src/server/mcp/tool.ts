import type { z } from 'zod'
import type { OwnDesk } from '../../app/desk/own-desk.ts'
import type { AuditDoor } from '../../model/audit.ts'
import type { ComparisonView } from '../../present/view/view.ts'
import type { CheckedOutcome } from '../api/drafts.ts'
import type { Means } from '../means.ts'
import type { Held } from './answer/held.ts'

/** Who asks, by which door, and what they may. */
export type Asker = {
  /** Their id, and their name where they have one. */
  readonly person: string
  readonly name: string | null
  readonly door: AuditDoor
  readonly mayWrite: boolean
}

export type McpMeans = Pick<Means, 'desk' | 'now' | 'log'> & {
  readonly asker: Asker
  /** The desk as who asks has it. */
  readonly own: OwnDesk
  /** What of handed-over texts is still to be told. */
  readonly held: {
    readonly texts: Held<ComparisonView>
    readonly drafts: Held<CheckedOutcome>
  }
}

/** One thing that an assistant can ask: listed, checked and answered from this. */
export type Tool = {
  readonly name: string
  readonly title: string
  /** What it does and when to use it: our words alone. */
  readonly description: string
  readonly input: z.ZodObject
  readonly output: z.ZodObject
  /** Left out of what changes nothing. `moves`: what it does can be taken back, and takes apart what was. */
  readonly writes?: 'adds' | 'moves'
  /** Throws a `Refusal` where it cannot be answered. */
  answer(asked: unknown, means: McpMeans): Promise<object>
}

/** Makes a tool whose `answer` knows the types of its shapes. */
export function tool<Input extends z.ZodObject, Output extends z.ZodObject>(
  made: Omit<Tool, 'input' | 'output' | 'answer'> & {
    readonly input: Input
    readonly output: Output
    answer(asked: z.infer<Input>, means: McpMeans): Promise<object>
  },
): Tool {
  // What reaches `answer` has passed `input`: `createMcpServer` alone calls it.
  return made
}

import type { PointMark } from '../../model/points.ts'
import type { Rejection } from '../../model/rejection.ts'
import type { DeskStore } from '../desk-store.ts'

/** Opens an empty store. */
export type OpenDesk = () => Promise<DeskStore>

export const T = (minute: number) => `2031-05-06T10:0${minute}:00Z`

export const ADA = { id: 'pA', name: 'Ada', role: 'editor' } as const
export const BO = { id: 'pB', name: 'Bo', role: 'editor' } as const

export const MARK: PointMark = {
  doneAt: T(1),
  note: '',
  snapshot: { kind: 'clash', claim: 'potters killed', accounts: 2, sides: [], ask: [] },
}

const side = (article: string, text: string) => ({ article, text, value: null })

export const REJECTION: Rejection = {
  claim: 'The kiln burst.',
  pairs: [{ kind: 'agreement', sides: [side('a1', 'The kiln burst.'), side('a2', 'It burst.')] }],
}

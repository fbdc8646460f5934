import { zstdDecompressSync } from 'node:zlib'
import type { Evidence } from '../../evidence/gather-evidence.ts'
import { packEvidence } from '../../evidence/pack-evidence.ts'

export type PackStoryInput = Omit<Evidence, 'comparison'> & {
  /** `synoptic.comparison/1` of the articles as JSON, packed by zstd. */
  readonly comparison: Uint8Array
}

/** Packs a kept story with all that it rests on. */
export function packStory({ comparison, ...evidence }: PackStoryInput): Uint8Array {
  // What we packed ourselves, so its shape is known.
  return packEvidence({
    ...evidence,
    comparison: JSON.parse(zstdDecompressSync(comparison).toString()),
  })
}

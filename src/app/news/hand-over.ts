import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Job } from '../../model/job.ts'
import { fileLabel } from '../../text/file-name.ts'
import type { Jobs } from './jobs.ts'

/** Articles that come as files: a name, which tells the kind, and what is in it. */
export type Handed = { readonly name: string; readonly body: Uint8Array | string }

/** Milliseconds after which files go though their job has not ended. */
const LONGEST = 24 * 3_600_000

/** Has files read and kept; they lie in a folder that only this user can enter until that is done. */
export async function handOver(jobs: Jobs, files: readonly Handed[]): Promise<Job> {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-handed-'))
  const clear = () => rmSync(folder, { recursive: true, force: true })
  try {
    const paths: string[] = []
    for (const [index, { name, body }] of files.entries()) {
      // Two files may have one name.
      const place = join(folder, String(index))
      await mkdir(place)
      paths.push(join(place, fileLabel(name)))
      await writeFile(paths[index], body)
    }
    const job = jobs.start('import', { paths, areHanded: true })
    void jobs.wait(job.id, LONGEST).then(clear)
    return job
  } catch (error) {
    clear()
    throw error
  }
}

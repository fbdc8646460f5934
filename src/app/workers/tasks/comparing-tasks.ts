import { checkDraft, findNearDraft } from './check-draft.ts'
import { compactFiles } from './compact-files.ts'
import { compareKept, readShared } from './compare-kept.ts'
import { compareTexts, viewTexts } from './compare-texts.ts'
import { compareVersions } from './compare-versions.ts'
import { exportStory } from './export-story.ts'
import { packStory } from './pack-story.ts'
import type { AddressInput } from './read-address.ts'
import { readInput } from './read-file.ts'
import { readKept } from './read-kept.ts'

/** What asks the network is loaded when an address is first asked: a thread that compares needs none of it. */
const readAddress = async (input: AddressInput) =>
  (await import('./read-address.ts')).readAddress(input)

/** The work that would hold up who serves pages: done in a thread that can be ended. */
export const COMPARING_TASKS = {
  ...{ compareKept, readShared, compareTexts, viewTexts, exportStory, packStory, compactFiles },
  ...{ checkDraft, findNearDraft, readInput, compareVersions, readKept, readAddress },
}

export type ComparingTasks = typeof COMPARING_TASKS

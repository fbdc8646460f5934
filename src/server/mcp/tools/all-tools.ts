import type { Tool } from '../tool.ts'
import { ADD_SOURCE } from './add-source.ts'
import { CHECK_DRAFT } from './check-draft.ts'
import { COMPARE_TEXTS } from './compare-texts.ts'
import { GET_ARTICLE } from './get-article.ts'
import { GET_COMPARISON } from './get-comparison.ts'
import { GET_PASSAGE } from './get-passage.ts'
import { GET_STORY } from './get-story.ts'
import { LIST_SOURCES } from './list-sources.ts'
import { MERGE_STORIES, SPLIT_STORY } from './move-stories.ts'
import { OUTLET_PROFILE } from './outlet-profile.ts'
import { SEARCH_STORIES } from './search-stories.ts'
import { WHAT_CHANGED } from './what-changed.ts'

/** All that an assistant can ask, in the order in which it is listed; what writes comes last. */
export const TOOLS: readonly Tool[] = [
  SEARCH_STORIES,
  GET_STORY,
  GET_COMPARISON,
  GET_ARTICLE,
  GET_PASSAGE,
  COMPARE_TEXTS,
  CHECK_DRAFT,
  WHAT_CHANGED,
  LIST_SOURCES,
  OUTLET_PROFILE,
  ADD_SOURCE,
  MERGE_STORIES,
  SPLIT_STORY,
]

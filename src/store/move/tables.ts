/** A table as it is copied: in the order of its key, so many rows at once. */
export type MovedTable = {
  readonly name: string
  readonly key: readonly string[]
  readonly columns: readonly string[]
  readonly batch: number
}

export const table = (name: string, key: string, rest: string, batch = 500): MovedTable => ({
  name,
  key: key.split(' '),
  columns: [...new Set(`${key} ${rest}`.split(' '))],
  batch,
})

/** Every table, those first that others name. Articles are long. */
export const TABLES: readonly MovedTable[] = [
  table(
    'sources',
    'id',
    'kind address given title outlet link folders added_at paused status etag last_modified validated_address checked_at changed_at next_at failures problem_code problem_message',
  ),
  table(
    'articles',
    'id',
    'source_id outlet at first_seen_at changed_at version sha256 title doc text',
    100,
  ),
  table('items', 'source_id key', 'digest article_id seen_at'),
  table('addresses', 'address', 'article_id position'),
  table('versions', 'article_id version', 'seen_at title sha256 change text', 100),
  table('fingerprints', 'article_id', 'at doc'),
  table(
    'stories',
    'id',
    'opened_at title articles outlets accounts first_at last_at merged_into uncounted described',
  ),
  table('memberships', 'article_id', 'story_id account sureness by_whom placed_at reasons'),
  table('story_outlets', 'outlet story_id', 'articles'),
  table('story_terms', 'kind text story_id', 'kind'),
  table('decisions', 'id', 'kind first second at'),
  table('traces', 'trace article_id', 'trace'),
  table('visits', 'article_id', 'address etag last_modified next_at'),
  table('moves', 'id', 'kind at doc'),
  table('looks', 'name', 'at'),
  table('events', 'id', 'at kind story_id article_id data'),
]

/** Tables whose rows are numbered: a number that was given once is never given again. */
export const NUMBERED = ['sources', 'articles', 'stories', 'decisions', 'moves', 'events'] as const

/** By table the last number that was given. */
export type LastNumbers = ReadonlyMap<string, number>

import { type MovedTable, table } from './tables.ts'

/** Every table of what was done at a desk, those first that others name. What it is known by is moved apart. */
export const DESK_TABLES: readonly MovedTable[] = [
  table('people', 'id', 'name folded role password made_at'),
  table('sessions', 'id', 'hash person made_at used_at ends_at agent'),
  table('tokens', 'id', 'hash person name scopes made_at used_at'),
  table('feed_keys', 'id', 'hash person feed made_at used_at'),
  table('reader_keys', 'person', 'hash made_at used_at'),
  table('preferences', 'person name', 'value'),
  table('story_states', 'person story', 'state at'),
  table('points', 'person story key', 'point at'),
  table('rejections', 'id', 'person story rejection at'),
  table('acts', 'id', 'person at before'),
  // Before the searches: what is taken out of these is noted there.
  table('removed_searches', 'id', 'id'),
  table('searches', 'id', 'person name query looked_at'),
  table('drafts', 'id', 'person at story title draft', 100),
  table('examples', 'story', 'story'),
  table('audit', 'id', 'at entry'),
  table('told_stories', 'story', 'substance snapshot at', 100),
  table('told_news', 'id', 'story at news', 100),
  table('article_states', 'person article', 'is_read is_starred at'),
  table('read_instants', 'person source', 'at'),
  table('alerts', 'id', 'identity kind story title person at alert', 100),
  table('alert_texts', 'article hash', 'at'),
  table('alert_places', 'name', 'place'),
  table('alert_searches', 'person search', 'query'),
  table('alert_finds', 'person search story', 'story'),
  table('alert_rules', 'person', 'rules read_to'),
  table('webhooks', 'id', 'person url secret wanted made_at is_on reason'),
  table(
    'deliveries',
    'id',
    'webhook alert made_at state attempts next_at claim claimed_until tried_at status answer took',
  ),
  table('alert_mails', 'person alert', 'due_at state attempts claim claimed_until problem'),
]

/** Columns that SQLite keeps as 0 and 1. */
export const FLAGS: ReadonlySet<string> = new Set(['is_read', 'is_starred', 'is_on'])

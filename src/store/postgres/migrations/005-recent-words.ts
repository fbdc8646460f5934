/**
 * The articles of an outlet, as in SQLite; and words by slices of articles in the order in which they came,
 * so that of a word that very many have the latest are found without reading all. The list of what is
 * not yet in the index is short: it is read by every search.
 */
export const recentWords = `
create index articles_outlet on articles (outlet, id);
create index words_recent on words
  using gin (vector, (array[(article_id / 2500)::integer])) with (gin_pending_list_limit = 256);
drop index words_vector;
`

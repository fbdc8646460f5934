/** The articles of an outlet, the newest first: for what changed in them, and for words in one outlet alone. */
export const articlesOfOutlet = `
create index articles_outlet on articles (outlet, id);
`

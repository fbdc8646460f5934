/** Past forms without "-ed" that are no base forms of common verbs: "fell", "bought". */
export const PAST_FORMS: ReadonlySet<string> = new Set(
  `became began bought brought broke built came caught drew drove fell flew found fought gave got grew held
  kept knew led left lost made met paid ran rose sat saw sent shot sold spoke spent stood struck taught
  threw told took went won wore wrote`.split(/\s+/),
)

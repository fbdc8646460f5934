import { checkTable } from './check.ts'
import { readPhrases } from './read-phrases.ts'

checkTable(
  'vague times, every other day, and heights',
  `
It may close in the near future. => @FUTURE_REF
It may close in the future. => @FUTURE_REF
It was dear in the past. => @PAST_REF
It pays in the long term. => @FUTURE_REF
It will open very soon. => @FUTURE_REF
It was told more recently. => @PAST_REF
She comes every other day. => @P2D
They meet every other week. => @P2W
It lasted five trading days. => 5 day; @P5D
They have ten working days. => 10 day; @P10D
The man is six feet two inches tall. => 1.88 metre
The wall is 5 feet and 6 inches high. => 1.676 metre
It lasts for the foreseeable future. => @FUTURE_REF
`,
  readPhrases,
)

checkTable(
  'words that only look like them are none',
  `
The future of the town is dark. =>
He walked past the mill. =>
The past mayor left. =>
The term ended. =>
The long term of the mayor ended. =>
In the past week it rained. => @P1W
The futures market fell. =>
Every other house burned. =>
A trading post burned. =>
School days are over. =>
Two working men left. => 2 man
Soon after it rained. =>
Her past caught up with her. =>
`,
  readPhrases,
)

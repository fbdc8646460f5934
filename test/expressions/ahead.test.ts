import { checkTable } from './check.ts'
import { readPhrases } from './read-phrases.ts'

checkTable(
  'timetables tell of days to come in the present',
  `
The hall is open from June to November. => @2031-06; @2031-11
Museums reopen in October. => @2031-10
The drought levy ends in October. => @2031-10
From then on a toll takes effect on January 4. => @2032-01-04
The night market will run from June to October. => @2031-06; @2031-10
The fair returns in October. => @2031-10
Sales start in November. => @2031-11
She is due in court in October. => @2031-10
The bridge is closed until September. => @2031-09
He retires in December. => @2031-12
The permit expires on December 31. => @2031-12-31
Talks resume in September. => @2031-09
The hall is to open in October. => @2031-10
The trial begins in November. => @2031-11
The ferry stops in May and the season starts in September. => @2030-05; @2031-09
The levy imposed in December ends in October. => @2030-12; @2031-10
They meet in September. => @2031-09
The rule comes into force on January 15. => @2032-01-15
The book goes on sale in October. => @2031-10
He goes on trial in November. => @2031-11
The fair runs until September. => @2031-09
The team travels to Sarn in October. => @2031-10
The film premieres in December. => @2031-12
The new line opens on October 4. => @2031-10-04
The mayor leaves office in January. => @2032-01
The minister visits Sarn in December. => @2031-12
Elections are in November. => @2031-11
The deadline is December 31. => @2031-12-31
`,
  readPhrases,
)

checkTable(
  'what was lies behind',
  `
It was built in November. => @2030-11
The start in September was slow. => @2030-09
The law took effect in September. => @2030-09
The mine, which closes early, flooded in September. => @2030-09
Two votes in September failed. => 2 vote; @2030-09
He says it happened in September. => @2030-09
Profits fell in October. => @2030-10
The firm runs mines that it bought in October. => @2030-10
Police say he left home in November. => @2030-11
The end in August was bitter. => @2030-08
She closed the shop in August. => @2030-08
The levy ended in October. => @2030-10
The fair opened in October. => @2030-10
The bridge is old and was closed in September. => @2030-09
He is charged with killing her in October. => @2030-10
It is the third fire since September. => @2030-09
The report shows that sales fell in October. => @2030-10
He lives in Sarn and fled it in October. => @2030-10
Experts know that it began in October. => @2030-10
The owner is a man who died in October. => @2030-10
The launch in November failed. => @2030-11
A vote in October failed. => @2030-10
Her return in October was quiet. => @2030-10
Three starts in October failed. => 3 start; @2030-10
His meetings in October failed. => @2030-10
The play held in October was loud. => @2030-10
It had closed in October. => @2030-10
They began in October. => @2030-10
It has run since October. => @2030-10
The tax returns of October were late. => @2030-10
The town was open in October. => @2030-10
He had left in October. => @2030-10
They stood in October. => @2030-10
The rain came in October. => @2030-10
The dam is cracked and leaked in October. => @2030-10
Two visits in October failed. => 2 visit; @2030-10
The town is proud of what it did in October. => @2030-10
They are those who fled in October. => @2030-10
`,
  readPhrases,
)

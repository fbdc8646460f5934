import { checkTable } from './check.ts'
import { readPhrases } from './read-phrases.ts'

checkTable(
  'a day of a named month has a date',
  `
He flies on the 10th of next month. => @2031-04-10
He came on the fifth of last month. => @2031-02-05
He came on the 5th of this month. => @2031-03-05
He came on the 15th day of last month. => @2031-02-15
It rained on the twenty-first of March. => @2031-03-21
It rained on the first of March 2030. => @2030-03-01
It rained on the first of March. => @2031-03-01
It rained on the third of January. => @2031-01-03
It rained on the thirtieth of January. => @2031-01-30
It rained on the thirty-first of January. => @2031-01-31
It rained on 3rd March. => @2031-03-03
It rained on the 3rd of March. => @2031-03-03
It rained on March 3. By the 7th of the month it was dry. => @2031-03-03; @2031-03-07
It ends on the twelfth of next month. => @2031-04-12
It ends by the 30th of next month. => @2031-04-30
It began on the 1st of last month. => @2031-02-01
It began on the second of February last year. => @2030-02-02
The ninth of March was dry. => @2031-03-09
`,
  readPhrases,
)

checkTable(
  'parts and ranks of a month have none',
  `
The tenth of a mile was wet. => 1609.344 metre
The third of three men fled. => 3 man
The 10th of them fled. =>
The 10th floor burned. =>
The second of the months was wet. =>
The first of many storms came. =>
The first of next month’s guests came. => @2031-04
On the 31st of next month. => @2031-04
The second half of next month is full. => 0.5 month; @2031-04
The second of Mary’s sons fled. =>
The fifth month was wet. =>
The first of Marchetti’s sons fled. =>
The 10th month of next year. => @2032
The first week of next month is full. => @2031-04
He was the second of May’s aides to go. => @2030-05
The twentieth man fled. =>
Thirty of next month’s guests left. => 30; @2031-04
Twenty first prizes were given. => 20 prize
The last of next month’s guests left. => @2031-04
`,
  readPhrases,
)

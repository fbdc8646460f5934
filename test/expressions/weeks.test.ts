import { checkTable } from './check.ts'
import { readPhrases } from './read-phrases.ts'

checkTable(
  'a weekday with its week is one day',
  `
Mara flew on Wednesday last week. => @2031-03-05
The dam leaked last week on Wednesday. => @2031-03-05
The choir sang on Tuesday of last week. => @2031-03-04
The quay will shut on Thursday of next week. => @2031-03-20
The quay will shut next week on Thursday. => @2031-03-20
The quay will shut next Thursday. => @2031-03-20
Hail fell the Sunday before last. => @2031-03-02
Hail fell the Friday before last. => @2031-03-07
He left the week before last. => @2031-W09
He left the night before last. => @2031-03-13TNI
He left the month before last. => @2031-01
He left the year before last. => @2029
It ends the week after next. => @2031-W13
It ends the year after next. => @2033
Hail fell on Sunday night last week. => @2031-03-09TNI
It opens on Friday week. => @2031-03-28
Last week, on Sunday, hail fell. => @2031-03-09
Next week’s Monday show is full. => @2031-03-17
Next week Thursday it ends. => @2031-03-20
It ended on Friday of this week. => @2031-03-14
It ended this week on Monday. => @2031-03-10
It ended on Wednesday of the week. => @2031-03-12; @2031-W11
They come on Sunday next week. => @2031-03-23
It reopens Wednesday week. => @2031-03-26
The pool shut Tuesday the week before last. => @2031-02-25
The pool shut on the last day of August. => @2030-08-31
`,
  readPhrases,
)

checkTable(
  'weeks and days that only stand near each other are two',
  `
He left last week. => @2031-W10
He left on Thursday. => @2031-03-13
Last week, Friday prayers were calm. => @2031-W10; @2031-03-14
He left the week before the vote. =>
He left the day before. =>
Last week Tom left on foot. => @2031-W10
Next week the mayor speaks. => @2031-W12
She came last Friday. => @2031-03-14
She came the Friday before the fair. => @2031-03-14
He comes after next year. => @2032
Week after week it rained. =>
This week was dry. => @2031-W11
On Friday weekly sales rose. => @2031-03-14; @P1W
On Friday week-long talks began. => @2031-03-14; @P1W
It happened in the last week of May. => @2030-W22
The next day it rained. => @2031-03-16
He left before lunch. =>
The last to leave was Tom. =>
Before last orders it rained. =>
The week ended on Friday. => @2031-03-14
A Monday weekly was founded. => @2031-03-10; @P1W
The pool shut on Tuesday the day before. => @2031-03-11
`,
  readPhrases,
)

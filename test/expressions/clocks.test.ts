import { checkTable } from './check.ts'
import { readPhrases } from './read-phrases.ts'

checkTable(
  'times of day are told in words',
  `
Snow set in at half past four on Wednesday. => @2031-03-19T04:30; @2031-03-19
Mara docked at a quarter to eight on Sunday evening. => @2031-03-09T19:45; @2031-03-09TEV
Nils phoned at twenty past nine on Wednesday. => @2031-03-12T09:20; @2031-03-12
The lift stuck at ten to eleven. => @2031-03-15T10:50
Hail hit Sarn at four in the morning on Sunday. => @2031-03-09T04:00; @2031-03-09
It opened at quarter past ten. => @2031-03-15T10:15
It opened at a quarter past ten. => @2031-03-15T10:15
He came at twenty-five to nine in the evening. => @2031-03-15T20:35
It shut at ten minutes to midnight. => @2031-03-15T23:50
He rang at 10 past 7. => @2031-03-15T07:10
It ended at half past 6 p.m. on Tuesday. => @2031-03-11T18:30; @2031-03-11
It ended at half past six in the evening. => @2031-03-15T18:30
It began at 6:30 on Friday evening. => @2031-03-14T18:30; @2031-03-14TEV
It began at seven o’clock yesterday evening. => @2031-03-14T19:00
It began at ten at night. => @2031-03-15T22:00
It began at 2 in the afternoon. => @2031-03-15T14:00
It ended at five minutes to six. => @2031-03-15T05:55
It ended at twenty past four. => @2031-03-15T04:20
It ended at twenty past four in the afternoon. => @2031-03-15T16:20
It ended at a quarter to noon. => @2031-03-15T11:45
It ended at a quarter past midnight. => @2031-03-15T00:15
The bell rang at five to one. => @2031-03-15T12:55
It began until half past eight this morning. => @2031-03-15T08:30
It began at six o’clock in the morning. => @2031-03-15T06:00
It began at 8 o’clock at night. => @2031-03-15T20:00
It rang at twenty to four on Saturday afternoon. => @2031-03-15T15:40; @2031-03-15TAF
They met around half past nine. => @2031-03-15T09:30
They met by a quarter to ten. => @2031-03-15T09:45
They met before ten to five. => @2031-03-15T04:50
They left at one in the morning. => @2031-03-15T01:00
They left at eleven in the evening. => @2031-03-15T23:00
They left at 5:15 in the afternoon. => @2031-03-15T17:15
They left at quarter to twelve. => @2031-03-15T11:45
They left at five past two on Sunday morning. => @2031-03-09T02:05; @2031-03-09TMO
They left at twelve minutes past three. => @2031-03-15T03:12
It was half past ten o’clock. => @2031-03-15T10:30
The siren rang at half-past six. => @2031-03-15T06:30
The pool shut at ten-to-four. => @2031-03-15T03:50
`,
  readPhrases,
)

checkTable(
  'ranges, votes and shares are no times of day',
  `
From five to nine people came. => 5; 9 person
At ten to twelve farms hay rotted. => 10..12 farm
He was jailed for five to nine years. => 157784760..284012568 second; @P9Y
The court ruled by five to four. => 5; 4
It killed three in the morning and four at night. => 3; 4; @2031-03-15TMO
Voters agreed by ten to one. => 10
A quarter to a third of voters agreed. => 0.25..0.333 voter
At ten to 12 per cent it is dear. => 10..12 percent
It took five to ten minutes. => 300..600 second; @PT10M
The past seven days were dry. => 604800 second; @P7D
Half the past six years were dry. => 0.5; 189341712 second; @P6Y
The score was five to nine. => 5..9
He walked past seven houses. => 7 house
It moved five to the left. => 5
The quarter to come will be hard. =>
He gave a quarter to six friends. => 0.25..6 friend
The odds are ten to one. => 10
A quarter past its date is bad. =>
They came ten to a boat. => 10
It was half past its life. =>
Ten of five million came. => 10; 5000000
He is past seventy. => 70
Two in the morning team left. => 2; @2031-03-15TMO
The club grew from ten to twenty. => 10; 20
Five to nine boats sank. => 5..9 boat
Twenty to thirty gulls came. => 20..30 gull
Three in the crew died. => 3
At five to ten million it is big. => 5000000..10000000
She gave ten past pupils a prize. => 10 pupil
He saw four at night school. => 4
One in the afternoon shift left. => @2031-03-15TAF
Of ten to five, ten is more. => 10; 5; 10
It weighs at 10 to 12 kg a lot. => 10..12 kilogram
It costs 10 to 12 crowns. => 10..12 crown
He left ten past pupils behind. => 10 pupil
Ten-to-one odds were given. =>
`,
  readPhrases,
)

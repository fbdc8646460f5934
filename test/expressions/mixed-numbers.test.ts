import { checkTable } from './check.ts'
import { readPhrases } from './read-phrases.ts'

checkTable(
  'a whole and a part are one amount',
  `
The lease runs three-and-a-half years. => 110449332 second; @P3.5Y
The lease runs three and a half years. => 110449332 second; @P3.5Y
The tunnel spans two and one-half miles. => 4023.36 metre
Crews faced a five-and-a-half-hour climb. => 19800 second; @PT5H30M
The concert ran four and three quarter hours. => 17100 second; @PT4H45M
Sarn owes three-and-a-quarter million kroner. => 3250000 NOK
A four-and-a-half-year lease lapsed. => 142006284 second; @P4.5Y
Rebuilding lasts seven and a half years. => 236677140 second; @P7.5Y
It lasted an hour and a half. => 5400 second; @PT1H30M
It lasted two hours and a half. => 9000 second; @PT2H30M
They rowed a mile and a half. => 2414.016 metre
They rowed two miles and a quarter. => 3621.024 metre
Donors gave a million and a half crowns. => 1500000 crown
Donors gave a billion and a half crowns. => 1500000000 crown
Donors gave three billion and a half crowns. => 3500000000 crown
Donors gave two million and a half euros. => 2500000 EUR
About two and a half million bees died. => about 2500000 bee
It sold five and three-quarter million tins. => 5750000 tin
It sold six-and-a-half thousand tins. => 6500 tin
Bakers kept six and a half loaves. => 6.5 loaf
They dug one and three-quarter metres down. => 1.75 metre
The wall is two and two-thirds metres high. => 2.667 metre
The boy is three and a half years old. => 3.5 year
A four-and-a-half-year-old girl was found. => 4.5 year
It weighs 2½ tonnes. => 2500 kilogram
It weighs 2 1/2 tonnes. => 2500 kilogram
It weighs 2 and a half tonnes. => 2500 kilogram
It took 3-and-a-half hours. => 12600 second; @PT3H30M
He bought two and a half dozen eggs. => 30 egg
It fell to one and a quarter per cent. => 1.25 percent
The rate is two-and-a-half per cent. => 2.5 percent
It rose to 2 and a quarter per cent. => 2.25 percent
The flood was a metre and a half deep. => 1.5 metre
It will take a year and a half. => 47335428 second; @P1.5Y
A week and a half later it rained. => @2031-W13
`,
  readPhrases,
)

checkTable(
  'what “and” joins beside a number is another',
  `
Two and a third man fled. => 2
Three and a quarter of them left. => 3; 0.25
Between two and three quarters of them left. => 2; 0.75
One and all came. =>
It has two floors and a half roof. => 2 floor
Two men and a half dozen dogs came. => 2 man; 6 dog
He came first and a half later she came. =>
Two and two make four. => 2; 2; 4
The first and third quarters were poor. =>
One and the same man came. =>
He has four and she has a half. => 4; 0.5
Two and one of the others left. => 2
A mile and a quarter of a mile are far. => 1609.344 metre; 402.336 metre
Six and half a dozen are the same. => 6; 6
The two and the third fell out. => 2
He lost one and a fourth was stolen. =>
Half and half was drunk. =>
Three and three quarters of the rest left. => 3.75
It rained a day and a night. => 86400 second; @P1D
One and a quarter of the town agreed. => 0.25 town
`,
  readPhrases,
)

import { checkTable } from './check.ts'
import { readPhrases } from './read-phrases.ts'

checkTable(
  'score, dozen and “-odd” are numbers',
  `
A score of villages lost power. => 20 village
Some two score riders finished. => about 40 rider
Two score barrels were lost. => 40 barrel
Some three score boats sank. => about 60 boat
Forty-odd cranes stood idle. => about 40 crane
Nearly all the 200-odd orchids froze. => about 200 orchid
A hundred-odd sheep were found. => about 100 sheep
Thirty-odd years passed. => about 946708560 second; @P30Y
It burned twenty-odd years ago. => @2011
Forty-odd thousand hens died. => about 40000 hen
30 odd cranes stood idle. => about 30 crane
About two dozen eggs broke. => about 24 egg
He bought 3 dozen eggs. => 36 egg
He bought 12 dozen eggs. => 144 egg
Five dozen eggs broke. => 60 egg
Half a dozen eggs broke. => 6 egg
Scores of geese landed. => 40..200 goose
Dozens of boats sank. => 24..120 boat
Two score and ten ships came. => 50 ship
A score of small boats sank. => 20 boat
She sold sixty-odd paintings. => about 60 painting
The 50-odd guests left. => about 50 guest
The 200-odd miles were hard. => about 321868.8 metre
A dozen eggs broke. => 12 egg
Four score years passed. => 2524556160 second; @P80Y
`,
  readPhrases,
)

checkTable(
  'scores of games and odd things are no twenties and no estimates',
  `
The score of the film is loud. =>
They had a score of 82 points. => 82 point
They won with a score of 3-1. => 1..3
The score was settled. =>
All three score goals in every game. => 3 goal
The three score in every game. => 3
Who score most wins. =>
Two score sheets were lost. => 2 sheet
13 odd jobs were done. => 13 job
Three odd numbers were drawn. => 3 number
The odd man left. =>
It was an odd number of boats. =>
An odd 300 came. => 300
Five odd socks lay there. => 5 sock
He is 20 and odd. => 20
12 odd looks were given. => 12 look
The odds were two to one. => 2
A score of zero is bad. => 0
They score twenty goals. => 20 goal
A film score of strings was heard. =>
Oddly 30 came. => 30
A score of goals was scored. =>
The scores were level. =>
A score of points was lost. =>
The test score of pupils fell. =>
`,
  readPhrases,
)

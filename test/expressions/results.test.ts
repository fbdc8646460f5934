import { checkTable } from './check.ts'
import { readPhrases } from './read-phrases.ts'

checkTable(
  'a change and what it came to are two numbers',
  `
The toll rose by five to 37. => 5; 37
The toll rose five to 37. => 5; 37
Seats fell by 12 to 340. => 12; 340
The index fell 20 to 1,340. => 20; 1340
Shares fell by 9 to 370 on Friday. => 9; 370; @2031-03-14
The price fell by $5 to $37. => 5 USD; 37 USD
The price rose by €3 to €64. => 3 EUR; 64 EUR
The crew shrank by two to 15 after the storm. => 2; 15
The count is up 14 to 212. => 14; 212
The count is down 30 to 410 since May. => 30; 410; @2030-05
Membership grew by 80 to 900 in a year. => 80; 900; 31556952 second; @P1Y
The club added 40 to 560 last year. => 40; 560; @2030
The lead widened by three to 21. => 3; 21
It slipped by seven to 95 and stayed there. => 7; 95
The herd increased by 11 to 68. => 11; 68
Deaths jumped by 40 to 160. => 40; 160
`,
  readPhrases,
)

checkTable(
  'ranges stay ranges',
  `
It rose by five to seven percent. => 5..7 percent
It fell by 10 to 15 percent. => 10..15 percent
They lost 2 to 3 games. => 2..3 game
They added 10 to 15 people. => 10..15 person
It takes five to 37 days. => 432000..3196800 second; @P37D
From five to 37 people came. => 5; 37 person
Five to seven boats sank. => 5..7 boat
It costs $5 to $7. => 5..7 USD
It costs $5 to $7 billion. => 5000000000..7000000000 USD
It rose by $5 to $7 million. => 5000000..7000000 USD
Prices rose by two to three crowns. => 2..3 crown
Between five and 37 people came. => 5..37 person
It will take 5 to 10 years. => 157784760..315569520 second; @P10Y
Rain of 20 to 60 mm fell. => 0.02..0.06 metre
It has 12 to 14 seats. => 12..14 seat
He was jailed for five to nine years. => 157784760..284012568 second; @P9Y
It grew by two to four metres. => 2..4 metre
It was cut by 30 to 40 jobs. => 30..40 job
The dam is up to 20 to 30 metres high. => at-most 0..30 metre
Some 200 to 700 gulls nest there. => about 180..770 gull
`,
  readPhrases,
)

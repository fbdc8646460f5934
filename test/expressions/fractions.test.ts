import { checkTable } from './check.ts'
import { readPhrases } from './read-phrases.ts'

checkTable(
  'fractions of millions and of units are one amount',
  `
Growers planted three quarters of a million bulbs. => 750000 bulb
Growers planted three-quarters of a million bulbs. => 750000 bulb
Almost three quarters of a million bees died. => nearly 750000 bee
The mint lost two-thirds of a billion coins. => 666666666.667 coin
Two thirds of a million letters were lost. => 666666.667 letter
A third of a million pilgrims walked. => 333333.333 pilgrim
Foxes killed four fifths of a million hens last spring. => 800000 hen; @2030-SP
A fifth of a billion seeds were sown. => 200000000 seed
One fifth of a million seeds were sown. => 200000 seed
A quarter of a million readers signed. => 250000 reader
Quarter of a million readers signed. => 250000 reader
A quarter-million readers signed. => 250000 reader
A quarter million readers signed. => 250000 reader
More than a quarter of a million readers signed. => more-than 250001..Infinity reader
Half of a million lamps were lit. => 500000 lamp
Half a million lamps were lit. => 500000 lamp
Half-a-million lamps were lit. => 500000 lamp
Half a billion crabs crossed the road. => 500000000 crab
Three quarters of a trillion kroner was lent. => 750000000000 NOK
Two-fifths of a million bricks were laid. => 400000 brick
Three eighths of a million bricks were laid. => 375000 brick
Seven tenths of a billion leaves fell. => 700000000 leaf
The mill cost three quarters of a million euros. => 750000 EUR
The mill cost a quarter of a million pounds. => 250000 GBP
A dam worth two-thirds of a billion dollars leaked. => 666666666.667 USD
He waited three quarters of an hour. => 2700 second; @PT45M
They walked two-thirds of a mile. => 1072.896 metre
The rate fell by half a percentage point. => 0.5 percent
The rate fell by a quarter of a percentage point. => 0.25 percent
It took a quarter of a century. => 788923800 second; @P25Y
`,
  readPhrases,
)

checkTable(
  'shares, parts of a year and ordinals are no fractions of millions',
  `
Three quarters of the members came. => 0.75 member
Two-thirds of voters agreed. => 0.667 voter
A third of the town was dry. => 0.333 town
A third man was found. =>
A third million was promised. =>
The third million came late. =>
The second quarter was slow. => @2030-Q2
Half of the lamps were out. => 0.5 lamp
Three quarters of them left. => 0.75
A million bulbs were planted. => 1000000 bulb
Two million bulbs and a quarter of the seeds were lost. => 2000000 bulb; 0.25 seed
The quarter was quiet. =>
Quarter horses ran. =>
One of a million reasons was given. => 1000000 reason
The three quarters of the city are quiet. => 0.75 city
A fifth of the crew was ill. => 0.2 crew
Four fifths agreed. => 0.8
It happened in the first quarter. => @2031-Q1
A fourth million-dollar gift came. =>
`,
  readPhrases,
)

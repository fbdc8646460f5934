import { checkTable } from './check.ts'
import { readPhrases } from './read-phrases.ts'

checkTable(
  'spaces and commas part thousands',
  `
The mill ground 816 400 tonnes. => 816400000 kilogram
Some 2 300 dancers joined. => about 2300 dancer
The park holds 4 000 000 tulips. => 4000000 tulip
Shops want 7 900 rand. => 7900 ZAR
Wardens saw 6 700 gannets. => 6700 gannet
The town has 12 500 people. => 12500 person
It sold 45 300 bulbs and 1 250 spades. => 45300 bulb; 1250 spade
The dam holds 2 000 000 litres. => 2000000 litre
Around 7 100 gulls nest there. => about 7100 gull
Nearly 9 800 tickets were left. => nearly 9800 ticket
Over 11 000 homes lost power. => more-than 11001..Infinity home
The crowd of 23 700 sang. => 23700
It drew 6~300 visitors. => 6300 visitor
It drew 1~206~300 visitors. => 1206300 visitor
The bridge cost €14~500~000. => 14500000 EUR
The bridge cost $3 400 000. => 3400000 USD
The grant adds R4 310 000. => 4310000 ZAR
The mine made R2 500. => 2500 ZAR
Almost 5 600 pupils sat the test. => nearly 5600 pupil
Between 1 500 and 1 800 cows were moved. => 1500..1800 cow
From its 3 200 members 900 left. => 3200 member; 900
They planted 100 000 oaks. => 100000 oak
She found 1 050 coins. => 1050 coin
The ferry can take 2 350 passengers. => 2350 passenger
It cost 12,50,000 rupees. => 1250000 INR
It cost 1,25,000 rupees. => 125000 INR
It cost 1,250,000 rupees. => 1250000 INR
`,
  readPhrases,
)

checkTable(
  'two numbers beside each other stay two',
  `
On March 15 200 people danced. => 200 person; @2031-03-15
In room 12 300 people slept. => 12; 300 person
On page 12 300 names are printed. => 12; 300 name
Boeing 747 200 passengers boarded. => 200 passenger
The 4 100-metre races were run. => 4; 100 metre
Call 555 123 4567. => 555; 123; 4567
In 2010 300 people left. => 300 person; @2010
It rained on 3 May 200 years ago. => @2031-05-03; @1831
Bus 12 400 metres on is late. => 12; 400 metre
He scored 12, 300 of them late. => 12; 300
The count was 1 20 of them bad. => 1; 20
It held 4 1200 times. => 4; 1200 time
Aged 12 300 metres from home he fell. => 12 year; 300 metre
The numbers 7 8 and 9 won. => 7; 8; 9
Chapter 3 200 pages long was cut. => 200 page
Flight 370 200 seats full was late. => 200 seat
In group 4 300 runners fell. => 4; 300 runner
Number 12 300 was drawn. => 300
She counted 1,200, 300 and 40. => 1200; 300; 40
Week 12 300 came. => 300
`,
  readPhrases,
)

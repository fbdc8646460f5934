import { checkHard, checkMild } from './check-pairs.ts'

checkHard('counts', [
  [
    'Burglars took seven bronze masks from the Ellory museum in Pask overnight.',
    'Overnight, burglars took nine bronze masks from the Ellory museum in Pask.',
  ],
  [
    'The walkout shut 42 schools in Torven, the union said.',
    'The walkout shut 57 schools in Torven, the council said.',
  ],
  [
    'The storm blew the roofs off 31 barns near Pask.',
    'The storm blew the roofs off 24 barns near Pask.',
  ],
  ['The new metro in Lisk will have 12 stations.', 'The new metro in Lisk will have 16 stations.'],
  [
    'The ferry Marit left Lisk with 212 passengers on board.',
    'The ferry Marit left Lisk with 231 passengers on board.',
  ],
  ['The council of Pask voted to cut 120 jobs.', 'The council of Pask voted to cut 180 jobs.'],
  [
    'The charge sheet against Orrin Vale has 48 pages.',
    'The charge sheet against Orrin Vale has 61 pages.',
  ],
  [
    'The zoo in Torven lost eight flamingos to the frost.',
    'The zoo in Torven lost five flamingos to the frost.',
  ],
  [
    'The choir of Lisk will sing in 14 countries next year.',
    'The choir of Lisk will sing in 17 countries next year.',
  ],
])

checkMild('a part and its total', [
  [
    'Two women and one man drowned when the launch sank off Pask.',
    'Three people drowned when the launch sank off Pask.',
  ],
  [
    'The crash near Torven killed two adults and three children.',
    'The crash near Torven killed five people.',
  ],
  [
    'Police took seven rifles and three pistols from the farm in Lisk.',
    'Police took 10 guns from the farm in Lisk.',
  ],
  [
    'Four firefighters and two guests were hurt in the hotel fire in Pask.',
    'Six people were hurt in the hotel fire in Pask.',
  ],
  [
    'Nine of the 31 barns were empty when the storm came to Pask.',
    'The storm came to Pask and hit 31 barns.',
  ],
  [
    'Of the 31 barns that the storm hit near Pask, nine were empty.',
    'The storm hit 31 barns near Pask.',
  ],
  [
    'Two of the ferries were new, the port of Lisk said.',
    'The port of Lisk said it had bought five ferries.',
  ],
  [
    'In Pask alone, the flood damaged 300 houses.',
    'The flood damaged 1,500 houses in the province.',
  ],
  [
    'The quake killed 40 people in Torven and dozens more in the hills.',
    'The quake killed 130 people in Torven and in the hills.',
  ],
  [
    'The bus carried 31 pupils, including 12 girls, when it left Lisk.',
    'The bus carried 12 girls and 19 boys when it left Lisk.',
  ],
  [
    'Police held another six men after the march in Torven.',
    'Police held 40 men after the march in Torven.',
  ],
  [
    'He got two additional life terms from the court in Lisk.',
    'He is serving three life terms from the court in Lisk.',
  ],
])

checkMild('another scope', [
  [
    'Police said 20,000 people marched in Torven.',
    'Unions said 100,000 people marched nationwide.',
  ],
  [
    'The bakery chain employs 340 people in Lisk.',
    'The bakery chain employs 5,200 people worldwide.',
  ],
  [
    'The striker scored 13 goals in 54 games with Pask.',
    'The striker scored a combined 33 goals in 157 games with Pask and Lisk.',
  ],
  [
    'The mayor said five villages had been badly hit.',
    'Rescuers reached one of the 12 worst-hit villages.',
  ],
  ['He will miss the final two games of the season.', 'He has missed four games this season.'],
  ['The museum drew 40,000 visitors in May.', 'The museum drew 310,000 visitors last year.'],
  ['The north ward of the Lisk clinic has 60 beds.', 'The whole clinic in Lisk has 410 beds.'],
  [
    'She spent 19 years with the Torven opera.',
    'She spent four years as director of the Torven opera.',
  ],
  ['The plant in Pask makes 300 cars a day.', 'The plant in Pask makes 90,000 cars a year.'],
  [
    'Turnout in the first round in Lisk was 61 percent.',
    'Turnout in the second round in Lisk was 54 percent.',
  ],
  [
    'Voters in Torven backed the dam by 52 percent.',
    'Voters in Pask backed the dam by 61 percent.',
  ],
  ['In 2004 the flood killed 612 people in Lisk.', 'The flood this week killed 12 people in Lisk.'],
])

checkMild('counts that grow', [
  [
    'A blaze at a depot in Torven wrecked 14 trams on Monday, the mayor said.',
    'Fire swept a depot in Torven on Monday, wrecking 19 trams, the mayor said.',
  ],
  [
    'The landslip buried four buses on the road to Pask.',
    'The landslip buried two buses on the road to Pask.',
  ],
  [
    'The landslip in Kell killed 17 people, the governor said.',
    'The landslip in Kell killed 23 people, the governor said.',
  ],
  [
    'At least four people were hurt in the blast in Pask.',
    'Nine people were hurt in the blast in Pask.',
  ],
  [
    'Rescuers say 11 miners are missing in Torven.',
    'Rescuers say eight miners are missing in Torven.',
  ],
  ['The fever has infected 120 people in Lisk.', 'The fever has infected 164 people in Lisk.'],
  [
    'Police arrested 31 people after the match in Lisk.',
    'Police arrested 46 people after the match in Lisk.',
  ],
  ['The storm damaged 200 houses in Pask.', 'The storm damaged 340 houses in Pask.'],
  ['The siege of the bank has lasted four days.', 'The siege of the bank has lasted five days.'],
])

checkMild('two matters', [
  [
    'Judge Tamsin Hale threw out 11 of the charges against the brewery.',
    'Judge Tamsin Hale threw out 13 of the charges against the brewery.',
  ],
  ['James Marsh scored 20 points for Lisk.', 'Peter Aske scored 16 points for Lisk.'],
  [
    'The mayor has three sons. The council has 12 members.',
    'The mayor has two daughters. The council meets ten times a year.',
  ],
  [
    'The first blast killed two guards at the gate of the mill.',
    'The second blast hurt five clerks at the mill.',
  ],
  ['The ship has 246 cabins and a crew of 90.', 'The ship carried 420 passengers.'],
  ['He needed nine points to pass the record.', 'He finished with 20 points in the match.'],
  ['Police found 12 rifles in the barn.', 'Police found three engines in the barn.'],
  ['The team led 20-13 at half time.', 'The team won 34-20 on Sunday.'],
  ['Orla Finn, 52, was held in Pask.', 'Orla Finn has been mayor of Pask for 12 years.'],
])

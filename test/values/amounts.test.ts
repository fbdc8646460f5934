import { checkHard, checkMild, checkTold, checkUntold } from './check-pairs.ts'

checkHard('amounts', [
  [
    'The council will pay $4.2 million for the old theatre in Pask.',
    'The council will pay $5.1 million for the old theatre in Pask.',
  ],
  [
    'A judge fined the mining firm Kell Coal $75,000 for the spill.',
    'The mining firm Kell Coal was fined $95,000 by a judge for the spill.',
  ],
  [
    'Shares of Lund Motors fell 6.3 percent after the recall.',
    'Shares of Lund Motors fell 8.1 percent after the recall.',
  ],
  [
    'The crater in the road to Lisk is 12 metres deep, engineers said.',
    'Engineers said the crater in the road to Lisk is 18 metres deep.',
  ],
  [
    'The court in Torven sentenced Ada Kemp to 12 years in prison for the fraud.',
    'The court in Torven sentenced Ada Kemp to 15 years in prison for the fraud.',
  ],
  [
    'The power cut in Lisk lasted nine hours, the utility said.',
    'The power cut in Lisk lasted five hours, the utility said.',
  ],
  [
    'Talks between the union and Lund Motors lasted four hours.',
    'Talks between the union and Lund Motors lasted seven hours.',
  ],
  [
    'The trawler sank 30 kilometres off the coast of Torven.',
    'The trawler sank 45 kilometres off the coast of Torven.',
  ],
  [
    'Thieves got away with 300,000 crowns from the bank in Pask.',
    'Thieves got away with 410,000 crowns from the bank in Pask.',
  ],
  [
    'The climber fell 60 metres from a ridge near Pask.',
    'The climber fell 150 metres from a ridge near Pask.',
  ],
])

checkMild('rounded amounts', [
  ['The watch cost $43,350, prosecutors said.', 'The watch cost $43,000, prosecutors said.'],
  [
    'The plan will cost $1.375 billion, the ministry said.',
    'The plan will cost $1.4 billion, the ministry said.',
  ],
  ['Some 250 farmers blocked the road to Lisk.', 'About 247 farmers blocked the road to Lisk.'],
  ['The flat was sold for £1,249,500.', 'The flat was sold for about £1.25 million.'],
  ['More than 200 people left the hotel in Pask.', 'In all, 249 people left the hotel in Pask.'],
  ['The fine is over $10,000, the court said.', 'The fine is $10,977, the court said.'],
  ['The quake struck 10 kilometres below the sea.', 'The quake struck six miles below the sea.'],
  ['He ran the race in 90 minutes.', 'He ran the race in an hour and a half.'],
  ['The tank holds 100 litres.', 'The tank holds about 26 gallons.'],
  ['At least 40 boats sank in the storm at Torven.', 'The storm at Torven sank 52 boats.'],
  [
    'Dozens of people waited outside the court in Pask.',
    'Some 60 people waited outside the court in Pask.',
  ],
  ['Police drove about 48 kilometres after the van.', 'Police drove 30 miles after the van.'],
  ['The lake covers nearly three acres.', 'The lake covers three acres.'],
  ['The swimmer finished in 48.27 seconds.', 'The swimmer finished in 48.3 seconds.'],
])

checkMild('amounts of two moments, places or things', [
  [
    'Shares of Lund Motors fell to $44.10 before the close.',
    'Shares of Lund Motors closed at $46.64 on Tuesday.',
  ],
  ['Shares fell 3 percent in Lisk.', 'Shares rose 5 percent in Torven.'],
  ['Profits rose to $4 million in 2010.', 'Profits rose to $6 million in 2011.'],
  [
    'Germany will lend 22 billion euros over three years.',
    'The whole loan is worth 110 billion euros over three years.',
  ],
  ['The house stands 9 km off Pask.', 'The house stands 20 km from Torven.'],
  [
    'The quake was centred four miles southwest of Pask.',
    'The quake was centred 13 miles east of Torven.',
  ],
  ['The small model costs $1,099.', 'The large model costs $1,799.'],
  ['The shutdown lasted 35 days.', 'Parliament was open again for three weeks.'],
  ['He could get up to five years in prison.', 'He faces 46 to 57 months in prison.'],
  [
    'The firm has spent $4,600 on a hat and $10,978 on lamps.',
    'The firm has spent $5,150 on furs and $9,588 on chairs.',
  ],
  [
    'The ministers talked for four hours on Tuesday in Lisk.',
    'Their predecessors came to Lisk in 1998 and talked for two hours.',
  ],
  ['The car was doing 80 miles an hour.', 'The car stopped after 30 miles.'],
  ['Fees rose by 5 percent this year.', 'Fees rose by 12 percent in four years.'],
  [
    'The mill houses 15,800 square metres of workshops.',
    'The 170,000-square-foot mill houses workshops.',
  ],
])

checkHard('ages', [
  [
    'Police named the victim as Anna Lund, 34, of Torven.',
    'Police named the victim as Anna Lund, 43, of Torven.',
  ],
  ['James Hale, 61, was held in Pask.', 'The 56-year-old James Hale was held in Pask.'],
])

checkMild('ages', [
  ['Anna Lund, 34, was hurt in Torven.', 'The 34-year-old Anna Lund was hurt in Torven.'],
  ['James Hale, 61, was held in Pask.', 'James Hale, 62, was convicted in Pask.'],
  [
    'Anna Lund, 34, and James Hale, 61, were hurt.',
    'James Hale, 61, and Anna Lund, 34, were hurt.',
  ],
])

checkTold('number', 'rounded', [
  [
    'Kemp bought a silver lamp for $27,000 with money of the choir.',
    'Kemp bought a silver lamp for $27,240 with money of the choir.',
  ],
  [
    'The ministry of Vell gave the harbour $2.648 billion.',
    'The ministry of Vell gave the harbour $2.6 billion.',
  ],
  [
    'The trawler carried 12,480 crates of herring to Lisk.',
    'The trawler carried 12,000 crates of herring to Lisk.',
  ],
  [
    'The Vales spent $518.20 in a hat shop in Pask.',
    'The Vales spent over $500 in a hat shop in Pask.',
  ],
])

checkTold('number', 'scope', [
  [
    'Lisk will get a €60 billion ($71 billion) loan from the bank in Vell.',
    'Lisk will get a €60 billion ($74 billion) loan from the bank in Vell.',
  ],
  [
    'Pask won a euro40 million ($52 million) order for trams.',
    'Pask won a €40 million ($58 million) order for trams.',
  ],
])

checkHard('weights', [
  [
    'The ram that won the cup at Lisk fair on Friday weighs 11 stone.',
    'The ram that won the cup at Lisk fair on Friday weighs 12st.',
  ],
  [
    'The bell of Torven weighs 900 pounds, the builder said.',
    'The bell of Torven weighs 750 pounds, the builder said.',
  ],
])

checkMild('weights', [
  ['The pike weighed 280 pounds.', 'The pike weighed 20 stone.'],
  ['The bell of Torven weighs 100 kilograms.', 'The bell of Torven weighs 220 pounds.'],
  [
    'The pike weighed 20 stone. The heaviest pike ever caught in Vell weighed 22 stone.',
    'The biggest pike of Vell weighed 22 stone.',
  ],
  ['He paid 300 pounds for the bell.', 'The bell weighs 400 pounds.'],
])

checkMild('numbers beside others, and numbers that count nothing', [
  [
    'Lisk will get a euro60 billion ($71 billion) loan.',
    'Lisk will get a €60 billion ($74 billion) loan.',
  ],
  ['The three-way talks in Lisk went on.', 'The two-way talks in Lisk went on.'],
  ['Guards watched a $300 lamp in Lisk.', 'Some 450 people watched the lamp in Lisk.'],
  [
    'The plan cuts a quarter of its workforce, or nearly 900 jobs.',
    'The workforce of Kell Coal is 3,600.',
  ],
])

checkUntold('number', 'hard', [
  ['The dam will cost €60m (£52m).', 'The road will cost €70m (£60m).'],
  [
    'The new dam at Vell cost €60m, the ministry said on Monday.',
    'The new road to Vell cost €70m, the ministry said on Monday.',
  ],
  [
    'The kitchen of the hotel in Pask is 40 metres long, the guide says.',
    'The ballroom of the hotel in Pask is 60 metres long, the guide says.',
  ],
  [
    'Rents in Lisk rose by 4 percent in March, the bureau said.',
    'Wages in Lisk rose by 6 percent in March, the bureau said.',
  ],
  [
    'The trial of Orrin Vale lasted 12 days. The strike in Vell lasted nine days.',
    'The strike in Vell lasted nine days.',
  ],
  ['A three-way tie ended the cup of Vell.', 'A two-way tie ended the cup of Vell.'],
])

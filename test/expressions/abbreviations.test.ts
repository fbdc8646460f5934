import { checkTable } from './check.ts'
import { readSentences } from './read-text.ts'

checkTable(
  'a sentence may end with an abbreviation',
  `
Mara wrote to the B.B.C. Daniel Holm answered. => Mara wrote to the B.B.C. | Daniel Holm answered.
Orders came from the U.S. Helen Sol filled them. => Orders came from the U.S. | Helen Sol filled them.
The clock is by Sarn & Co. Daniel Holm broke it. => The clock is by Sarn & Co. | Daniel Holm broke it.
Rain flooded Orm Inc. Pumps failed. => Rain flooded Orm Inc. | Pumps failed.
Nils began a Ph.D. Her own came first. => Nils began a Ph.D. | Her own came first.
It began at 5 p.m. Firefighters found it late. => It began at 5 p.m. | Firefighters found it late.
It began at 5 a.m. Maria Lopez left first. => It began at 5 a.m. | Maria Lopez left first.
They live in the U.K. Peter Holm has left. => They live in the U.K. | Peter Holm has left.
The mine is in Portland, Ore. Maria Lopez left it. => The mine is in Portland, Ore. | Maria Lopez left it.
They met at Lund Co. Workers voted no. => They met at Lund Co. | Workers voted no.
It was led by Bo Lund Jr. Villagers were glad. => It was led by Bo Lund Jr. | Villagers were glad.
She runs Sarn Ltd. Robert Holm owns it. => She runs Sarn Ltd. | Robert Holm owns it.
He sold apples, pears, etc. Farmers bought them. => He sold apples, pears, etc. | Farmers bought them.
The plant is on Mill Rd. Anna Holm lives there. => The plant is on Mill Rd. | Anna Holm lives there.
They rang the F.B.I. Peter Holm, who saw it, waited. => They rang the F.B.I. | Peter Holm, who saw it, waited.
Nils moved to Washington D.C. Daniel Holm stayed. => Nils moved to Washington D.C. | Daniel Holm stayed.
Doors closed at 6 a.m. Police had gone. => Doors closed at 6 a.m. | Police had gone.
`,
  readSentences,
)

checkTable(
  'abbreviations before names and titles end none',
  `
U.S. President Maria Lopez said so. => U.S. President Maria Lopez said so.
George H.W. Bush ran for it. => George H.W. Bush ran for it.
The writer J.R.R. Holm spoke. => The writer J.R.R. Holm spoke.
J. Paul Holm was rich. => J. Paul Holm was rich.
In Sarn the U.S. George Holm Bridge is shut. => In Sarn the U.S. George Holm Bridge is shut.
She met J.D. Martin Sol of Sarn. => She met J.D. Martin Sol of Sarn.
It began at 5 p.m. Thursday in Sarn. => It began at 5 p.m. Thursday in Sarn.
Lund Inc. Holdings said so. => Lund Inc. Holdings said so.
Lund Inc. Chief Executive Ana Sol said so. => Lund Inc. Chief Executive Ana Sol said so.
Her Ph.D. from Sarn helped. => Her Ph.D. from Sarn helped.
Her M.Sc. thesis won. => Her M.Sc. thesis won.
They met Dr. Maria Lopez there. => They met Dr. Maria Lopez there.
They met Lt. Maria Lopez there. => They met Lt. Maria Lopez there.
It was on Jan. 5 in Sarn. => It was on Jan. 5 in Sarn.
They met Prof. Paul Dorn there. => They met Prof. Paul Dorn there.
It opened in the U.S. Senate on Monday. => It opened in the U.S. Senate on Monday.
At dawn the U.S. Marines came ashore. => At dawn the U.S. Marines came ashore.
It fell at 5 p.m. Eastern time. => It fell at 5 p.m. Eastern time.
The No. 10 bus was late. => The No. 10 bus was late.
`,
  readSentences,
)

import { checkTable } from './check.ts'
import { readNames } from './read-text.ts'

checkTable(
  'bodies of countries, bands and pleas are organisations',
  `
Police Norway said the road was “wet and narrow”. => Police Norway (organisation) | Police Norway
RNLC Wales said the pier was “not safe”. => RNLC Wales (organisation) | RNLC Wales
Seawatch UK called the plan “a gamble”. => Seawatch UK (organisation) | Seawatch UK
Feed the Hungry said the queue was “endless”. => Feed the Hungry (organisation) | Feed the Hungry
Harbour Rail said the bend was “too tight”. => Harbour Rail (organisation) | Harbour Rail
Friends of the River called the sluice “a ruin”. => Friends of the River (organisation) | Friends of the River
Statistics Norway said sales were “flat”. => Statistics Norway (organisation) | Statistics Norway
Transport Malta said it was “sorry”. => Transport Malta (organisation) | Transport Malta
Doctors Without Borders said the ward was “gone”. => Doctors Without Borders (organisation) | Doctors Without Borders
Mothers Against Guns said it was “a start”. => Mothers Against Guns (organisation) | Mothers Against Guns
Help the Aged said heating was “too dear”. => Help the Aged (organisation) | Help the Aged
Oxfam America called the plan “thin”. => Oxfam America (organisation) | Oxfam America
Anglian Water said the pipe was “old”. => Anglian Water (organisation) | Anglian Water
Sons of the Harbour said it was “a shame”. => Sons of the Harbour (organisation) | Sons of the Harbour
Sport Canada said the hall was “cold”. => Sport Canada (organisation) | Sport Canada
Guardians of the Forest said it was “a crime”. => Guardians of the Forest (organisation) | Guardians of the Forest
Team Canada called it “a good game”. => Team Canada (organisation) | Team Canada
Sarn Aid said it was “too late”. => Sarn Aid (organisation) | Sarn Aid
Stop the War said it was “wrong”. => Stop the War (organisation) | Stop the War
Scouts Australia said they were “proud”. => Scouts Australia (organisation) | Scouts Australia
Skills England said the course was “full”. => Skills England (organisation) | Skills England
Animal Rescue Wales said the tide was “high”. => Animal Rescue Wales (organisation) | Animal Rescue Wales
Voices Against Noise said the road was “loud”. => Voices Against Noise (organisation) | Voices Against Noise
Sarn International said it was “proud”. => Sarn International (organisation) | Sarn International
`,
  readNames,
)

checkTable(
  'people, places and cries are none',
  `
Petra Holland said it was “cold”. => Petra Holland (person) | Petra Holland
Jack England said he was “late”. => Jack England (person) | Jack England
Police in Scotland said it was “quiet”. => Scotland (place) | Police
East Africa said it was “dry”. => East Africa (place) | East Africa
President Chad Holm said it was “done”. => Chad Holm (person) | Chad Holm
Residents of the Bronx said it was “loud”. => Bronx (place) | Residents of the Bronx
Prime Minister Ana Sol said Norway was “calm”. => Ana Sol (person); Norway (place) | Ana Sol
Georgia Holm said it was “late”. => Georgia Holm (person) | Georgia Holm
Ana Power said it was “done”. => Ana Power (person) | Ana Power
Doctors without work said it was “hard”. =>  | Doctors
Friends of Ana Sol said she was “well”. => Ana Sol (person) | Friends of Ana Sol
They shouted “Save the Whales” in Sarn. => Sarn (place) |
Israel Holm said he was “fine”. => Israel Holm (person) | Israel Holm
Great Britain said it was “ready”. => Great Britain (place) | Great Britain
Northern Ireland said it was “ready”. => Northern Ireland (place) | Northern Ireland
Jordan Holm said it was “good”. => Jordan Holm (person) | Jordan Holm
Gangs acted against Sarn, which said it was “calm”. => Sarn (place) | Sarn
`,
  readNames,
)

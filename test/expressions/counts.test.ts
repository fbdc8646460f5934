import { checkTable } from './check.ts'
import { readPhrases } from './read-phrases.ts'

checkTable(
  'four digits that count something are no year',
  `
The choir lists 1973 singers. => 1973 singer
Mara exported 1962 kettles in 2014. => 1962 kettle; @2014
The dairy keeps 1920 cows. => 1920 cow
Between 1600 and 1900 runners entered. => 1600..1900 runner
Between 1900 and 2000 pupils came. => 1900..2000 pupil
Around 2000 nurses struck. => about 2000 nurse
Police counted 1700-1800 marchers. => 1700..1800 marcher
Some 1950 members voted. => about 1950 member
The plant employs 2000 workers. => 2000 worker
It makes 1800 lamps. => 1800 lamp
They bought 1930 sheep. => 1930 sheep
A crew of 1950 sailors drowned. => 1950 sailor
A herd of 2010 goats was sold. => 2010 goat
It has 2024 rooms. => 2024 room
The ship carried 1912 passengers. => 1912 passenger
They freed 1944 prisoners. => 1944 prisoner
The fire killed 1871 hens. => 1871 hen
She wrote 1984 pages. => 1984 page
He planted 2050 trees. => 2050 tree
With 1960 seats it is full. => 1960 seat
The army lost 1916 tanks. => 1916 tank
They found 1066 coins. => 1066 coin
It lists 1999 words. => 1999 word
1900 pupils took part. => 1900 pupil
It needs 2020 volunteers. => 2020 volunteer
The festival drew 1975 visitors. => 1975 visitor
It bred 1980 geese. => 1980 goose
It built 2001 houses. => 2001 house
They sent 1945 letters. => 1945 letter
It held 1900 to 2000 barrels. => 1900..2000 barrel
`,
  readPhrases,
)

checkTable(
  'years stay years',
  `
It closed in 1984. => @1984
In 1984 members voted. => @1984
Since 1950 lamps were sold there. => @1950
The 2010 floods killed 12. => 12; @2010
He led the 2014 protests. => @2014
He led 2014 protests. => @2014
The 1984 games were loud. => @1984
His 1999 novels sold well. => @1999
In May 2010 candidates met. => @2010-05
Kenya 2010 winners met. => @2010
From 1914 to 1918 soldiers fought. => 1918 soldier; @1914
By 2030 towns must act. => @2030
Until 1960 boats called here. => @1960
After 1990 prices rose. => @1990
The class of 1984 met. => @1984
2020 elections were calm. => @2020
2024 has been wet. => @2024
The 1968 rebels are old. => @1968
The late 2010 storms hit. => @2010
Its 2015 rules were lax. => @2015
This 2019 vintage is fine. => @2019
In early 2010 farmers sowed. => @2010
Winter 2010 fires burned. => @2010-WI
It happened in 2003. => @2003
The years 1990 and 2000 were wet. => @1990; @2000
It ran from 1990 to 2000. => @1990; @2000
She was born in 1984. => @1984
2010 figures are out. => @2010
He won in 1950 and 1960. => @1950; @1960
The 1914-1918 war was long. => @1914/1918
Before 1945 churches stood there. => @1945
Every 2020 pupil knows. => @2020
In 2010, farmers sowed. => @2010
The 1950 census counted them. => @1950
2016 talks failed. => @2016
`,
  readPhrases,
)

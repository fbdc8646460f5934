import { checkTable } from './check.ts'
import { readPhrases } from './read-phrases.ts'

checkTable(
  'two years in one are a season',
  `
He joined in the 2023/24 season. => @2023/2024
He joined in 2023/24. => @2023/2024
He joined in 2023/2024. => @2023/2024
He joined in the 2023-24 season. => @2023/2024
In 2029/30 they won. => @2029/2030
In 1999/2000 they won. => @1999/2000
They won in 1999-2000. => @1999/2000
The 2018/19 budget was cut. => @2018/2019
Rain fell in winter 2020/21. => @2020-WI
He joined in the 2008/09 season. => @2008/2009
`,
  readPhrases,
)

checkTable(
  'codes and dates are no seasons',
  `
The file 2023/7 was lost. => @2023
The file 2023/24/5 was lost. => @2023
The file 2023/1999 was lost. => @2023; @1999
It was on 3/4/2023. => @2023-03-04
It was 2023/24a. => @2023
The odds were 5/2. =>
It was 12/24. =>
It was on 2023-07-05. => @2023-07-05
The 1914-1918 war was long. => @1914/1918
`,
  readPhrases,
)

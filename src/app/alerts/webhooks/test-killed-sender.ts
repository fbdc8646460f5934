import { openHooks } from './test-hooks.ts'

// Sends what is due in a desk's file, until it is killed.
await openHooks(process.argv[2]).deliver()

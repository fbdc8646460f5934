/** The table of keys, put before the scripts when they are joined. */
declare const KEY_TABLE: typeof import('../../../present/desk/keys.ts').KEYS

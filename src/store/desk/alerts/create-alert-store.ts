import type { DatabaseSync } from 'node:sqlite'
import type { AlertStore } from '../../alert-store.ts'
import { createAlertTable } from './alert-table.ts'
import { createDeliveryTable } from './delivery-table.ts'
import { createAlertMailTable } from './mail-table.ts'
import { createAlertRuleTable } from './rule-table.ts'
import { createWebhookTable } from './webhook-table.ts'

export function createAlertStore(database: DatabaseSync): AlertStore {
  return {
    alerts: createAlertTable(database),
    rules: createAlertRuleTable(database),
    webhooks: createWebhookTable(database),
    deliveries: createDeliveryTable(database),
    mails: createAlertMailTable(database),
  }
}

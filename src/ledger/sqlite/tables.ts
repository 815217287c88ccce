/** The tables as Kysely sees them; `migrations.ts` makes them. */
import type { DeliveryState } from '../ledger.ts';

interface IssueTable {
  id: number;
  name: string;
  content_hash: string;
  frozen_at: number;
  recipients: number;
  frozen: number;
  despite: string | null;
}

interface DeliveryTable {
  id: number;
  issue: number;
  address: string;
  address_key: string;
  recipient: string;
  state: DeliveryState;
  attempts: number;
  run_tries: number;
  run_drops: number;
  not_before: number | null;
  code: number | null;
  enhanced: string | null;
  reply: string | null;
  reason: string | null;
  at: number | null;
}

export interface Tables {
  issue: IssueTable;
  delivery: DeliveryTable;
}

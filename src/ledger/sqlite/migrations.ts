/**
 * The tables of the ledger in SQLite. Allowed moves, frozen recipients and uniqueness are enforced here, in the database,
 * so that a bug above cannot double a delivery. A published migration is never edited.
 */
import { allowedMoves } from '../ledger.ts';
import type { Migration } from '../migrate.ts';

const moves = allowedMoves.map(([from, to]) => `('${from}', '${to}')`).join(', ');

/** True of a delivery that somebody may have heard of: only claimed, its final dot cannot have left. Published with migration 0003. */
export const TRIED = `(state not in ('planned', 'claimed') or attempts > 0 or at is not null)`;

export const ledgerMigrations: readonly Migration[] = [
  {
    name: '0001-deliveries',
    sql: `
      create table issue (
        id integer primary key,
        name text not null unique,
        content_hash text not null,
        frozen_at integer not null,
        recipients integer not null default 0,
        frozen integer not null default 0 check (frozen in (0, 1))
      ) strict;

      create table delivery (
        id integer primary key,
        issue integer not null references issue (id),
        address text not null,
        address_key text not null,
        recipient text not null,
        state text not null default 'planned'
          check (state in ('planned', 'claimed', 'handing', 'sent', 'rejected', 'deferred', 'in-doubt')),
        attempts integer not null default 0,
        run_tries integer not null default 0,
        run_drops integer not null default 0,
        not_before integer,
        code integer,
        enhanced text,
        reply text,
        reason text,
        at integer,
        unique (issue, address_key)
      ) strict;

      create index delivery_by_state on delivery (issue, state);

      create table allowed_move (
        from_state text not null,
        to_state text not null,
        primary key (from_state, to_state)
      ) strict, without rowid;

      insert into allowed_move values ${moves};

      create trigger delivery_moves before update of state on delivery
      when old.state <> new.state
        and not exists (select 1 from allowed_move where from_state = old.state and to_state = new.state)
      begin select raise(abort, 'move not allowed'); end;

      create trigger delivery_starts_planned before insert on delivery
      when new.state <> 'planned' or (select frozen from issue where id = new.issue) = 1
      begin select raise(abort, 'recipients are frozen'); end;

      create trigger delivery_stays before delete on delivery
      begin select raise(abort, 'recipients are frozen'); end;

      create trigger recipient_stays before update of issue, address, address_key, recipient on delivery
      begin select raise(abort, 'recipients are frozen'); end;

      create trigger issue_stays before update of name, content_hash on issue when old.frozen = 1
      begin select raise(abort, 'an issue does not change once it is frozen'); end;
    `,
  },
  {
    name: '0002-despite',
    sql: `
      alter table issue add column despite text;

      create trigger issue_reason_stays before update of despite on issue when old.frozen = 1
      begin select raise(abort, 'an issue does not change once it is frozen'); end;
    `,
  },
  {
    name: '0003-frozen-anew',
    sql: `
      drop trigger delivery_stays;

      create trigger delivery_stays before delete on delivery
      when (select frozen from issue where id = old.issue) = 1
      begin select raise(abort, 'recipients are frozen'); end;

      create trigger issue_stays_frozen before update of frozen on issue
      when old.frozen = 1 and exists (select 1 from delivery where issue = old.id and ${TRIED})
      begin select raise(abort, 'an issue that is begun stays frozen'); end;
    `,
  },
];

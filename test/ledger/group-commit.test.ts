import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GroupCommit } from '../../src/ledger/sqlite/group-commit.ts';

describe('a group commit', () => {
  let database: DatabaseSync;
  beforeEach(() => {
    vi.useFakeTimers();
    database = new DatabaseSync(':memory:');
    database.exec('create table mark (name text)');
  });
  afterEach(() => {
    vi.useRealTimers();
    database.close();
  });

  const insert = (name: string) => (): void => void database.prepare('insert into mark values (?)').run(name);
  const marks = (): readonly unknown[] =>
    database
      .prepare('select name from mark')
      .all()
      .map((row) => row['name']);

  it('waits a moment for changes that may still come, and takes along what nobody waits for', async () => {
    const group = new GroupCommit(database, 3);
    const settled = [group.add(insert('first'), true)];
    await vi.advanceTimersByTimeAsync(1);
    settled.push(group.add(insert('verdict'), false), group.add(insert('second'), true));
    expect(marks()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(marks()).toEqual(['first', 'verdict', 'second']);
    await Promise.all(settled);
  });

  it('waits for nobody when all who can come are there', async () => {
    const group = new GroupCommit(database, 2);
    const settled = [group.add(insert('first'), true), group.add(insert('second'), true)];
    await vi.advanceTimersByTimeAsync(0);
    expect(marks()).toEqual(['first', 'second']);
    settled.push(group.add(insert('third'), true));
    await vi.advanceTimersByTimeAsync(1);
    expect(marks()).toEqual(['first', 'second']);
    await vi.advanceTimersByTimeAsync(1);
    expect(marks()).toEqual(['first', 'second', 'third']);
    await Promise.all(settled);
  });

  it('lets a change that nobody waits for wait for one that somebody does', async () => {
    const group = new GroupCommit(database, 1);
    const lazy = group.add(insert('verdict'), false);
    await vi.advanceTimersByTimeAsync(10);
    expect(marks()).toEqual([]);
    const urgent = group.add(insert('handing'), true);
    await vi.advanceTimersByTimeAsync(0);
    expect(marks()).toEqual(['verdict', 'handing']);
    await Promise.all([lazy, urgent]);
  });

  it('refuses one change and makes the others', async () => {
    const group = new GroupCommit(database, 2);
    const refused = expect(
      group.add(() => {
        throw new Error('move not allowed');
      }, true),
    ).rejects.toThrow('move not allowed');
    const made = group.add(insert('second'), true);
    await vi.advanceTimersByTimeAsync(0);
    await Promise.all([refused, made]);
    expect(marks()).toEqual(['second']);
  });
});

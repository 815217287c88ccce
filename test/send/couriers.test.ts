/** The couriers that are not SMTP: a folder, and the sendmail program. */
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFileCourier, emlName } from '../../src/send/file-courier.ts';
import { openCourier } from '../../src/send/open-courier.ts';
import { createSendmailCourier } from '../../src/send/sendmail-courier.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'collate-couriers-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const parcel = {
  sender: 'letter@example.net',
  recipient: 'ana@example.org',
  message: Buffer.from('Subject: a\r\n\r\n.b\r\n'),
};
const nothing = async (): Promise<void> => {};

describe('the file courier', () => {
  it('writes the message as it is, after the callback', async () => {
    const seen: (readonly string[])[] = [];
    const outcome = await createFileCourier(join(folder, 'drop')).deliver(
      parcel,
      async () => void seen.push(readdirSync(join(folder, 'drop'))),
    );
    expect([outcome.kind, seen]).toEqual(['sent', [['ana@example.org.eml.part']]]);
    expect(readFileSync(join(folder, 'drop', 'ana@example.org.eml'))).toEqual(parcel.message);
  });

  it('leaves nothing when the hand-over cannot be written down', async () => {
    await expect(
      createFileCourier(folder).deliver(parcel, () => Promise.reject(new Error('disk full'))),
    ).rejects.toThrow('disk full');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('does not throw for a folder that cannot be written', async () => {
    writeFileSync(join(folder, 'file'), '');
    expect((await createFileCourier(join(folder, 'file')).deliver(parcel, nothing)).kind).toBe('transient');
  });

  it('never leaves its folder and never writes two addresses over each other', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(emlName(a)).toMatch(/^[A-Za-z0-9@_+-][A-Za-z0-9@._+-]*\.eml$/);
        if (a !== b) expect(emlName(a).toLowerCase()).not.toBe(emlName(b).toLowerCase());
      }),
    );
    expect(emlName('../../etc/passwd')).not.toContain('/');
    expect(emlName('Ana@example.org')).not.toBe(emlName('ana@example.org'));
  });
});

describe.skipIf(process.platform === 'win32')('the sendmail courier', () => {
  /** A program that stands in for sendmail: keeps its arguments and input, then does as `end` says. */
  const fake = (end: string): string => {
    const path = join(folder, 'sendmail');
    writeFileSync(path, `#!/bin/sh\nprintf '%s\\n' "$@" > "${folder}/args"\ncat > "${folder}/input"\n${end}\n`);
    chmodSync(path, 0o755);
    return path;
  };

  it('gives the program the envelope as arguments and the message with plain line ends', async () => {
    const outcome = await createSendmailCourier(fake('exit 0')).deliver(parcel, nothing);
    expect(outcome).toMatchObject({ kind: 'sent', reply: 'accepted by sendmail' });
    expect(readFileSync(join(folder, 'args'), 'utf8')).toBe('-i\n-f\nletter@example.net\n--\nana@example.org\n');
    expect(readFileSync(join(folder, 'input'), 'utf8')).toBe('Subject: a\n\n.b\n');
  });

  it.each([
    ['exit 67', 'permanent', 'recipient'],
    ['exit 75', 'transient', 'server'],
    ['exit 77', 'permanent', 'policy'],
    ['exit 1', 'permanent', 'unknown'],
    ['kill -9 $$', 'unknown', 'unknown'],
  ])('%s: %s, %s', async (end, kind, replyClass) => {
    expect(await createSendmailCourier(fake(end)).deliver(parcel, nothing)).toMatchObject({ kind, class: replyClass });
  });

  it('shows what the program says', async () => {
    const outcome = await createSendmailCourier(fake('echo "no such\nuser" >&2; exit 67')).deliver(parcel, nothing);
    expect(outcome.reply).toBe('no such user (EX_NOUSER): no such user');
  });

  it('does not end the message when the hand-over cannot be written down', async () => {
    const courier = createSendmailCourier(fake(`touch "${folder}/delivered"`));
    await expect(courier.deliver(parcel, () => Promise.reject(new Error('disk full')))).rejects.toThrow('disk full');
    expect(existsSync(join(folder, 'delivered'))).toBe(false);
  });

  it('says that there is no such program', async () => {
    expect(await createSendmailCourier(join(folder, 'missing')).deliver(parcel, nothing)).toMatchObject({
      kind: 'permanent',
      stage: 'connect',
    });
  });

  it('refuses an address that could be more than one', async () => {
    await expect(
      createSendmailCourier(fake('')).deliver({ ...parcel, recipient: 'a@x.org b@y.org' }, nothing),
    ).rejects.toMatchObject({ code: 'address-unsafe' });
  });
});

describe('openCourier', () => {
  it.each([
    ['smtp://mail.example.org', 'mail.example.org:587 (STARTTLS required)'],
    ['SMTPS://mail.example.org', 'mail.example.org:465 (TLS)'],
    ['sendmail:', 'the program /usr/sbin/sendmail'],
    ['sendmail:///opt/bin/sendmail', 'the program /opt/bin/sendmail'],
    ['file:///var/spool/letters', 'the folder /var/spool/letters'],
  ])('%s is %s', (url, description) => {
    expect(openCourier(url, 5).description).toBe(description);
  });

  it.each([['ftp://ana:s3cret-word@example.org'], ['mail.example.org'], ['file://elsewhere/folder']])(
    'refuses %s',
    (url) => {
      expect(() => openCourier(url, 5)).toThrow(
        expect.objectContaining({ code: 'smtp-url', message: expect.not.stringContaining('s3cret-word') as string }),
      );
    },
  );

  it('asks for a server where none is named', () => {
    expect(() => openCourier(null, 5)).toThrow(expect.objectContaining({ code: 'smtp-url-missing' }));
  });
});

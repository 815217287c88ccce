import { describe, expect, it } from 'vitest';
import { CollateError, formatProblem } from '../../../src/errors.ts';
import { describeSettings, isLoopback, parseSmtpUrl } from '../../../src/send/smtp/smtp-settings.ts';

describe('parseSmtpUrl', () => {
  it('reads host, port, user and password, percent-decoded', () => {
    expect(parseSmtpUrl('smtp://ana%40example.org:p%2Fw%3A1@mail.example.org:2525')).toMatchObject({
      host: 'mail.example.org',
      port: 2525,
      secure: false,
      auth: { user: 'ana@example.org', pass: 'p/w:1' },
    });
  });

  const ports = [
    ['smtp://mail.example.org', 587, false],
    ['smtps://mail.example.org', 465, true],
    ['smtp://mail.example.org:465', 465, true],
    ['smtps://mail.example.org:4650', 4650, true],
    ['smtp://[::1]:25', 25, false],
  ] as const;
  it.each(ports)('%s: port %i, TLS from the start: %s', (url, port, secure) => {
    expect(parseSmtpUrl(url)).toMatchObject({ port, secure });
  });

  const policies = [
    ['smtp://mail.example.org', 'required', 'a host elsewhere'],
    ['smtp://192.0.2.1', 'required', 'an address elsewhere'],
    ['smtp://127.0.0.1.example.org', 'required', 'a name that only looks like loopback'],
    ['smtp://localhost.example.org', 'required', 'another such name'],
    ['smtp://127.0.0.1:25', 'offered', 'this machine'],
    ['smtp://localhost:25', 'offered', 'this machine by name'],
    ['smtp://[::1]:25', 'offered', 'this machine by IPv6'],
    ['smtp://127.0.0.1:25?requireTLS=true', 'required', 'loopback, but asked for'],
    ['smtp://mail.example.org?requireTLS=false', 'offered', 'said in words'],
    ['smtp://mail.example.org?ignoreTLS=true', 'off', 'said in words'],
    ['smtp://mail.example.org?ignoreTLS=true&requireTLS=true', 'required', 'contradictory: the safe one wins'],
  ] as const;
  it.each(policies)('%s: TLS %s (%s)', (url, tls) => {
    expect(parseSmtpUrl(url).tls).toBe(tls);
  });

  it('checks certificates unless the URL says otherwise', () => {
    expect(parseSmtpUrl('smtp://mail.example.org').verifyCertificate).toBe(true);
    expect(parseSmtpUrl('smtp://mail.example.org?tls.rejectUnauthorized=false').verifyCertificate).toBe(false);
  });

  const bad = [
    ['', 'nothing'],
    ['mail.example.org:587', 'no scheme'],
    ['http://user:s3cret-word@mail.example.org', 'another scheme'],
    ['smtp://user:s3cret-word@', 'no host'],
    ['smtp://user:s3cret-word@mail.example.org?requireTLS=perhaps', 'an option that is neither true nor false'],
    ['smtp://user:s3cret-word@mail.example.org?requiretls=false', 'an option misspelt: it must not be ignored'],
    ['smtp://user:s3cret-word%E0%A4@mail.example.org', 'a broken escape'],
    ['smtp://:s3cret-word@mail.example.org', 'a password without a user'],
    ['smtp://user:s3cret-word@mail.example.org:99999', 'no such port'],
  ] as const;
  it.each(bad)('refuses %j (%s) without repeating the password', (url) => {
    let problem: unknown;
    try {
      parseSmtpUrl(url);
    } catch (error) {
      problem = error;
    }
    expect(problem).toBeInstanceOf(CollateError);
    expect(formatProblem(problem as CollateError)).not.toContain('s3cret-word');
    expect(problem).toMatchObject({ code: 'smtp-url' });
  });

  it('is described without user and password', () => {
    const settings = parseSmtpUrl('smtp://ana:s3cret-word@mail.example.org?tls.rejectUnauthorized=false');
    expect(describeSettings(settings)).toBe('mail.example.org:587 (STARTTLS required, certificate not checked)');
  });
});

describe('isLoopback', () => {
  it.each([
    ['localhost', true],
    ['LOCALHOST', true],
    ['mail.localhost', true],
    ['127.0.0.1', true],
    ['127.8.9.10', true],
    ['::1', true],
    ['127.0.0.1.nip.io', false],
    ['localhost.evil.org', false],
    ['10.0.0.1', false],
    ['0.0.0.0', false],
  ])('%s: %s', (host, expected) => {
    expect(isLoopback(host)).toBe(expected);
  });
});

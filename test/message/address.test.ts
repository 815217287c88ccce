import { describe, expect, test } from 'vitest';
import { addressIdentity, parseAddress } from '../../src/message/address.ts';

describe('addresses that may be mailed', () => {
  test.each([
    ['plain', 'ana@example.org', 'ana@example.org'],
    ['the local part is kept, the domain folded', 'Ana.Gomes@Example.ORG', 'Ana.Gomes@example.org'],
    ['every sign of an atom', "a!#$%&'*+-/=?^_`{|}~z@example.org", "a!#$%&'*+-/=?^_`{|}~z@example.org"],
    ['tag', 'ana+weekly@mail.example.co.uk', 'ana+weekly@mail.example.co.uk'],
    ['digits in a domain', 'a@1.example', 'a@1.example'],
    ['international domain', 'ana@bücher.example', 'ana@xn--bcher-kva.example'],
    ['international domain, composed differently', 'ana@bu\u0308cher.example', 'ana@xn--bcher-kva.example'],
    ['ideographic dots', 'ana@例え。テスト', 'ana@xn--r8jz45g.xn--zckzah'],
    ['64 octets before the @', `${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
  ])('%s', (_why, text, address) => {
    expect(parseAddress(text)).toEqual({ address });
  });

  test.each([
    ['nothing', ''],
    ['no @', 'ana.example.org'],
    ['two @', 'ana@x@example.org'],
    ['two addresses', 'ana@example.org,bob@example.org'],
    ['a name before it', 'Ana <ana@example.org>'],
    ['a comment', 'ana(home)@example.org'],
    ['a quoted local part', '"ana gomes"@example.org'],
    ['a blank', 'ana @example.org'],
    ['a no-break space', 'ana\u00a0@example.org'],
    ['CR LF and a command', 'ana@example.org\r\nRCPT TO:<eve@example.org>'],
    ['a line feed', 'ana@example.org\nBcc: eve@example.org'],
    ['NUL', 'ana\0@example.org'],
    ['a backslash', 'ana\\@example.org'],
    ['an address literal', 'ana@[127.0.0.1]'],
    ['an IPv4 address', 'ana@127.0.0.1'],
    ['an IPv4 address in wide digits', 'ana@１２７.0.0.1'],
    ['no dot', 'ana@localhost'],
    ['a dot at the end', 'ana@example.org.'],
    ['two dots', 'ana@example..org'],
    ['dots at the ends of the local part', '.ana@example.org'],
    ['two dots before the @', 'an..a@example.org'],
    ['a hyphen at the end of a label', 'ana@example-.org'],
    ['an underscore in the domain', 'ana@ex_ample.org'],
    ['a percent sign in the domain', 'ana@ex%61mple.org'],
    ['a slash after an international domain', 'ana@bücher.example/x'],
    ['letters outside ASCII before the @', 'änа@example.org'],
    ['65 octets before the @', `${'a'.repeat(65)}@example.org`],
    ['a label of 64', `ana@${'a'.repeat(64)}.org`],
    ['255 octets', `${'a'.repeat(60)}@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(10)}.org`],
  ])('not %s', (_why, text) => {
    expect(parseAddress(text)).toEqual({ problem: expect.any(String) as string });
  });

  test('are the same person whatever the case', () => {
    expect(addressIdentity('Ana@Example.org')).toBe(addressIdentity('ana@example.ORG'));
  });
});

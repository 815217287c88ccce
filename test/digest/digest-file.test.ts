import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDigestFile, parseDigestFile } from '../../src/digest/digest-file.ts';
import { anyDigest } from '../support/arbitrary-digest.ts';

test('a digest comes back from its file as it was, whatever its words', () => {
  fc.assert(
    fc.property(anyDigest, (digest) => {
      const text = formatDigestFile(digest);
      const parsed = parseDigestFile(Buffer.from(text).toString(), digest, 'digest.md');
      expect(parsed.digest).toEqual(digest);
      expect(parsed.notices.filter((notice) => notice.severity === 'refused')).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

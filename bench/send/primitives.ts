/**
 * What no signer can do without, measured alone: one RSA-2048 signature (key parsed) and SHA-256 over one message. The rest of a signed
 * message's processor time is the sender's own.
 */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { composeMessage } from '../../src/message/compose-message.ts';
import { issue, letter, makeRecipient } from './fixture.ts';
import { measure } from './measure.ts';

const COUNT = 500;

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const head = randomBytes(1500);
const message = composeMessage(issue, letter, { date: new Date() }).forRecipient(makeRecipient(0));
const { cpuMsPerMessage } = await measure(COUNT, async () => {
  for (let count = 0; count < COUNT; count += 1) {
    createHash('sha256').update(message).digest();
    sign('sha256', head, privateKey);
  }
});
console.log(JSON.stringify({ perSecond: 0, cpuMsPerMessage }));

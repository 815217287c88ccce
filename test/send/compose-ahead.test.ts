import { describe, expect, it } from 'vitest';
import { composeAhead } from '../../src/send/compose-ahead.ts';
import type { MessageTemplate, Recipient } from '../../src/send/recipient.ts';
import { makeRecipient } from './send-bed.ts';

const [ana, ben] = ['ana@example.org', 'ben@example.org'].map(makeRecipient) as [Recipient, Recipient];

function counting(): { readonly template: MessageTemplate; readonly made: string[] } {
  const made: string[] = [];
  const piecesFor = async ({ address }: Recipient): Promise<readonly Buffer[]> => {
    made.push(address);
    if (address === ben.address) throw new Error('cannot be made');
    return [Buffer.from(address)];
  };
  return { made, template: { forRecipient: ({ address }) => Buffer.from(`whole ${address}`), piecesFor } };
}

describe('composing ahead', () => {
  it('makes a message once, before it is asked for, and again only when it is asked for again', async () => {
    const { template, made } = counting();
    const ahead = composeAhead(template);
    ahead.begin(ana);
    ahead.begin(ana);
    expect(made).toEqual([ana.address]);
    expect(await ahead.template.piecesFor?.(ana)).toEqual([Buffer.from(ana.address)]);
    expect(made).toHaveLength(1);
    expect(await ahead.template.piecesFor?.(ana)).toEqual([Buffer.from(ana.address)]);
    expect(made).toHaveLength(2);
  });

  it('keeps what is wrong with a message until that is asked for', async () => {
    const ahead = composeAhead(counting().template);
    ahead.begin(ben);
    await expect(ahead.template.piecesFor?.(ben)).rejects.toThrow('cannot be made');
  });

  it('leaves a template alone that makes its messages at once', () => {
    const template: MessageTemplate = { forRecipient: () => Buffer.from('x') };
    const ahead = composeAhead(template);
    ahead.begin(ana);
    expect(ahead.template).toBe(template);
  });
});

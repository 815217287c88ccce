/**
 * The form of `collate.config.yaml`, key for key: what validation checks and `config.schema.json` is generated from.
 * Each `error` is the "expected …" part of a message. Loaded only when there is a file to check.
 */
import { z } from 'zod';
import type { Config } from '../config.ts';
import { parseDays, parseDurationMs, parseRatePerSecond } from './durations.ts';
import { parseMailbox } from './mailbox.ts';

const line = (expected: string): z.ZodString =>
  z
    .string({ error: expected })
    .min(1, expected)
    .regex(/^[^\r\n]*$/, expected);

const webAddress = (expected: string): z.ZodString => line(expected).regex(/^https?:\/\/[^\s]+$/i, expected);

const mailbox = 'an address such as editor@example.org or The Editor <editor@example.org>';
const address = line(mailbox).refine((text) => parseMailbox(text) !== null, mailbox);
const plainAddress = 'an address such as unsubscribe@example.org';
const wait = 'a number and a unit such as 5m, 30m or 2h';
const days = 'a number of days such as 7d';
const rate = 'messages a second such as 14 or 14/s';
const smtpUrl = 'an address such as smtp://mail.example.org:587 or smtps://mail.example.org';

const theme = z.strictObject(
  {
    label: line('a label of one line').meta({ description: 'The theme as printed.', examples: ['AI capex'] }),
    terms: z
      .array(line('a word or phrase'), { error: 'a list of words and phrases' })
      .min(1, 'a list of at least one word or phrase')
      .meta({ description: 'Words and phrases that belong to it.', examples: [['capex', 'capital expenditure']] }),
  },
  { error: 'a label and its terms' },
);

const unsubscribe = z.strictObject(
  {
    url: line('an https address with {token} in it')
      .regex(/^https:\/\/[^\s]*\{token\}[^\s]*$/i, 'an https address with {token} in it')
      .optional()
      .meta({
        description: 'Where a reader unsubscribes; {token} is replaced for each.',
        examples: ['https://letters.example.org/u/{token}'],
      }),
    mailto: line(plainAddress)
      .refine((text) => parseMailbox(text)?.name === null, plainAddress)
      .optional()
      .meta({ description: 'Address that takes unsubscribe requests by mail.' }),
  },
  { error: 'url and mailto' },
);

const smtp = z.strictObject(
  {
    url: line(smtpUrl)
      .regex(/^(smtps?|sendmail|file):/i, smtpUrl)
      .optional()
      .meta({ description: 'The server, without a password: that belongs into COLLATE_SMTP_URL.' }),
    connections: z
      .int('a whole number from 1 to 100')
      .min(1, 'a whole number from 1 to 100')
      .max(100, 'a whole number from 1 to 100')
      .optional()
      .meta({ description: 'Connections at once (5).' }),
    rate: z
      .union([z.number().positive(), z.string().refine((text) => parseRatePerSecond(text) !== null)], { error: rate })
      .optional()
      .meta({ description: 'Messages a second over all connections.', examples: ['14/s'] }),
  },
  { error: 'url, connections and rate' },
);

const dkim = z.strictObject(
  {
    domain: line('a domain such as example.org').meta({ description: 'The signing domain (d=).' }),
    selector: line('a selector such as mail2026').meta({ description: 'The selector (s=).' }),
    keyFile: line('the path of a PEM file').meta({
      description: 'Path of the private key, readable only by its owner.',
    }),
    ed25519: z
      .strictObject(
        {
          selector: line('a selector such as mail2026ed').meta({ description: 'The selector (s=) of the second key.' }),
          keyFile: line('the path of a PEM file').meta({ description: 'Path of an Ed25519 key.' }),
        },
        { error: 'selector and keyFile' },
      )
      .optional()
      .meta({ description: 'A second signature beside the RSA one (RFC 8463).' }),
  },
  { error: 'domain, selector and keyFile' },
);

const ruleOff = z.strictObject(
  {
    rule: line('the id of a rule such as text-size').meta({ description: 'Its id, as `collate check` prints it.' }),
    reason: line('a reason of one line').meta({ description: 'Why; printed in every report.' }),
  },
  { error: 'a rule and a reason' },
);

const check = z.strictObject(
  {
    off: z.array(ruleOff, { error: 'a list of rules with reasons' }).meta({
      description: 'Rules of `collate check` that do not apply to this letter.',
      examples: [[{ rule: 'remote-content', reason: 'our readers want the weekly chart' }]],
    }),
  },
  { error: 'off, with a list of rules and reasons' },
);

/** What the file may hold. Unknown keys are refused. */
export const configSchema: z.ZodType<FileConfig> = z
  .strictObject(
    {
      name: line('a name of one line').optional().meta({ description: 'Name of the letter.' }),
      from: address.optional().meta({ description: 'Sender: an address, or a name with an address.' }),
      replyTo: address.optional().meta({ description: 'Where replies go.' }),
      postalAddress: z
        .string({ error: 'an address, on one or several lines' })
        .min(1, 'an address')
        .optional()
        .meta({ description: 'Postal address printed at the foot; many countries require one.' }),
      url: webAddress('an address such as https://letters.example.org')
        .optional()
        .meta({
          description: 'Home page of the letter; with {issue} in it, where each issue can be read.',
          examples: ['https://letters.example.org', 'https://letters.example.org/{issue}'],
        }),
      language: z
        .string({ error: 'a language tag such as en or en-GB' })
        .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag such as en or en-GB')
        .optional()
        .meta({ description: 'Language of the letter (BCP 47).' }),
      accent: z
        .string({ error: 'a colour such as "#1f4e79" (in quotes)' })
        .regex(/^#[0-9a-fA-F]{6}$/, 'a colour such as "#1f4e79" (in quotes)')
        .optional()
        .meta({ description: 'Accent colour.', examples: ['#1f4e79'] }),
      template: line('the name of a template, or a folder')
        .optional()
        .meta({ description: 'A template by name, or a folder of your own.' }),
      articles: line('a folder').optional().meta({ description: 'Folder of the articles (articles).' }),
      out: line('a folder').optional().meta({ description: 'Folder that receives the issues (out).' }),
      window: z
        .string({ error: days })
        .refine((text) => parseDays(text) !== null, days)
        .optional()
        .meta({ description: 'Only articles of so many days before the date of the issue.', examples: ['7d'] }),
      length: z
        .int('a whole number of words from 100 to 20000')
        .min(100, 'a whole number of words from 100 to 20000')
        .max(20_000, 'a whole number of words from 100 to 20000')
        .optional()
        .meta({ description: 'Words the issue aims at (1200).' }),
      clients: z
        .array(line('the name of a mail client'), { error: 'a list of mail clients' })
        .optional()
        .meta({
          description: 'Mail clients that `collate check` is about.',
          examples: [['gmail', 'outlook', 'apple-mail']],
        }),
      check: check.optional().meta({ description: 'What `collate check` leaves out.' }),
      themes: z
        .array(theme, { error: 'a list of themes' })
        .optional()
        .meta({ description: 'Themes of your own: filled before any are found.' }),
      unsubscribe: unsubscribe.optional().meta({ description: 'How readers leave the list.' }),
      smtp: smtp.optional().meta({ description: 'The mail server.' }),
      dkim: dkim.optional().meta({ description: 'Signing of messages.' }),
      retry: z
        .array(
          z.string({ error: wait }).refine((text) => parseDurationMs(text) !== null, wait),
          { error: 'a list of waits such as [5m, 30m, 2h]' },
        )
        .optional()
        .meta({ description: 'Waits before the second, third, … attempt.', examples: [['5m', '30m', '2h']] }),
    },
    { error: 'keys and values' },
  )
  .meta({ title: 'Collate configuration', description: 'collate.config.yaml: every key is optional.' });

/** The file's own form: as written, before defaults. */
export interface FileConfig {
  name?: string | undefined;
  from?: string | undefined;
  replyTo?: string | undefined;
  postalAddress?: string | undefined;
  url?: string | undefined;
  language?: string | undefined;
  accent?: string | undefined;
  template?: string | undefined;
  articles?: string | undefined;
  out?: string | undefined;
  window?: string | undefined;
  length?: number | undefined;
  clients?: string[] | undefined;
  check?: { off: { rule: string; reason: string }[] } | undefined;
  themes?: { label: string; terms: string[] }[] | undefined;
  unsubscribe?: { url?: string | undefined; mailto?: string | undefined } | undefined;
  smtp?: { url?: string | undefined; connections?: number | undefined; rate?: number | string | undefined } | undefined;
  dkim?:
    | {
        domain: string;
        selector: string;
        keyFile: string;
        ed25519?: { selector: string; keyFile: string } | undefined;
      }
    | undefined;
  retry?: string[] | undefined;
}

/** A checked file as settings: only the keys it holds. */
export function toSettings(file: FileConfig, defaults: Config): Partial<Config> {
  const settings: Record<string, unknown> = {};
  const { from, replyTo, window, unsubscribe: leave, smtp: server, retry, ...plain } = file;
  Object.assign(settings, plain);
  if (from !== undefined) settings['from'] = parseMailbox(from);
  if (replyTo !== undefined) settings['replyTo'] = parseMailbox(replyTo);
  if (window !== undefined) settings['windowDays'] = parseDays(window);
  if (leave !== undefined) settings['unsubscribe'] = { ...defaults.unsubscribe, ...leave };
  if (retry !== undefined) settings['retryDelaysMs'] = retry.map((text) => parseDurationMs(text) ?? 0);
  if (server !== undefined) {
    const ratePerSecond = server.rate === undefined ? null : parseRatePerSecond(String(server.rate));
    settings['smtp'] = {
      url: server.url ?? null,
      connections: server.connections ?? defaults.smtp.connections,
      ratePerSecond,
    };
  }
  return settings as Partial<Config>;
}

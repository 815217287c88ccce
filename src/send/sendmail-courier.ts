/**
 * The sendmail courier (`sendmail:///usr/sbin/sendmail`): the program every Unix mail system brings. It takes the message on its standard
 * input and accepts at the end of it, so that closing the input is the final dot.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { Courier, Outcome, Parcel } from './courier.ts';
import type { ReplyClass } from './reply.ts';
import { checkEnvelopeAddress } from './smtp/wire.ts';

/** What `sysexits.h` calls them; every other code but 0 is a refusal nobody can explain. */
const exits: Readonly<Record<number, readonly [Outcome['kind'], ReplyClass, string]>> = {
  64: ['permanent', 'protocol', 'the command line was not understood (EX_USAGE)'],
  65: ['permanent', 'content', 'the message was not understood (EX_DATAERR)'],
  67: ['permanent', 'recipient', 'no such user (EX_NOUSER)'],
  68: ['permanent', 'recipient', 'no such host (EX_NOHOST)'],
  69: ['transient', 'server', 'a service is unavailable (EX_UNAVAILABLE)'],
  70: ['transient', 'server', 'an internal error (EX_SOFTWARE)'],
  71: ['transient', 'server', 'a system error (EX_OSERR)'],
  73: ['transient', 'server', 'a file could not be made (EX_CANTCREAT)'],
  74: ['transient', 'server', 'an input or output error (EX_IOERR)'],
  75: ['transient', 'server', 'a temporary failure (EX_TEMPFAIL)'],
  77: ['permanent', 'policy', 'not permitted (EX_NOPERM)'],
};

/** What sendmail says is shown to people, so it is kept short. */
const MAX_WORDS = 400;

/** Delivers through the program at `path`, one process a message. */
export function createSendmailCourier(path: string): Courier {
  return {
    description: `the program ${path}`,
    remedy: null,
    async deliver({ sender, recipient, message }, beforeFinalDot) {
      // No shell, and -- before the address: neither can become an option or a command.
      const args = ['-i', '-f', checkEnvelopeAddress(sender), '--', checkEnvelopeAddress(recipient)];
      const child = spawn(path, args, { stdio: ['pipe', 'ignore', 'pipe'] });
      let words = '';
      child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
        words = (words + chunk).slice(0, MAX_WORDS);
      });
      // A program that stops reading early speaks through its exit code.
      child.stdin.on('error', () => {});
      const exit = once(child, 'close').then(
        ([code]) => ({ code: code as number | null, error: null }),
        (error: unknown) => ({ code: null, error: error instanceof Error ? error.message : String(error) }),
      );
      child.stdin.write(toLocalLineEnds(message));
      try {
        await beforeFinalDot();
      } catch (error) {
        // Killed before the end of its input, it has nothing complete to deliver.
        child.kill('SIGKILL');
        await exit;
        throw error;
      }
      // A program that has ended before we closed its input never saw the end of the message.
      const endedEarly = child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
      child.stdin.end();
      await finished(child.stdin).catch(() => {});
      return toOutcome(await exit, words, endedEarly);
    },
    close: async () => {},
  };
}

/** sendmail wants the system's own line ends. */
function toLocalLineEnds(message: Parcel['message']): Buffer {
  const whole = Buffer.isBuffer(message) ? message : Buffer.concat(message);
  return Buffer.from(whole.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}

function toOutcome(exit: { code: number | null; error: string | null }, words: string, endedEarly: boolean): Outcome {
  const said = words.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim();
  const outcome = (kind: Outcome['kind'], replyClass: ReplyClass, reason: string): Outcome => ({
    kind,
    class: replyClass,
    stage: exit.error === null ? 'dot' : 'connect',
    code: exit.code,
    enhanced: null,
    reply: said === '' ? reason : `${reason}: ${said}`,
  });
  if (exit.error !== null) return outcome('permanent', 'server', `sendmail could not be started: ${exit.error}`);
  if (exit.code === 0) return outcome('sent', 'accepted', 'accepted by sendmail');
  if (exit.code === null) {
    return endedEarly
      ? outcome('transient', 'server', 'sendmail was killed before it had the whole message')
      : outcome('unknown', 'unknown', 'sendmail was killed after it had the whole message');
  }
  const [kind, replyClass, reason] = exits[exit.code] ?? ['permanent', 'unknown', `sendmail exited with ${exit.code}`];
  return outcome(kind, replyClass, reason);
}

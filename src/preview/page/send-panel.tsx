/** A test to an address, and the issue as files, as print, on the clipboard. */
import { useState } from 'preact/hooks';
import type { Digest } from '../../model.ts';
import type { PreviewState, SendResult } from '../protocol.ts';
import { formatRichText } from './rich-text.ts';
import { readSource, sendTest } from './server.ts';

export function SendPanel({ state, digest }: { readonly state: PreviewState; readonly digest: Digest }) {
  const [address, setAddress] = useState('');
  const [isSending, setSending] = useState(false);
  const [result, setResult] = useState<SendResult | null>(null);
  const [copied, setCopied] = useState('');
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    setSending(true);
    setResult(null);
    try {
      setResult(await sendTest(address));
    } catch (error) {
      setResult({ ok: false, message: String(error) });
    } finally {
      setSending(false);
    }
  };
  const copy = async (what: 'Markdown' | 'Rich text'): Promise<void> => {
    try {
      if (what === 'Markdown') await navigator.clipboard.writeText(await readSource('markdown'));
      else {
        const html = new Blob([formatRichText(digest)], { type: 'text/html' });
        const text = new Blob([await readSource('text')], { type: 'text/plain' });
        await navigator.clipboard.write([new ClipboardItem({ 'text/html': html, 'text/plain': text })]);
      }
      setCopied(`${what} copied.`);
    } catch {
      setCopied('The browser did not allow copying.');
    }
  };
  return (
    <div class="send">
      <section>
        <h2>Send a test</h2>
        <form onSubmit={(event) => void send(event)}>
          <label for="test-address">Address</label>
          <input
            id="test-address"
            type="email"
            required
            value={address}
            placeholder="you@example.org"
            onInput={(event) => setAddress(event.currentTarget.value)}
          />
          <button type="submit" class="primary" disabled={isSending}>
            {isSending ? 'Sending …' : 'Send'}
          </button>
        </form>
        {!state.canSend && (
          <p class="callout is-warn">
            No mail server or no sender is configured: set <code>from</code> in collate.config.yaml and{' '}
            <code>COLLATE_SMTP_URL</code> in the environment.
          </p>
        )}
        <p role="status" class={result === null ? '' : `callout ${result.ok ? 'is-good' : 'is-bad'}`}>
          {result?.message ?? ''}
        </p>
        <p class="quiet">One message to one address, as that reader would get it. Nothing is recorded as sent.</p>
      </section>
      <section>
        <h2>Take it along</h2>
        <ul class="links">
          <li>
            <a href="/export/eml">Message (.eml)</a>
          </li>
          <li>
            <a href="/export/html">HTML</a>
          </li>
          <li>
            <a href="/export/text">Plain text</a>
          </li>
          <li>
            <a href="/export/markdown">Markdown (digest.md)</a>
          </li>
          <li>
            <a href="/print" target="_blank" rel="noopener">
              Print, or save as PDF
            </a>
          </li>
        </ul>
        <button type="button" onClick={() => void copy('Rich text')}>
          Copy as rich text
        </button>
        <button type="button" onClick={() => void copy('Markdown')}>
          Copy as Markdown
        </button>
        <p role="status" class="quiet">
          {copied}
        </p>
      </section>
    </div>
  );
}

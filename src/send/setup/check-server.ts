/** The doctor at the mail server: connection, TLS and login, tried once. Sends nothing. */
import type { Config } from '../../config.ts';
import { openConnection } from '../smtp/connect.ts';
import { describeSettings, isLoopback, parseSmtpUrl, type SmtpSettings } from '../smtp/smtp-settings.ts';
import { type Finding, fromError, good, lacking } from './finding.ts';

/** `mayConnect` false only reads the address. */
export async function checkServer({ smtp }: Config, mayConnect: boolean): Promise<readonly Finding[]> {
  const subject = 'server';
  if (smtp.url === null) {
    return [
      lacking('missing', subject, 'none', 'Set COLLATE_SMTP_URL=smtp://user:password@host:587 in the environment.'),
    ];
  }
  if (!/^smtps?:/i.test(smtp.url)) return [good(subject, smtp.url.startsWith('file:') ? 'a folder' : 'sendmail')];
  let settings: SmtpSettings;
  try {
    settings = parseSmtpUrl(smtp.url);
  } catch (error) {
    return [fromError(subject, error)];
  }
  if (!mayConnect) return [good(subject, `${describeSettings(settings)}, not tried`)];
  return connectOnce(settings);
}

async function connectOnce(settings: SmtpSettings): Promise<readonly Finding[]> {
  const server = describeSettings(settings);
  const connected = await openConnection(settings);
  if (!('socket' in connected)) {
    const subject = connected.class === 'auth' ? 'login' : 'server';
    return [lacking('missing', subject, `${server}: ${connected.reason}`, connected.remedy)];
  }
  const { socket, tlsProtocol, authenticated, capabilities } = connected;
  socket.on('error', () => {});
  socket.end('QUIT\r\n');
  socket.unref();
  const size = capabilities.maxBytes > 0 ? `, messages up to ${Math.floor(capabilities.maxBytes / 1e6)} MB` : '';
  return [
    good('server', `${server} answers${size}${capabilities.pipelining ? '' : ', without pipelining (slower)'}`),
    checkTls(settings, tlsProtocol),
    authenticated
      ? good('login', 'accepted')
      : lacking(
          'advice',
          'login',
          'none given',
          'Right for a relay that knows this machine; others refuse. Put user and password into COLLATE_SMTP_URL.',
        ),
  ];
}

function checkTls({ host, verifyCertificate }: SmtpSettings, protocol: string | null): Finding {
  if (protocol === null) {
    const found = 'not encrypted';
    if (isLoopback(host)) return good('TLS', `${found}; the server is this machine`);
    return lacking('advice', 'TLS', found, 'Remove requireTLS=false or ignoreTLS=true from COLLATE_SMTP_URL.');
  }
  if (verifyCertificate) return good('TLS', `${protocol}, certificate checked`);
  return lacking(
    'advice',
    'TLS',
    `${protocol}, certificate not checked`,
    'Remove tls.rejectUnauthorized=false once the server has a proper certificate.',
  );
}

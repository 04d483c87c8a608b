import { createHash } from 'node:crypto';
import { isMailAddress } from '#shared/kernel/mail-address.ts';
import { asciiName, encodedText, extendedParameter, foldedBase64 } from './mime-text.ts';

/** An e-mail that a person will look through and send. */
export type Mail = {
  /** Addresses; one that is none is left out, so that nothing but an address can get into the header. */
  readonly to: readonly string[];
  readonly subject: string;
  /** Plain text, lines parted by `\n`. */
  readonly body: string;
  /** UTC; the mail program writes its own when it is sent. */
  readonly at: string;
  readonly attachments: readonly MailAttachment[];
};
export type MailAttachment = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };

const line = '\r\n';
const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/**
 * The bytes of an .eml file (RFC 5322, RFC 2045–2047, RFC 2231): ASCII throughout, CRLF, no line over 76 signs but for an
 * address. `X-Unsent: 1` makes mail programs open it for sending; for that reason it has no sender of its own. The same mail
 * gives the same bytes. RangeError for a media type that is none.
 */
export function writeEml(mail: Mail): Uint8Array {
  const to = mail.to.filter(isMailAddress);
  const head = [
    'X-Unsent: 1',
    `Date: ${mailDate(mail.at)}`,
    ...(to.length === 0 ? [] : [`To: ${to.join(`,${line} `)}`]),
    `Subject: ${encodedText(mail.subject, 'Subject: '.length)}`,
    'MIME-Version: 1.0',
  ];
  const text = [
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    foldedBase64(Buffer.from(mail.body.replace(/\r\n?|\n/g, line), 'utf8')),
  ];
  const lines = mail.attachments.length === 0 ? [...head, ...text] : [...head, ...parted(text, mail.attachments)];
  return Buffer.from(lines.join(line) + line, 'ascii');
}

function parted(text: readonly string[], attachments: readonly MailAttachment[]): readonly string[] {
  const parts = [text, ...attachments.map(attached)];
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part.join(line));
  // `=_` stands in no base64 text, so the boundary cannot be met by chance.
  const boundary = `=_consorta_${hash.digest('hex').slice(0, 32)}`;
  return [
    `Content-Type: multipart/mixed;${line} boundary="${boundary}"`,
    '',
    ...parts.flatMap(part => [`--${boundary}`, ...part]),
    `--${boundary}--`,
  ];
}

function attached({ name, mediaType, bytes }: MailAttachment): readonly string[] {
  if (!/^[a-z]+\/[a-z0-9.+-]+$/i.test(mediaType)) throw new RangeError('writeEml: not a media type');
  return [
    `Content-Type: ${mediaType};${line} name="${asciiName(name)}"`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment;${line} ${extendedParameter('filename', name)}`,
    '',
    foldedBase64(bytes),
  ];
}

/** `Fri, 10 Jun 2022 12:00:00 +0000`. RangeError for what is no instant. */
function mailDate(at: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) throw new RangeError('writeEml: not an instant');
  const [day, time = ''] = date.toISOString().split('T');
  const [year, , number] = (day ?? '').split('-');
  return `${days[date.getUTCDay()]}, ${Number(number)} ${months[date.getUTCMonth()]} ${year} ${time.slice(0, 8)} +0000`;
}

#!/usr/bin/env node
import { createDecipheriv, createHash, createHmac, hkdfSync, scryptSync } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';

/*
 * Checks a Consorta workspace folder or backup, byte for byte, without Consorta: one file, Node 18 or newer, no packages, no
 * network, nothing is written. It was written from the description of the format (docs/format.md) and shares no code with the
 * program, so that a mistake in one of the two shows as a disagreement.
 *
 *     node consorta-verify.mjs PLACE [--passphrase-env NAME | --recovery-env NAME] [--json] [--lang ro|en]
 *
 * PLACE is a workspace folder or a backup's .zip file. NAME is the environment variable that holds the passphrase or the
 * recovery key of an encrypted workspace; without it everything is checked that can be checked without.
 * Ends with 0 when nothing is damaged, 1 when something is, 2 when the call is wrong, 3 when there is nothing to check or it
 * cannot be unlocked, 4 when the disk does not give a file.
 */

const HEX64 = /^[0-9a-f]{64}$/;
const MiB = 1024 * 1024;
const sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};
const isObject = value => typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = value => Number.isSafeInteger(value) && value >= 0;
const own = (object, name) => (Object.hasOwn(object, name) ? object[name] : undefined);
const parse = bytes => {
  try {
    return JSON.parse(typeof bytes === 'string' ? bytes : bytes.toString('utf8'));
  } catch {
    return undefined;
  }
};
/** Equal by content; the order of an object's names does not matter. */
function same(a, b) {
  if (a === b) return true;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, at) => same(item, b[at]));
  if (!isObject(a) || !isObject(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length && names.every(name => own(b, name) !== undefined && same(a[name], b[name]))
  );
}

/** Why nothing can be checked. */
class Refusal extends Error {
  constructor(code, exit, facts = {}) {
    super(code);
    Object.assign(this, { code, exit, facts });
  }
}

// ---------------------------------------------------------------------------------------------------------- files

/** Files by path, each read in pieces: `{ kind, sizes: Map, read(name) }`. */
export function openFolder(folder, report = () => {}) {
  const sizes = new Map();
  const list = within => {
    for (const name of readdirSync(join(folder, within)).sort()) {
      const path = within === '' ? name : `${within}/${name}`;
      const found = lstatSync(join(folder, path));
      if (found.isDirectory()) list(path);
      else if (found.isFile()) sizes.set(path, found.size);
      else report('note.foreign', path);
    }
  };
  list('');
  return { kind: 'folder', sizes, read: name => readPieces(join(folder, name)) };
}

function* readPieces(path) {
  const file = openSync(path, 'r');
  try {
    for (let at = 0; ; ) {
      const piece = Buffer.allocUnsafe(MiB);
      const count = readSync(file, piece, 0, MiB, at);
      if (count === 0) return;
      yield piece.subarray(0, count);
      at += count;
    }
  } finally {
    closeSync(file);
  }
}

const whole = (source, name) => Buffer.concat([...source.read(name)]);

/** Lines with their number, without the newline; `ended` says whether there was one, `last` that nothing follows. */
function* readLines(source, name) {
  let rest = [];
  let number = 0;
  let held = null;
  for (const piece of source.read(name)) {
    let from = 0;
    for (let to = piece.indexOf(10); to >= 0; to = piece.indexOf(10, from)) {
      if (held) yield held;
      number += 1;
      held = { bytes: Buffer.concat([...rest, piece.subarray(from, to)]), number, ended: true, last: false };
      rest = [];
      from = to + 1;
    }
    if (from < piece.length) rest.push(piece.subarray(from));
  }
  const tail = Buffer.concat(rest);
  if (tail.length > 0) {
    if (held) yield held;
    held = { bytes: tail, number: number + 1, ended: false, last: false };
  }
  if (held) yield { ...held, last: true };
}

// ------------------------------------------------------------------------------------------------------------ zip

const CRC = Int32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  return c;
});
function crc32(bytes, before = 0) {
  let c = ~before;
  for (let at = 0; at < bytes.length; at += 1) c = CRC[(c ^ bytes[at]) & 255] ^ (c >>> 8);
  return ~c >>> 0;
}

/** A backup's file as a source; null when it is no ZIP such as backups are. */
export function openZip(path, report = () => {}) {
  const file = openSync(path, 'r');
  const bytesAt = (at, length) => {
    const bytes = Buffer.alloc(Math.max(0, length));
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, at));
  };
  const source = readZip(fstatSync(file).size, bytesAt, report);
  if (source === null) closeSync(file);
  return source === null ? null : { ...source, close: () => closeSync(file) };
}

export function readZip(size, bytesAt, report) {
  if (size < 22) return null;
  const end = bytesAt(size - 22, 22);
  if (end.readUInt32LE(0) !== 0x06054b50 || end.readUInt32LE(4) !== 0 || end.readUInt16LE(20) !== 0) return null;
  let [count, length, start, endAt] = [end.readUInt16LE(10), end.readUInt32LE(12), end.readUInt32LE(16), size - 22];
  if (end.readUInt16LE(8) !== count) return null;
  const wide = size < 98 ? null : bytesAt(size - 98, 76);
  if (wide && wide.readUInt32LE(56) === 0x07064b50) {
    const big = at => Number(wide.readBigUInt64LE(at));
    const [short, shortLength, shortStart] = [count, length, start];
    [count, length, start, endAt] = [big(32), big(40), big(48), size - 98];
    const right =
      wide.readUInt32LE(0) === 0x06064b50 &&
      big(4) === 44 &&
      wide.readUInt16LE(12) === 45 &&
      wide.readUInt16LE(14) === 45 &&
      big(16) === 0 &&
      big(24) === count &&
      wide.readUInt32LE(60) === 0 &&
      big(64) === endAt &&
      wide.readUInt32LE(72) === 1 &&
      short === Math.min(count, 0xffff) &&
      shortLength === Math.min(length, 0xffffffff) &&
      shortStart === Math.min(start, 0xffffffff) &&
      (start + length >= 0xffffffff || count >= 0xffff);
    if (!right) return null;
  } else if (start + length >= 0xffffffff || count === 0xffff) return null;
  if (start + length !== endAt || length > 256 * MiB) return null;

  const directory = bytesAt(start, length);
  const members = new Map();
  let at = 0;
  let expected = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) return null;
    const u16 = offset => directory.readUInt16LE(at + offset);
    const u32 = offset => directory.readUInt32LE(at + offset);
    const nameEnd = at + 46 + u16(28);
    const far = u32(42) === 0xffffffff;
    const next = nameEnd + (far ? 12 : 0);
    if (next > directory.length) return null;
    const version = far ? 45 : 20;
    const nameBytes = directory.subarray(at + 46, nameEnd);
    const name = nameBytes.toString('utf8');
    const method = u16(10);
    const right =
      u16(4) === version &&
      u16(6) === version &&
      u16(8) === 0x0800 &&
      (method === 0 || method === 8) &&
      u16(12) === 0 &&
      u16(14) === 0x21 &&
      u16(30) === (far ? 12 : 0) &&
      u16(32) === 0 &&
      u16(34) === 0 &&
      u16(36) === 0 &&
      u32(38) === 0 &&
      (!far ||
        (directory.readUInt32LE(nameEnd) === 0x80001 && directory.readBigUInt64LE(nameEnd + 4) >= 0xffffffffn)) &&
      Buffer.from(name, 'utf8').equals(nameBytes) &&
      !members.has(name) &&
      name.split('/').every(part => !['', '.', '..'].includes(part)) &&
      !/[\\\0]/.test(name);
    if (!right) return null;
    const offset = far ? Number(directory.readBigUInt64LE(nameEnd + 4)) : u32(42);
    const member = {
      name,
      method,
      crc: u32(16),
      packed: u32(20),
      bytes: u32(24),
      start: offset + 30 + nameBytes.length,
    };
    const local = bytesAt(offset, 30 + nameBytes.length);
    const agrees =
      offset === expected &&
      local.length === 30 + nameBytes.length &&
      local.readUInt32LE(0) === 0x04034b50 &&
      local.readUInt16LE(4) === 20 &&
      local.readUInt16LE(6) === 0x0800 &&
      local.readUInt16LE(8) === method &&
      local.readUInt16LE(10) === 0 &&
      local.readUInt16LE(12) === 0x21 &&
      local.readUInt32LE(14) === member.crc &&
      local.readUInt32LE(18) === member.packed &&
      local.readUInt32LE(22) === member.bytes &&
      local.readUInt16LE(26) === nameBytes.length &&
      local.readUInt16LE(28) === 0 &&
      local.subarray(30).equals(nameBytes);
    if (!agrees) report('backup.form', name);
    members.set(name, member);
    expected = member.start + member.packed;
    at = next;
  }
  if (at !== directory.length) return null;
  if (expected !== start) report('backup.form', '');

  function* read(name) {
    const { method, crc, bytes, start: from, packed: said } = members.get(name);
    // Never more than there is before the directory, whatever a changed length says.
    const packed = Math.max(0, Math.min(said, start - from));
    let [found, sum] = [0, 0];
    for (const piece of method === 0 ? stored(from, packed) : unpacked(from, packed, bytes)) {
      found += piece.length;
      if (found > bytes) break;
      sum = crc32(piece, sum);
      yield piece;
    }
    if (found !== bytes || sum !== crc) report('backup.member', name);
  }
  function* stored(from, packed) {
    for (let done = 0; done < packed; ) {
      const piece = bytesAt(from + done, Math.min(MiB, packed - done));
      if (piece.length === 0) return;
      yield piece;
      done += piece.length;
    }
  }
  function* unpacked(from, packed, bytes) {
    try {
      const { buffer, engine } = inflateRawSync(bytesAt(from, packed), {
        maxOutputLength: Math.max(1, bytes),
        info: true,
      });
      // Bytes after the end of what was packed belong to nothing.
      if (engine.bytesWritten === packed) yield buffer;
    } catch (error) {
      if (!/^(Z_|ERR_BUFFER_TOO_LARGE)/.test(String(error.code))) throw error;
    }
  }
  return { kind: 'backup', sizes: new Map([...members].map(([name, { bytes }]) => [name, bytes])), read };
}

// ------------------------------------------------------------------------------------------------------------ key

/** AES-256-GCM, `nonce (12) ‖ ciphertext ‖ tag (16)`; null when it does not open for this place. */
function unseal(key, sealed, context) {
  if (sealed.length < 28) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(context, 'utf8'));
  decipher.setAuthTag(sealed.subarray(sealed.length - 16));
  const plain = decipher.update(sealed.subarray(12, sealed.length - 16));
  try {
    return Buffer.concat([plain, decipher.final()]);
  } catch {
    return null;
  }
}

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** The 20 bytes of a recovery key as it was written down; null when a letter is wrong. */
function recoverySecret(text) {
  const typed = text
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (!/^[0-9A-HJKMNP-TV-Z]{36}$/.test(typed)) return null;
  const bits = [...typed].map(letter => LETTERS.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const secret = Buffer.from(
    bits
      .slice(0, 160)
      .match(/.{8}/g)
      .map(byte => Number.parseInt(byte, 2)),
  );
  const check = createHash('sha256').update('consorta recovery key').update(secret).digest();
  const checkBits = [...check.subarray(0, 3)].map(byte => byte.toString(2).padStart(8, '0')).join('');
  return checkBits.slice(0, 20) === bits.slice(160) ? secret : null;
}

/** The data key of an encrypted workspace. Throws a Refusal when what was given does not open it. */
function dataKey({ encryption, workspaceId }, { passphrase, recoveryKey }) {
  const base64 = text => Buffer.from(text, 'base64');
  if (passphrase !== undefined) {
    const { N, r, p, salt, wrapped } = encryption.passphrase;
    const maxmem = 128 * N * r + 128 * r * p + 64 * MiB;
    const wrapping = scryptSync(passphrase.normalize('NFKC'), base64(salt), 32, { N, r, p, maxmem });
    const key = unseal(wrapping, base64(wrapped), `consorta/key/${workspaceId}/passphrase`);
    if (key === null) throw new Refusal('wrong-passphrase', 3);
    return key;
  }
  const secret = recoverySecret(recoveryKey);
  const { salt, wrapped } = encryption.recovery;
  const wrapping = secret && Buffer.from(hkdfSync('sha256', secret, base64(salt), 'consorta recovery key', 32));
  const key = wrapping && unseal(wrapping, base64(wrapped), `consorta/key/${workspaceId}/recovery`);
  if (!key) throw new Refusal('wrong-recovery-key', 3);
  return key;
}

const isSealedText = bytes => /^\{"(sealed|packed)":"/.test(bytes.subarray(0, 11).toString('latin1'));

/** What stands sealed in a line: `{"sealed":"<base64>"}`, or `{"packed":"<base64>"}`: its length, then raw deflate, sealed. */
function unsealLine(key, line, context) {
  const text = line.toString('latin1');
  if (!isSealedText(line) || !text.endsWith('"}') || text.length < 14) return null;
  const sealed = Buffer.from(text.slice(11, -2), 'base64');
  if (text.startsWith('{"sealed"')) return unseal(key, sealed, context);
  const packed = unseal(key, sealed, `${context}/packed`);
  if (packed === null || packed.length < 4) return null;
  const length = packed.readUInt32BE(0);
  if (length > 256 * MiB) return null;
  try {
    const plain = inflateRawSync(packed.subarray(4), { maxOutputLength: Math.max(1, length) });
    return plain.length === length ? plain : null;
  } catch {
    return null;
  }
}

// ------------------------------------------------------------------------------------------------------- manifest

const LATEST = 2;
const isText = value => typeof value === 'string' && value !== '';
const isBase64Of = (value, length) => typeof value === 'string' && Buffer.from(value, 'base64').length === length;

function isProtection(value) {
  if (value === null) return true;
  if (!isObject(value) || value.cipher !== 'aes-256-gcm' || !isObject(value.passphrase) || !isObject(value.recovery))
    return false;
  const { kdf, N, r, p, salt, wrapped } = value.passphrase;
  const isCost = (n, most) => Number.isInteger(n) && n >= 1 && n <= most;
  return (
    kdf === 'scrypt' &&
    isCost(N, 524288) &&
    N > 1 &&
    (N & (N - 1)) === 0 &&
    isCost(r, 16) &&
    isCost(p, 16) &&
    isBase64Of(salt, 16) &&
    isBase64Of(wrapped, 60) &&
    value.recovery.kdf === 'hkdf-sha256' &&
    isBase64Of(value.recovery.salt, 16) &&
    isBase64Of(value.recovery.wrapped, 60)
  );
}

/** A moment that exists, in UTC: `2022-11-30T12:00:00.000Z`, not the 31st of November. */
const isInstant = value =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString().slice(0, 19) === value.slice(0, 19);

function readManifest(source, report) {
  const name = 'workspace.json';
  const hasJournal = [...source.sizes.keys()].some(path => path.startsWith('journal/'));
  const nothing = { manifest: null, workspaceId: null, format: null };
  if (!source.sizes.has(name)) {
    if (!hasJournal) throw new Refusal('not-a-workspace', 3);
    report('manifest.missing', name);
    return nothing;
  }
  const bytes = source.sizes.get(name) > 65536 ? Buffer.alloc(0) : whole(source, name);
  const value = Buffer.from(bytes.toString('utf8'), 'utf8').equals(bytes) ? parse(bytes) : undefined;
  if (!isObject(value) || value.marker !== 'consorta-workspace') {
    if (!hasJournal) throw new Refusal('not-a-workspace', 3);
    report('manifest.unreadable', name);
    return nothing;
  }
  const { seal, ...content } = value;
  if (Number.isInteger(content.format) && content.format > LATEST)
    throw new Refusal('newer', 3, { program: String(content.createdBy) });
  const { format, workspaceId, createdAt, createdBy, profile } = content;
  const understood =
    (format === 1 || format === 2) &&
    isText(workspaceId) &&
    isInstant(createdAt) &&
    typeof createdBy === 'string' &&
    isObject(profile) &&
    isText(profile.id) &&
    isText(profile.version) &&
    (format === 1 || isProtection(content.encryption));
  if (!understood) {
    report('manifest.unreadable', name);
    return { ...nothing, workspaceId: typeof workspaceId === 'string' ? workspaceId : null };
  }
  const isWritten = bytes.equals(Buffer.from(`${JSON.stringify(value, null, 2)}\n`, 'utf8'));
  // Format 1 had neither seal nor encryption: with one of them it is a newer one that somebody made older.
  const isSealRight =
    format > 1
      ? seal === sha256(JSON.stringify(content))
      : seal === undefined && own(content, 'encryption') === undefined;
  if (!isWritten || !isSealRight) report('manifest.seal', name);
  if (format === 1) report('note.unsealed-manifest', name);
  return { manifest: { workspaceId, encryption: format === 1 ? null : content.encryption }, workspaceId, format };
}

// ----------------------------------------------------------------------------------------------------------- rows

const isRow = value => isObject(value) && isText(value.id);

function isChange(change) {
  if (!isObject(change) || !isText(change.table) || !isText(change.id)) return false;
  const { op, id, row, fields } = change;
  if (op === 'erase' && row === null) return true;
  if (op === 'add' || op === 'remove' || op === 'erase') return isRow(row) && row.id === id;
  return (
    op === 'edit' &&
    Array.isArray(fields) &&
    fields.length > 0 &&
    fields.every(field => isObject(field) && typeof field.path === 'string' && field.path !== 'id')
  );
}

/** The row with one field changed; undefined when `before` is not what is there. */
function edited(parts, [name, ...rest], field) {
  const now = own(parts, name);
  if (rest.length > 0) {
    const inner = isObject(now) ? edited(now, rest, field) : undefined;
    return inner && { ...parts, [name]: inner };
  }
  const before = own(field, 'before');
  if (before === undefined ? now !== undefined : now === undefined || !same(now, before)) return undefined;
  const after = own(field, 'after');
  if (after !== undefined) return { ...parts, [name]: after };
  return Object.fromEntries(Object.entries(parts).filter(([key]) => key !== name));
}

/** Applies all changes of a commit, or none. Returns the table of the first that does not fit, else null. */
function applyChanges(tables, changes) {
  const planned = new Map();
  for (const change of changes) {
    const key = JSON.stringify([change.table, change.id]);
    let row = planned.has(key) ? planned.get(key).row : (tables.get(change.table)?.get(change.id) ?? null);
    if (change.op === 'add' && row !== null) return change.table;
    if (change.op === 'edit' || change.op === 'remove') {
      if (row === null || (change.op === 'remove' && !same(row, change.row))) return change.table;
    }
    if (change.op === 'add' || change.op === 'erase') row = change.row;
    else if (change.op === 'remove') row = null;
    else {
      for (const field of change.fields) {
        const names = field.path.split('/').map(name => name.replace(/~1/g, '/').replace(/~0/g, '~'));
        const next = names[0] === 'id' ? undefined : edited(row, names, field);
        if (next === undefined) return change.table;
        row = next;
      }
    }
    planned.set(key, { table: change.table, id: change.id, row });
  }
  for (const { table, id, row } of planned.values()) {
    if (!tables.has(table)) tables.set(table, new Map());
    if (row === null) tables.get(table).delete(id);
    else tables.get(table).set(id, row);
  }
  return null;
}

// -------------------------------------------------------------------------------------------------------- journal

function readPayload(bytes) {
  const value = parse(bytes);
  if (!isObject(value)) return null;
  if (typeof value.continued === 'string') return { continued: value.continued };
  const { position, part, of, id, at, author, label, changes } = value;
  const isLabel =
    isObject(label) &&
    typeof label.key === 'string' &&
    isObject(label.facts) &&
    Object.values(label.facts).every(fact => typeof fact === 'string' || typeof fact === 'number');
  const counts = [position, part, of].every(count => isCount(count) && count > 0);
  if (!isLabel || !counts || part > of || ![id, at, author].every(text => typeof text === 'string')) return null;
  return Array.isArray(changes) && changes.every(isChange) ? { position, part, of, id, at, changes } : null;
}

const segmentName = number => `journal/${String(number).padStart(6, '0')}.jsonl`;

/**
 * Reads all segments. `state.known` is false from a damage on until a whole snapshot gives the rows back; the chain of hashes
 * goes on with whatever the next line can follow.
 */
function readJournal({ source, segments, workspaceId, sealed, key, report, wanted, snapshots, compare }) {
  const hidden = sealed && key === null;
  const first = workspaceId === null ? null : sha256(`consorta-journal\n${workspaceId}`);
  const counts = { segments: 0, entries: 0, commits: 0, changes: 0 };
  const met = new Map();
  let follow = first === null ? null : [first];
  let lastHash = first;
  let position = 0;
  let tables = new Map();
  let parts = [];
  /** Where each segment begins and how far it goes: what a snapshot's header must say. Null when not sure. */
  let log = first === null ? null : { closed: [], segment: newSegment(1, 1, first), entryBytes: 0, at: null };
  let announced = true;
  let afterAnnouncement = false;

  const lose = next => {
    follow = next;
    position = null;
    tables = null;
    parts = [];
    log = null;
  };
  if (hidden) lose(follow);
  if (first !== null && wanted.has(first)) met.set(first, 0);

  const last = Math.max(1, ...segments);
  const lastFull = Math.max(1, ...segments.filter(number => source.sizes.get(segmentName(number)) > 0));
  for (let number = 1; number <= last || announced; number += 1) {
    const file = segmentName(number);
    const wasAnnounced = announced;
    announced = false;
    afterAnnouncement = false;
    if (!segments.includes(number)) {
      report('journal.missing-segment', file);
      lose(null);
      continue;
    }
    if (!wasAnnounced) {
      if (source.sizes.get(file) === 0) {
        report('note.empty-segment', file);
        continue;
      }
      if (!hidden && follow?.length === 1) {
        report('journal.stray-segment', file);
        lose(follow);
      }
    }
    counts.segments += 1;
    for (const line of readLines(source, file)) takeLine(file, line, number >= lastFull);
  }
  if (parts.length > 0) report('entry.torn', segmentName(lastFull), null, parts[0].position);
  return { met, position, tables, hash: lastHash, counts };

  function takeLine(file, { bytes, number, ended, last: isLast }, isEnd) {
    counts.entries += 1;
    const expected = position === null ? null : position + 1;
    const damage = (code, next) => {
      report(code, file, number, expected);
      lose(next);
    };
    if (afterAnnouncement) {
      afterAnnouncement = false;
      announced = false;
      damage('entry.continued', [lastHash]);
    }
    const hash = bytes.subarray(0, 64).toString('latin1');
    const payload = bytes.subarray(65);
    const hasForm = ended && HEX64.test(hash) && bytes[64] === 32;
    const previous = !hasForm
      ? undefined
      : follow === null
        ? ''
        : follow.find(candidate => sha256(candidate, '\n', payload) === hash);
    if (previous === undefined) {
      const torn = isEnd && isLast && !/[0-9a-f]{64} \{"/.test(bytes.subarray(1).toString('latin1'));
      // Whoever names this hash means this line, whose damage is named.
      if (wanted.has(hash)) met.set(hash, null);
      // At the very end it is a save that was not finished, and all before it stands.
      if (torn) {
        parts = [];
        report('entry.torn', file, number, expected);
        return;
      }
      const should = (follow ?? []).slice(0, 4).map(candidate => sha256(candidate, '\n', payload));
      const next = [...(HEX64.test(hash) ? [hash] : []), ...should, ...(follow ?? []).slice(0, 4)];
      damage(hasForm ? 'entry.hash' : 'entry.form', next.length === 0 ? null : [...new Set(next)]);
      return;
    }
    follow = [hash];
    lastHash = hash;
    if (log) {
      log.segment.bytes += bytes.length + 1;
      log.segment.lines += 1;
      log.entryBytes = bytes.length + 1;
    }
    takePayload(hash, payload, previous, code => damage(code, [hash]));
    if (wanted.has(hash)) met.set(hash, position);
  }

  function takePayload(hash, payload, previous, damage) {
    if (sealed && (key === null || previous === '')) return;
    const plain = sealed ? unsealLine(key, payload, `consorta/entry/${workspaceId}/${previous}`) : payload;
    if (plain === null) return damage('entry.sealed');
    const entry = readPayload(plain);
    if (entry === null) return damage('entry.payload');
    if (entry.continued !== undefined) {
      const next = log && segmentName(log.closed.length + 2);
      if (parts.length > 0 || (next && entry.continued !== next)) return damage('entry.continued');
      announced = true;
      afterAnnouncement = true;
      if (log) {
        log.closed.push(log.segment);
        log.segment = newSegment(log.closed.length + 1, position + 1, hash);
      }
      return undefined;
    }
    if (position !== null && entry.position !== position + 1) return damage('entry.position');
    const begun = parts[0] ?? entry;
    if (entry.part !== parts.length + 1 || entry.of !== begun.of || entry.id !== begun.id) {
      // The rest of a commit whose beginning was damaged, and named.
      if (position !== null || parts.length > 0) return damage('entry.parts');
      if (entry.part === entry.of) position = entry.position;
      return undefined;
    }
    parts.push(entry);
    if (entry.part < entry.of) return undefined;
    const changes = parts.flatMap(part => part.changes);
    const { at } = parts[0];
    parts = [];
    position = entry.position;
    counts.commits += 1;
    counts.changes += changes.length;
    if (log) log.at = at;
    const table = tables === null ? null : applyChanges(tables, changes);
    if (table !== null) {
      damage('entry.changes');
      position = entry.position;
    }
    if (snapshots.has(position)) {
      const head = log && {
        position,
        hash,
        at: log.at,
        entryBytes: log.entryBytes,
        closed: log.closed,
        segment: log.segment,
      };
      const read = compare(position, head, tables);
      tables ??= read;
    }
    return undefined;
  }
}

const newSegment = (number, firstPosition, startHash) => ({
  file: segmentName(number),
  firstPosition,
  startHash,
  bytes: 0,
  lines: 0,
});

// ------------------------------------------------------------------------------------------------------ snapshots

function isHeader(header) {
  if (!isObject(header) || header.snapshot !== 1 || typeof header.workspaceId !== 'string' || !isObject(header.head))
    return false;
  if (header.sealed !== undefined && header.sealed !== true) return false;
  const { position, hash, at, entryBytes, closed, segment } = header.head;
  const isSegment = value =>
    isObject(value) &&
    typeof value.file === 'string' &&
    typeof value.startHash === 'string' &&
    [value.firstPosition, value.bytes, value.lines].every(Number.isInteger);
  return (
    Number.isInteger(position) &&
    typeof hash === 'string' &&
    (at === null || typeof at === 'string') &&
    Number.isInteger(entryBytes) &&
    Array.isArray(closed) &&
    closed.every(isSegment) &&
    isSegment(segment) &&
    Array.isArray(header.tables) &&
    header.tables.every(
      pair => Array.isArray(pair) && pair.length === 2 && typeof pair[0] === 'string' && Number.isInteger(pair[1]),
    )
  );
}

/** The header of a snapshot whose last line is the hash of all before it; null, and a report, when it is not. */
function readHeader(source, position, report) {
  const file = `snapshots/${position}.jsonl`;
  const hash = createHash('sha256');
  let first = null;
  let end = null;
  for (const line of readLines(source, file)) {
    if (line.last) end = line;
    else hash.update(line.bytes).update('\n');
    if (line.number === 1 && !line.last) first = line.bytes;
  }
  if (end === null || !end.ended || end.bytes.toString('latin1') !== hash.digest('hex')) {
    report('snapshot.hash', file, null, position);
    return null;
  }
  const header = first === null ? null : parse(first);
  if (!isHeader(header) || header.head.position !== position) {
    report('snapshot.form', file, 1, position);
    return null;
  }
  return { header, headerHash: sha256(first) };
}

/** Compares a snapshot's rows with those that the journal leads to (null: with nothing). Returns them when all is well. */
function compareRows(source, position, { header, headerHash }, { workspaceId, key }, expected, report) {
  const file = `snapshots/${position}.jsonl`;
  const wrong = (code, line) => {
    report(code, file, line, position);
    return null;
  };
  const plan = header.tables.flatMap(([table, count]) => (count > 0 ? [{ table, count }] : []));
  const rows = new Map(header.tables.map(([table]) => [table, new Map()]));
  let [at, seen, differing] = [0, 0, 0];
  let ids = new Set();
  for (const line of readLines(source, file)) {
    if (line.number === 1 || line.last) continue;
    let texts = [line.bytes];
    if (header.sealed) {
      const block = unsealLine(
        key,
        line.bytes,
        `consorta/snapshot/${workspaceId}/${position}/${headerHash}/${line.number - 2}`,
      );
      if (block === null) return wrong('snapshot.sealed', line.number);
      if (block.length === 0 || block[block.length - 1] !== 10) return wrong('snapshot.form', line.number);
      texts = block.subarray(0, -1).toString('utf8').split('\n');
    }
    for (const text of texts) {
      const row = parse(text);
      const { table, count } = plan[at] ?? {};
      if (!isRow(row) || table === undefined || ids.has(row.id)) return wrong('snapshot.form', line.number);
      ids.add(row.id);
      rows.get(table).set(row.id, row);
      if (expected && !same(expected.get(table)?.get(row.id), row)) {
        differing += 1;
        if (differing <= 20) report('snapshot.rows', file, line.number, position, { table });
      }
      seen += 1;
      if (seen === count) {
        at += 1;
        seen = 0;
        ids = new Set();
      }
    }
  }
  if (at < plan.length) return wrong('snapshot.form', null);
  for (const table of expected ? new Set([...rows.keys(), ...expected.keys()]) : []) {
    const stored = header.tables.filter(([name]) => name === table).reduce((sum, [, count]) => sum + count, 0);
    if (stored === (expected.get(table)?.size ?? 0)) continue;
    differing += 1;
    report('snapshot.rows', file, null, position, { table });
  }
  return differing === 0 ? rows : null;
}

// ---------------------------------------------------------------------------------------------------- attachments

/** The length of a stored file's content; null, and a report, when it is not what was stored. */
function readAttachment(source, name, { sealed, key, workspaceId, nameKey }, report) {
  const file = `attachments/${name.slice(0, 2)}/${name}`;
  const wrong = code => {
    report(code, file);
    return null;
  };
  if (!sealed) {
    const hash = createHash('sha256');
    let length = 0;
    for (const piece of source.read(file)) {
      hash.update(piece);
      length += piece.length;
    }
    return hash.digest('hex') === name ? length : wrong('attachment.hash');
  }
  const end = source.sizes.get(file) - 32;
  const hash = createHash('sha256');
  const content = createHash('sha256');
  let [rest, at, chunk, length] = [Buffer.alloc(0), 0, 0, 0];
  for (const piece of source.read(file)) {
    rest = Buffer.concat([rest, piece]);
    while (at < end && rest.length >= 4) {
      const size = rest.readUInt32BE(0);
      if (size < 28 || size > MiB + 28 || at + 4 + size > end) return wrong('attachment.form');
      if (rest.length < 4 + size) break;
      const isLast = at + 4 + size === end;
      if (size === 28 && !isLast) return wrong('attachment.form');
      if (key !== null) {
        const plain = unseal(
          key,
          rest.subarray(4, 4 + size),
          `consorta/attachment/${workspaceId}/${name}/${chunk}/${isLast ? 1 : 0}`,
        );
        if (plain === null) return wrong('attachment.sealed');
        content.update(plain);
      }
      hash.update(rest.subarray(0, 4 + size));
      rest = rest.subarray(4 + size);
      at += 4 + size;
      length += size - 28;
      chunk += 1;
    }
  }
  if (chunk === 0 || at !== end || rest.length !== 32) return wrong('attachment.form');
  if (!hash.digest().equals(rest)) return wrong('attachment.hash');
  if (key !== null && createHmac('sha256', nameKey).update(content.digest('hex')).digest('hex') !== name)
    return wrong('attachment.hash');
  return length;
}

// ----------------------------------------------------------------------------------------------------------- all

function kindOf(path, within) {
  if (path === 'workspace.json') return ['manifest'];
  let found = /^journal\/(\d{6,12})\.jsonl$/.exec(path);
  if (found && Number(found[1]) > 0 && segmentName(Number(found[1])) === path) return ['segment', Number(found[1])];
  found = /^snapshots\/(0|[1-9]\d{0,14})\.jsonl$/.exec(path);
  if (found) return ['snapshot', Number(found[1])];
  found = /^attachments\/([0-9a-f]{2})\/(\1[0-9a-f]{62})$/.exec(path);
  if (found) return ['attachment', found[2]];
  if (/^quarantine\//.test(path)) return ['kept'];
  if (within === 'backup') {
    return [
      path === 'backup.json'
        ? 'record'
        : ['README.txt', 'reader.html', 'consorta-verify.mjs'].includes(path)
          ? 'reader'
          : 'foreign',
    ];
  }
  if (path === 'journal/head.json' || path === 'lock' || path === 'backups.json') return ['own'];
  if (path.startsWith('journal.rewritten/')) return ['passing'];
  if (/^journal\/torn-\d+(-\d+)?\.bin$/.test(path) || /^workspace\.format-\d+\.json$/.test(path)) return ['kept'];
  const isPassing =
    /(\.tmp|(^|\/)(\.DS_Store|desktop\.ini|Thumbs\.db|\.localized))$|^(lock\.taking-over|workspace\.json\.unfinished)$/;
  return [isPassing.test(path) ? 'passing' : 'foreign'];
}

function readMark(source, expected, report) {
  const file = 'journal/head.json';
  if (!source.sizes.has(file)) {
    if (expected) report('head.missing', file);
    return null;
  }
  const text = source.sizes.get(file) > 1000 ? '' : whole(source, file).toString('latin1');
  const value = parse(text);
  if (isObject(value) && isCount(value.position) && HEX64.test(value.hash)) {
    const { position, hash } = value;
    const check = sha256(`${position} ${hash}`).slice(0, 16);
    if (text === `${JSON.stringify({ position, hash, check }).padEnd(200)}\n`) return { position, hash };
  }
  report('head.form', file);
  return null;
}

function isRecord(value) {
  const { workspaceId, encrypted, madeAt, position, headHash, counts, members, attachments, damagedAttachments } =
    value;
  const isHex = text => typeof text === 'string' && HEX64.test(text);
  return (
    isText(workspaceId) &&
    typeof encrypted === 'boolean' &&
    typeof madeAt === 'string' &&
    isCount(position) &&
    isHex(headHash) &&
    isObject(counts) &&
    Object.values(counts).every(isCount) &&
    Array.isArray(members) &&
    members.every(
      member => isObject(member) && typeof member.name === 'string' && isCount(member.bytes) && isHex(member.sha256),
    ) &&
    Array.isArray(attachments) &&
    attachments.every(
      item =>
        isObject(item) && isHex(item.storedAs) && isCount(item.bytes) && ['inside', 'beside'].includes(item.place),
    ) &&
    Array.isArray(damagedAttachments) &&
    damagedAttachments.every(isHex)
  );
}

function readRecord(source, report) {
  const file = 'backup.json';
  const value = source.sizes.has(file) ? parse(whole(source, file)) : null;
  if (isObject(value) && value.marker === 'consorta-backup' && Number.isInteger(value.format)) {
    if (value.format > 1) throw new Refusal('newer', 3, { program: String(value.program) });
    if (value.format === 1 && isRecord(value)) return value;
  }
  report('backup.facts', file, null, null, { what: 'record' });
  return null;
}

/** Checks everything in a source. `given`: `{ passphrase }`, `{ recoveryKey }` or nothing. Throws a Refusal. */
export function verifySource(plainSource, given = {}, { beside = null, report: sink } = {}) {
  const findings = [];
  const told = new Set();
  const report =
    sink ??
    ((code, file, line = null, position = null, facts = {}) => {
      const finding = { code, file, line, position, facts };
      const key = JSON.stringify(finding);
      if (!told.has(key)) findings.push(finding);
      told.add(key);
    });
  // A file that the disk does not give is one finding more; the rest is checked all the same.
  const source = {
    ...plainSource,
    *read(name) {
      try {
        yield* plainSource.read(name);
      } catch (error) {
        if (error.syscall === undefined) throw error;
        report('file.unreadable', name, null, null, { errno: error.code });
      }
    },
  };
  if (source.kind === 'folder' && source.sizes.has('rewriting.json')) throw new Refusal('rewriting', 3);
  const record = source.kind === 'backup' ? readRecord(source, report) : null;
  const { manifest, workspaceId: named, format } = readManifest(source, report);
  const hasKey = given.passphrase !== undefined || given.recoveryKey !== undefined;
  const key = manifest?.encryption && hasKey ? dataKey(manifest, given) : null;
  const kinds = [...source.sizes.keys()].map(path => [path, ...kindOf(path, source.kind)]);
  for (const [path, kind] of kinds) if (['kept', 'passing', 'foreign'].includes(kind)) report(`note.${kind}`, path);
  if (source.kind === 'folder' && source.sizes.has('lock')) {
    const owner = parse(whole(source, 'lock'));
    report('note.locked', 'lock', null, null, { host: String(owner?.host ?? '?'), since: String(owner?.since ?? '?') });
  }

  const snapshots = new Map();
  for (const [, kind, position] of kinds) {
    if (kind !== 'snapshot') continue;
    const read = readHeader(source, position, report);
    if (read) snapshots.set(position, read);
  }
  const anyHeader = [...snapshots.values()][0]?.header;
  const workspaceId = named ?? anyHeader?.workspaceId ?? null;
  let sealed = manifest ? manifest.encryption !== null : anyHeader?.sealed === true;
  if (!manifest && !anyHeader && source.sizes.has(segmentName(1))) {
    for (const piece of source.read(segmentName(1))) {
      sealed = isSealedText(piece.subarray(65, 76));
      break;
    }
  }
  const mark = readMark(source, source.kind === 'folder' && (format ?? 2) > 1, report);
  for (const [position, { header }] of snapshots) {
    const file = `snapshots/${position}.jsonl`;
    if (workspaceId !== null && header.workspaceId !== workspaceId) report('snapshot.workspace', file, null, position);
    if ((header.sealed === true) === sealed) continue;
    report('snapshot.form', file, 1, position);
    snapshots.delete(position);
  }

  const place = { workspaceId, key };
  const canRead = !sealed || key !== null;
  const compared = new Set();
  const journal = readJournal({
    source,
    segments: kinds.filter(([, kind]) => kind === 'segment').map(([, , number]) => number),
    workspaceId,
    sealed,
    key,
    report,
    wanted: new Set([...[...snapshots.values()].map(({ header }) => header.head.hash), ...(mark ? [mark.hash] : [])]),
    snapshots,
    compare: (position, head, tables) => {
      const snapshot = snapshots.get(position);
      if (!canRead) return null;
      compared.add(position);
      const file = `snapshots/${position}.jsonl`;
      if (head && !same(head, snapshot.header.head)) report('snapshot.head', file, null, position);
      return compareRows(source, position, snapshot, place, tables, report);
    },
  });
  for (const [position, snapshot] of snapshots) {
    const met = journal.met.get(snapshot.header.head.hash);
    if (met === undefined || (met !== null && met !== position))
      report('snapshot.head', `snapshots/${position}.jsonl`, null, position);
    if (canRead && !compared.has(position)) compareRows(source, position, snapshot, place, null, report);
  }
  if (mark) {
    const met = journal.met.get(mark.hash);
    const isBeyond = met === undefined && (journal.position === null || mark.position > journal.position);
    if (isBeyond)
      report('head.lost', 'journal/head.json', null, mark.position, {
        position: mark.position,
        end: journal.position ?? '?',
      });
    else if (met !== null && met !== mark.position) report('head.hash', 'journal/head.json', null, mark.position);
  }

  const nameKey = key && Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), 'consorta attachment names', 32));
  const lengths = new Map();
  const readFile = (from, name) =>
    lengths.set(name, readAttachment(from, name, { sealed, key, workspaceId, nameKey }, report));
  for (const [, kind, name] of kinds) if (kind === 'attachment') readFile(source, name);
  for (const { storedAs, bytes, place: where } of record?.attachments ?? []) {
    const file = `attachments/${storedAs.slice(0, 2)}/${storedAs}`;
    const from = where === 'inside' ? source : beside;
    if (!from?.sizes.has(file)) report('attachment.missing', file);
    else if (from.sizes.get(file) !== bytes) report('attachment.length', file);
    else if (where === 'beside') readFile(from, storedAs);
  }
  if (journal.tables) checkAttachmentRows(journal.tables.get('attachment') ?? new Map(), lengths, nameKey, report);
  if (record) checkRecord(source, record, { workspaceId: named, sealed, journal }, report);
  if (sealed && key === null) report('note.unchecked', '');
  const isNote = ({ code }) => code.startsWith('note.');
  return {
    kind: source.kind,
    workspaceId,
    format,
    isSealed: sealed,
    isOpened: canRead,
    position: journal.position,
    headHash: journal.hash,
    counts: {
      files: source.sizes.size,
      bytes: [...source.sizes.values()].reduce((sum, bytes) => sum + bytes, 0),
      ...journal.counts,
      snapshots: kinds.filter(([, kind]) => kind === 'snapshot').length,
      rows: journal.tables ? [...journal.tables.values()].reduce((sum, rows) => sum + rows.size, 0) : null,
      attachments: lengths.size,
    },
    findings: [...findings.filter(finding => !isNote(finding)), ...findings.filter(isNote)],
  };
}

function checkAttachmentRows(rows, lengths, nameKey, report) {
  const meant = new Set();
  for (const { bytes, sha256: hash } of rows.values()) {
    if (hash === null || hash === undefined) continue;
    const sealedName = () => createHmac('sha256', nameKey).update(hash).digest('hex');
    const name = typeof hash !== 'string' || !HEX64.test(hash) ? '' : nameKey ? sealedName() : hash;
    const file = name === '' ? '?' : `attachments/${name.slice(0, 2)}/${name}`;
    meant.add(name);
    if (!lengths.has(name)) report('attachment.missing', file);
    else if (lengths.get(name) !== null && lengths.get(name) !== bytes) report('attachment.length', file);
  }
  for (const name of lengths.keys())
    if (!meant.has(name)) report('note.unreferenced', `attachments/${name.slice(0, 2)}/${name}`);
}

function checkRecord(source, record, { workspaceId, sealed, journal }, report) {
  const listed = new Map(record.members.map(member => [member.name, member]));
  for (const [path, size] of source.sizes) {
    if (path === 'backup.json') continue;
    const member = listed.get(path);
    const hash = createHash('sha256');
    if (member) for (const piece of source.read(path)) hash.update(piece);
    if (!member || member.bytes !== size || member.sha256 !== hash.digest('hex')) report('backup.member', path);
  }
  for (const name of listed.keys()) if (!source.sizes.has(name)) report('backup.member', name);
  const wrong = what => report('backup.facts', 'backup.json', null, null, { what });
  if (workspaceId !== null && record.workspaceId !== workspaceId) wrong('workspaceId');
  if (record.encrypted !== sealed) wrong('encrypted');
  if (record.headHash !== journal.hash) wrong('headHash');
  if (journal.position !== null && record.position !== journal.position) wrong('position');
  if (!journal.tables) return;
  for (const table of new Set([...journal.tables.keys(), ...Object.keys(record.counts)])) {
    if ((own(record.counts, table) ?? 0) !== (journal.tables.get(table)?.size ?? 0)) wrong(`counts/${table}`);
  }
}

/** Checks a folder or a backup's file. Throws a Refusal when there is nothing to check or it cannot be unlocked. */
export function verify(path, given = {}) {
  if (!existsSync(path)) throw new Refusal('not-found', 3);
  const early = [];
  const report = (code, file) => early.push({ code, file, line: null, position: null, facts: {} });
  const withEarly = result => {
    const known = new Set(result.findings.map(({ code, file }) => `${code} ${file}`));
    const more = early.filter(
      ({ code, file }, at) =>
        !known.has(`${code} ${file}`) && early.findIndex(e => e.code === code && e.file === file) === at,
    );
    return { ...result, findings: [...more, ...result.findings] };
  };
  if (statSync(path).isDirectory()) return withEarly(verifySource(openFolder(path, report), given));
  const source = statSync(path).isFile() ? openZip(path, report) : null;
  if (source === null) throw new Refusal('not-a-backup', 3);
  const folder = dirname(path);
  const besides = existsSync(join(folder, 'attachments')) ? openFolder(join(folder, 'attachments')) : null;
  const beside = besides && {
    kind: 'folder',
    sizes: new Map([...besides.sizes].map(([name, size]) => [`attachments/${name}`, size])),
    read: name => readPieces(join(folder, name)),
  };
  try {
    return withEarly(verifySource(source, given, { beside }));
  } finally {
    source.close();
  }
}

// ---------------------------------------------------------------------------------------------------------- words

const WORDS = {
  'manifest.missing': ['lipsește manifestul', 'the manifest is missing'],
  'manifest.unreadable': ['manifestul nu poate fi citit', 'the manifest cannot be read'],
  'manifest.seal': ['manifestul a fost schimbat de când a fost scris', 'the manifest was changed since it was written'],
  'journal.missing-segment': ['lipsește această parte a jurnalului', 'this part of the journal is missing'],
  'journal.stray-segment': [
    'nicio intrare nu anunță această parte a jurnalului',
    'no entry announces this part of the journal',
  ],
  'entry.form': ['nu este o intrare a jurnalului', 'not an entry of a journal'],
  'entry.hash': [
    'intrarea nu urmează celei dinainte: schimbată, mutată sau pusă aici, ori lipsește cea dinainte',
    'the entry does not follow the one before: changed, moved or put here, or the one before is missing',
  ],
  'entry.torn': [
    'o salvare care nu s-a încheiat sau al cărei sfârșit a fost schimbat',
    'a save that was not finished, or whose end was changed',
  ],
  'entry.sealed': ['conținutul criptat nu se deschide', 'the sealed content does not open'],
  'entry.payload': ['conținutul nu este al unei intrări', 'the content is not that of an entry'],
  'entry.position': ['poziția nu este cea care urma', 'the position is not the next one'],
  'entry.parts': ['partea actului nu urmează aici', 'the part of the act is not what comes next'],
  'entry.changes': [
    'modificările nu se potrivesc cu rândurile de dinainte',
    'the changes do not fit the rows before them',
  ],
  'entry.continued': ['anunțul altui fișier nu este la locul lui', 'the announcement of another file is out of place'],
  'head.missing': ['lipsește semnul sfârșitului jurnalului', "the mark of the journal's end is missing"],
  'head.form': ['semnul sfârșitului jurnalului este deteriorat', "the mark of the journal's end is damaged"],
  'head.lost': ['lipsește sfârșitul jurnalului', 'the end of the journal is missing'],
  'head.hash': ['semnul nu este al acestui jurnal', 'the mark is not of this journal'],
  'snapshot.form': ['instantaneul nu este scris cum trebuie', 'the snapshot is not written as it should be'],
  'snapshot.hash': [
    'instantaneul a fost schimbat de când a fost scris',
    'the snapshot was changed since it was written',
  ],
  'snapshot.workspace': ['instantaneul este al altui spațiu de lucru', 'the snapshot is of another workspace'],
  'snapshot.head': [
    'instantaneul nu este al acestui jurnal la această poziție',
    'the snapshot is not of this journal at this position',
  ],
  'snapshot.sealed': ['rândurile criptate nu se deschid', 'the sealed rows do not open'],
  'snapshot.rows': ['rândurile nu sunt cele la care duce jurnalul', 'the rows are not those that the journal leads to'],
  'attachment.hash': ['fișierul atașat nu este cel adăugat', 'the attached file is not the one that was added'],
  'attachment.form': ['fișierul atașat nu este scris cum trebuie', 'the attached file is not written as it should be'],
  'attachment.sealed': ['fișierul atașat nu se deschide', 'the attached file does not open'],
  'attachment.missing': ['lipsește un fișier atașat', 'an attached file is missing'],
  'attachment.length': ['fișierul atașat nu are lungimea lui', 'the attached file has not its length'],
  'backup.form': [
    'copia nu este scrisă cum trebuie în acest loc',
    'the backup is not written as it should be in this place',
  ],
  'backup.member': [
    'fișierul din copie nu este cel care a fost pus în ea',
    'the file in the backup is not the one that was put into it',
  ],
  'backup.facts': [
    'ce spune copia despre sine nu se potrivește',
    'what the backup says of itself is not what it holds',
  ],
  'file.unreadable': ['fișierul nu a putut fi citit de pe disc', 'the file could not be read from the disk'],
  'note.kept': ['păstrat: rest al unei salvări sau al unei deteriorări', 'kept: remains of a save or of damage'],
  'note.foreign': ['nu este al programului', 'not of the program'],
  'note.passing': ['fișier de trecere', 'a passing file'],
  'note.locked': ['spațiul de lucru este deschis pentru scriere', 'the workspace is open for writing'],
  'note.unreferenced': ['niciun rând nu se referă la acest fișier', 'no row means this file'],
  'note.empty-segment': [
    'parte goală a jurnalului, rămasă de la o oprire',
    'an empty part of the journal, left by a stop',
  ],
  'note.unchecked': [
    'fără parolă sau cheie de recuperare nu s-a verificat conținutul criptat, ci doar lanțul și amprentele',
    'without passphrase or recovery key the sealed content was not checked, only the chain and the hashes',
  ],
  'note.unsealed-manifest': ['manifest fără sigiliu (format 1)', 'a manifest without a seal (format 1)'],
  'not-found': ['Locul nu există.', 'There is no such place.'],
  'not-a-workspace': ['Nu este un spațiu de lucru Consorta.', 'Not a Consorta workspace.'],
  'not-a-backup': ['Nu este o copie de siguranță Consorta întreagă.', 'Not a whole Consorta backup.'],
  newer: ['Formatul este mai nou decât acest verificator.', 'The format is newer than this verifier.'],
  rewriting: [
    'O ștergere definitivă nu s-a încheiat. Deschideți spațiul de lucru cu Consorta, apoi verificați din nou.',
    'An erasure was not finished. Open the workspace with Consorta, then check again.',
  ],
  'wrong-passphrase': ['Parola nu este aceasta.', 'The passphrase is not the one.'],
  'wrong-recovery-key': ['Cheia de recuperare nu este aceasta.', 'The recovery key is not the one.'],
  unset: [
    'Variabila de mediu numită nu este setată sau este goală.',
    'The named environment variable is not set, or is empty.',
  ],
  unreadable: ['Locul nu a putut fi citit de pe disc.', 'The place could not be read from the disk.'],
  usage: [
    'Folosire: node consorta-verify.mjs LOC [--passphrase-env NUME | --recovery-env NUME] [--json] [--lang ro|en]',
    'Usage: node consorta-verify.mjs PLACE [--passphrase-env NAME | --recovery-env NAME] [--json] [--lang ro|en]',
  ],
};

/** One call: returns the exit code. What names in folders say is shown without control characters. */
function run(words) {
  const given = {};
  let [place, json] = [null, false];
  let lang = /^ro/i.test(process.env.CONSORTA_LANG || process.env.LC_ALL || process.env.LANG || '') ? 'ro' : 'en';
  const say = code => WORDS[code][lang === 'ro' ? 0 : 1];
  const out = text => process.stdout.write(`${text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '?')}\n`);
  const refuse = (code, exit, facts = {}) => {
    if (json) out(JSON.stringify({ ok: false, problem: { code, facts, message: say(code) } }));
    else process.stderr.write(`${say(code)}\n`);
    return exit;
  };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    const value = words[at + 1];
    if (word === '--json') json = true;
    else if (word === '--lang' && ['ro', 'en'].includes(value)) lang = words[++at];
    else if ((word === '--passphrase-env' || word === '--recovery-env') && process.env[value ?? '']) {
      given[word === '--passphrase-env' ? 'passphrase' : 'recoveryKey'] = process.env[words[++at]];
    } else if ((word === '--passphrase-env' || word === '--recovery-env') && value !== undefined)
      return refuse('unset', 2, { name: value });
    else if (place === null && !word.startsWith('--')) place = word;
    else return refuse('usage', 2);
  }
  if (place === null || Object.keys(given).length > 1) return refuse('usage', 2);
  try {
    const result = verify(place, given);
    const damages = result.findings.filter(({ code }) => !code.startsWith('note.'));
    const ok = damages.length === 0;
    if (json) out(JSON.stringify({ ok, path: place, problems: damages.length, ...result }));
    else {
      for (const { code, file, line, position } of result.findings) {
        const mark = code.startsWith('note.')
          ? lang === 'ro'
            ? 'notă'
            : 'note'
          : lang === 'ro'
            ? 'DETERIORAT'
            : 'DAMAGED';
        const where = [file, line === null ? '' : `:${line}`, position === null ? '' : ` (@${position})`].join('');
        out(`${mark}  ${where === '' ? '' : `${where}: `}${say(code)}  [${code}]`);
      }
      out(
        Object.entries(result.counts)
          .map(([name, count]) => `${name} ${count ?? '?'}`)
          .join(' · '),
      );
      out(`${result.workspaceId ?? '?'} @${result.position ?? '?'} ${result.headHash ?? '?'}`);
      out(
        lang === 'ro'
          ? ok
            ? 'Nicio deteriorare.'
            : `Deteriorări: ${damages.length}`
          : ok
            ? 'No damage.'
            : `Damages: ${damages.length}`,
      );
    }
    return result.findings.some(({ code }) => code === 'file.unreadable') ? 4 : ok ? 0 : 1;
  } catch (error) {
    if (error instanceof Refusal) return refuse(error.code, error.exit, error.facts);
    if (error.syscall !== undefined) return refuse('unreadable', 4, { errno: error.code });
    throw error;
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  process.exitCode = run(process.argv.slice(2));

import { EventEmitter } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchIdle } from '#main/electron/idle-lock.ts';
import { LockOrders } from '#main/ipc/lock-orders.ts';
import type { Handlers } from '#main/ipc/register-handlers.ts';
import type { LockAfter } from '#shared/ipc/protection.channels.ts';
import { passphrase, project, protectedProgram, value } from './protected-program.ts';

/* The lock of an encrypted workspace, and when it falls. */
let root = '';
let program: ReturnType<typeof protectedProgram>;
let ask: Handlers;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'consorta-protection-'));
  program = protectedProgram(root);
  ask = program.ask;
});
afterEach(async () => {
  await program.desk.close();
  await rm(root, { recursive: true, force: true });
});

describe('the lock', () => {
  test('closes the vault, gives its lock file back, and keeps of the page only what is sealed', async () => {
    const { folder } = await program.create();
    const key = program.desk.current?.vault.key;
    const order = ask['protection.lock-order']({});
    await ask['protection.lock-now']({});
    expect(await order).toEqual({ reason: 'command' });
    await ask['protection.lock']({ kept: '{"typed":"Popescu"}', lost: false });
    await expect.poll(() => program.windows.windows.length).toBe(4);
    expect(program.desk.current).toBeNull();
    expect(() => key?.bytes()).toThrow(/forgotten/);
    expect((await readdir(folder)).filter(name => /lock/.test(name))).toEqual([]);
    expect(
      JSON.stringify(program.desk.locked, (_, part) => (part instanceof Uint8Array ? [...part] : part)),
    ).not.toContain('Popescu');
    expect(Buffer.from(program.desk.locked?.kept ?? []).includes('Popescu')).toBe(false);
    expect(await ask['program.state']({})).toMatchObject({ open: null });
    expect(await ask['workspace.rows']({ folder, table: 'project', after: null, limit: 5 })).toMatchObject({
      ok: false,
      error: { code: 'ipc.no-workspace' },
    });
    value(await ask['protection.unlock']({ folder, by: { kind: 'passphrase', passphrase } }));
    expect(program.windows.windows).toEqual([
      'prepare encrypted',
      'present ',
      'prepare plain',
      'present ',
      'prepare encrypted',
      'present /participants/gt-00005',
    ]);
    // A page that was given it and is taken away before it is shown loses nothing: it is there until a page says otherwise.
    for (const _page of [1, 2]) expect(await ask['protection.kept']({})).toBe('{"typed":"Popescu"}');
    await ask['protection.keep']({ kept: '{}' });
    expect(await ask['protection.kept']({})).toBe('{}');
  });

  test('of a page that cannot answer in time keeps what that page last wanted back', async () => {
    const { folder } = await program.create();
    await ask['protection.keep']({ kept: '{"typed":"Pop"}' });
    await ask['protection.keep']({ kept: '{"typed":"Popescu"}' });
    expect(await program.desk.lock('suspend', null)).toBe(true);
    expect(await ask['protection.kept']({})).toBeNull();
    expect(Buffer.from(program.desk.locked?.kept ?? []).includes('Popescu')).toBe(false);
    value(await ask['protection.unlock']({ folder, by: { kind: 'passphrase', passphrase } }));
    expect(await ask['protection.kept']({})).toBe('{"typed":"Popescu"}');
  });

  test('a workspace that is not encrypted, or none, has nothing to be kept', async () => {
    await ask['protection.keep']({ kept: '{"typed":"Popescu"}' });
    program.played.chosen = join(root, 'simplu');
    value(await ask['workspace.create'](project));
    await ask['protection.keep']({ kept: '{"typed":"Popescu"}' });
    expect(await ask['protection.kept']({})).toBeNull();
  });

  test('does nothing to a workspace that is not encrypted', async () => {
    program.played.chosen = join(root, 'simplu');
    value(await ask['workspace.create'](project));
    expect(await program.desk.lock('idle', null)).toBe(false);
    expect(program.desk.current).not.toBeNull();
    expect(program.windows.windows).not.toContain('prepare encrypted');
  });

  test('is for as long as chosen', async () => {
    expect((await ask['protection.state']({})).lockAfter).toBe(10);
    expect((await ask['protection.set-lock-after']({ minutes: null })).lockAfter).toBeNull();
    expect(program.settings.current().lockAfter).toBeNull();
  });
});

describe('orders to lock', () => {
  type Heard = { reason: string; page: { kept: string; lost: boolean } | null };
  const orders = () => {
    const heard: Heard[] = [];
    return { heard, of: new LockOrders((reason, page) => void heard.push({ reason, page })) };
  };
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('wait for the page to save, and not longer than a few seconds', async () => {
    const { heard, of } = orders();
    const asked = of.next();
    of.order('idle');
    of.order('lock-screen');
    expect(await asked).toBe('idle');
    await vi.advanceTimersByTimeAsync(5_900);
    expect(heard).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(heard).toEqual([{ reason: 'idle', page: null }]);
  });

  test('are heard by a page that begins to ask only now', async () => {
    const { heard, of } = orders();
    void of.next();
    of.order('idle');
    expect(await of.next()).toBe('idle');
    of.ready({ kept: '{}', lost: false });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(heard).toEqual([{ reason: 'idle', page: { kept: '{}', lost: false } }]);
  });

  test('are carried out at once when no page answers, and when the page is ready', async () => {
    const { heard, of } = orders();
    of.order('suspend');
    await vi.advanceTimersByTimeAsync(0);
    void of.next();
    of.order('lock-screen');
    of.ready({ kept: '{}', lost: true });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(heard).toEqual([
      { reason: 'suspend', page: null },
      { reason: 'lock-screen', page: { kept: '{}', lost: true } },
    ]);
  });

  test('lapse when the person commanded and something cannot be saved; not when nobody is there', async () => {
    const { heard, of } = orders();
    void of.next();
    of.order('command');
    void of.next();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(heard).toEqual([]);
    of.order('idle');
    void of.next();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(heard).toEqual([{ reason: 'idle', page: null }]);
  });
});

describe('nobody there', () => {
  const watch = (minutes: LockAfter) => {
    const seen = { locks: [] as string[], idleSeconds: 0, ms: 0 };
    const power = new EventEmitter();
    const { touched } = watchIdle({
      power: Object.assign(power, { getSystemIdleTime: () => seen.idleSeconds }) as never,
      lockAfter: () => minutes,
      lock: reason => void seen.locks.push(reason),
      now: () => seen.ms,
    });
    const pass = (ms: number) => {
      seen.ms += ms;
      vi.advanceTimersByTime(ms);
    };
    return { seen, power, touched, pass };
  };
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('for ten minutes at the window locks, though somebody works in another program', () => {
    const { seen, touched, pass } = watch(10);
    pass(9 * 60_000);
    touched();
    pass(9 * 60_000);
    expect(seen.locks).toEqual([]);
    pass(60_000);
    expect(new Set(seen.locks)).toEqual(new Set(['idle']));
  });

  test('at the computer locks, though the page says that somebody is there', () => {
    const { seen, touched, pass } = watch(1);
    touched();
    seen.idleSeconds = 60;
    pass(5_000);
    expect(seen.locks).toEqual(['idle']);
  });

  test('never locks when that was chosen; sleep and a locked screen always do', () => {
    const { seen, power, pass } = watch(null);
    seen.idleSeconds = 100_000;
    pass(3_600_000);
    expect(seen.locks).toEqual([]);
    for (const event of ['lock-screen', 'suspend', 'resume']) power.emit(event);
    expect(seen.locks).toEqual(['lock-screen', 'suspend', 'suspend']);
  });
});

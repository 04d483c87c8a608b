import { expect, test } from 'vitest';
import { watchDrops } from '#main/electron/watch-drops.ts';

type Listener = Parameters<Parameters<typeof watchDrops>[0]['addEventListener']>[1];
const aFile = (name: string) => new File(['x'], name);

test('only what the person dropped is remembered, once, the latest alone', () => {
  let drop: Listener = () => {};
  const page = {
    addEventListener: (name: 'drop', listener: Listener, capture: true) => {
      expect([name, capture]).toEqual(['drop', true]);
      drop = listener;
    },
  };
  const drops = watchDrops(page, file => (file.name === 'mail.msg' ? '' : `/home/ana/${file.name}`));
  expect(drops.take()).toEqual([]);
  drop({ isTrusted: false, dataTransfer: { files: [aFile('forged.pdf')] } });
  expect(drops.take()).toEqual([]);
  drop({ isTrusted: true, dataTransfer: { files: [aFile('first.pdf')] } });
  drop({ isTrusted: true, dataTransfer: { files: [aFile('scan.pdf'), aFile('mail.msg')] } });
  // A script that fires after the person cannot put another in its place.
  drop({ isTrusted: false, dataTransfer: { files: [aFile('forged.pdf')] } });
  expect(drops.take()).toEqual([
    { path: '/home/ana/scan.pdf', name: 'scan.pdf' },
    { path: '', name: 'mail.msg' },
  ]);
  expect(drops.take()).toEqual([]);
  drop({ isTrusted: true, dataTransfer: null });
  expect(drops.take()).toEqual([]);
});

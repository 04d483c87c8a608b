import { parentPort, workerData } from 'node:worker_threads';
import { type BackupMessage, backupWorkerRole } from './backup-messages.ts';
import { BackupWorker } from './backup-worker.ts';
import { type ImportOrder, importWorkerRole } from './import-messages.ts';
import { ImportWorker } from './import-worker.ts';
import type { JobOrder, JobWord } from './job-messages.ts';
import { isLettersStart, type LettersWord } from './letter-messages.ts';
import { ReportWorker } from './report-worker.ts';
import { runLetters } from './run-letters.ts';
import { runSalvage } from './run-salvage.ts';
import { isSalvageStart, type SalvageWord } from './salvage-jobs.ts';

/** Entry of the worker threads: orders in, words out. What a thread is given at its start says which of them it is. */
const port = parentPort;
if (port === null) throw new Error('worker.ts runs as a worker thread only');
if (workerData === backupWorkerRole) {
  const worker = new BackupWorker(word => port.postMessage(word));
  port.on('message', (message: BackupMessage) => worker.take(message));
} else if (workerData === importWorkerRole) {
  const worker = new ImportWorker(word => port.postMessage(word));
  port.on('message', (order: ImportOrder) => worker.take(order));
} else if (isSalvageStart(workerData)) {
  const say = (word: SalvageWord): void => port.postMessage(word);
  runSalvage(workerData.order).then(
    result => say({ kind: 'done', result }),
    error => say({ kind: 'failed', code: typeof error?.code === 'string' ? error.code : 'internal' }),
  );
} else if (isLettersStart(workerData)) {
  const cancel = new AbortController();
  port.on('message', () => cancel.abort(new Error('cancelled')));
  runLetters(workerData.order, cancel.signal, (word: LettersWord) => port.postMessage(word));
} else {
  const worker = new ReportWorker((word: JobWord) => port.postMessage(word));
  port.on('message', (order: JobOrder) => worker.take(order));
}

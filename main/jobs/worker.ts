import { parentPort, workerData } from 'node:worker_threads';
import { type BackupMessage, backupWorkerRole } from './backup-messages.ts';
import { BackupWorker } from './backup-worker.ts';
import type { JobOrder, JobWord } from './job-messages.ts';
import { ReportWorker } from './report-worker.ts';

/** Entry of the worker threads: orders in, words out. What a thread is given at its start says which of the two it is. */
const port = parentPort;
if (port === null) throw new Error('worker.ts runs as a worker thread only');
if (workerData === backupWorkerRole) {
  const worker = new BackupWorker(word => port.postMessage(word));
  port.on('message', (message: BackupMessage) => worker.take(message));
} else {
  const worker = new ReportWorker((word: JobWord) => port.postMessage(word));
  port.on('message', (order: JobOrder) => worker.take(order));
}

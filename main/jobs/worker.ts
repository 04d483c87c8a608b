import { parentPort } from 'node:worker_threads';
import type { JobOrder, JobWord } from './job-messages.ts';
import { ReportWorker } from './report-worker.ts';

/** Entry of the worker thread: orders in, words out. */
const port = parentPort;
if (port === null) throw new Error('worker.ts runs as a worker thread only');
const worker = new ReportWorker((word: JobWord) => port.postMessage(word));
port.on('message', (order: JobOrder) => worker.take(order));

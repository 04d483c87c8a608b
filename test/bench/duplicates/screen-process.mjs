import { sampleCommits } from '../../../main/sample/industry-4/sample-commits.ts';
import { screenPeople } from '../../../shared/domain/duplicate/screen-people.ts';

/** `SIZE KIND RUNS`: prints how long screening took, median and longest step, and how many pairs it found. */
const [size, kind, runs] = process.argv.slice(2);
const people = [];
for (const { draft } of sampleCommits({ size: Number(size), seed: 1 })) {
  for (const change of draft.changes) {
    if (change.op === 'add' && change.table === 'participant') people.push(change.row);
  }
}
const alike = (person, at) => ({
  ...person,
  lastName: 'Popescu',
  firstName: ['Ion', 'Maria', 'Mihai'][at % 3],
  cnp: null,
  birthDate: null,
  phone: '0722111222',
  employer: 'one',
});
const screened = kind === 'all alike' ? people.map(alike) : people;

const times = [];
let longest = 0;
let pairs = 0;
for (let turn = 0; turn < Number(runs); turn += 1) {
  const began = performance.now();
  const steps = screenPeople(screened);
  for (let at = began; ; ) {
    const { done, value } = steps.next();
    const now = performance.now();
    longest = Math.max(longest, now - at);
    at = now;
    if (!done) continue;
    pairs = value.pairs.length;
    break;
  }
  times.push(performance.now() - began);
}
times.sort((a, b) => a - b);
console.log(JSON.stringify({ median: times[Math.floor(times.length / 2)], longest, pairs }));

import { seatsOfCompany } from './companies.ts';
import { purposes, randomFor, shuffled } from './random.ts';
import { blockSize, companiesInBlock } from './troubles.ts';

/** How many companies a sample of this size has: 37 for every 330 participants, rounded up. */
export const companyCount = (size: number): number => Math.ceil((size * companiesInBlock) / blockSize);

/**
 * At which company each participant works, by number: a company's people are spread over all groups of their 330. The
 * companies of a block come with the most people first, so that a last, incomplete block never needs more than it has.
 */
export function seatCompanies(seed: number, size: number): Uint32Array {
  const companies = new Uint32Array(size);
  for (let block = 0; block * blockSize < size; block += 1) {
    const people = Math.min(blockSize, size - block * blockSize);
    const seats = Array.from({ length: companiesInBlock }, (_, at) =>
      Array<number>(seatsOfCompany(at)).fill(at),
    ).flat();
    for (const [at, seat] of shuffled(people, randomFor(seed, purposes.seats, block)).entries()) {
      companies[block * blockSize + at] = block * companiesInBlock + (seats[seat] ?? 0);
    }
  }
  return companies;
}

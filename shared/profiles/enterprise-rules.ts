import { z } from 'zod';
import { aidRegulations } from '../domain/aid/aid.ts';
import { sourced } from './sourced.ts';

const percent = z.number().int().min(1).max(100);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const wholeEur = z.number().int().positive();

/** What makes an enterprise micro, small or medium, partner or linked, and which year's accounts say so. */
export const smeRules = z.strictObject({
  /** From the smallest category on. Staff is compulsory (annual work units, below), then one of the two limits in whole EUR. */
  limits: sourced(
    z
      .array(
        z.strictObject({
          category: z.enum(['micro', 'small', 'medium']),
          staffBelow: z.number().int().positive(),
          turnoverTo: wholeEur,
          balanceTo: wholeEur,
        }),
      )
      .length(3),
  ),
  /** Per cent of capital or votes from which a holder is a partner. */
  partnerFrom: sourced(percent),
  /** Per cent of votes above which a holder is linked. */
  linkedAbove: sourced(percent),
  /** Per cent held by public bodies, together, from which an enterprise is not an SME. */
  publicFrom: sourced(percent),
  /** `MM-DD`: from this day of a year the accounts of the year before count as approved, whether or not their day is known. */
  accountsFrom: sourced(z.string().regex(/^\d{2}-\d{2}$/)),
  /** A category is lost or gained only when it is so in two consecutive years. */
  twoYearRule: sourced(z.boolean()),
});

/** De minimis: ceilings and windows of each regulation, and what a participant costs where the call counts that as aid. */
export const deMinimisRules = z.strictObject({
  regulations: z.array(
    z.strictObject({
      regulation: z.enum(aidRegulations),
      /** Per single undertaking and Member State, whole EUR. */
      ceiling: wholeEur,
      /** The lower ceiling of road freight for hire; null where there is none. */
      roadFreightCeiling: wholeEur.nullable(),
      /** The fiscal year of the grant with the years before it; or years rolling back from its very day, that day excluded. */
      window: z.enum(['fiscal-years', 'rolling']),
      years: z.number().int().positive(),
      /** First and last day on which aid is granted under it. */
      from: day,
      to: day,
      source: z.string().min(1),
      verified: z.boolean(),
      note: z.string().optional(),
    }),
  ),
  /** What one participant costs, in the smallest unit of the project's currency; null while the call's figure is not known. */
  unitCost: sourced(z.number().int().positive().nullable()),
});

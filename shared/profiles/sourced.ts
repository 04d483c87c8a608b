import { z } from 'zod';

// zod would otherwise try to compile its checks with `new Function`, which the window's content policy refuses.
z.config({ jitless: true });

/** A value of the call with the document that sets it. Unverified values are shown as "nevalidat" wherever they act. */
export const sourced = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, source: z.string().min(1), verified: z.boolean(), note: z.string().optional() });
export type Sourced<T> = {
  readonly value: T;
  readonly source: string;
  readonly verified: boolean;
  readonly note?: string | undefined;
};

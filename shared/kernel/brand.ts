declare const brand: unique symbol;

/** A string or number that has been checked to be what its name says; only the function that checks may make one. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };

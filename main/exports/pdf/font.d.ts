/** A font file as a `data:` address, put into the bundle by Vite: nothing is read from disk at run time. */
declare module '*.ttf?inline' {
  const dataAddress: string;
  export default dataAddress;
}

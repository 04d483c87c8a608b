/// <reference path="./font.d.ts" />
import mediumAddress from 'pdfmake/fonts/Roboto/Roboto-Medium.ttf?inline';
import regularAddress from 'pdfmake/fonts/Roboto/Roboto-Regular.ttf?inline';

/** Name under which pdfmake knows the embedded font. */
export const fontFamily = 'Roboto';

const bytesOf = (address: string): Buffer => Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');

/** The embedded fonts (Apache licence, shipped inside the pdfmake package): Regular, and Medium as the bold. */
export const fontFiles = () => ({
  [fontFamily]: { normal: bytesOf(regularAddress), bold: bytesOf(mediumAddress) },
});

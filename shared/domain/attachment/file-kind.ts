import { cleanFileName, splitName } from './file-name.ts';

/** The ending of a name in small letters, without its dot: what a system goes by when it opens a file. */
export const endingOf = (name: string): string =>
  splitName(cleanFileName(name) ?? '')
    .ending.slice(1)
    .toLowerCase();

const mediaTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  bmp: 'image/bmp',
  webp: 'image/webp',
  heic: 'image/heic',
  txt: 'text/plain',
  csv: 'text/csv',
  xml: 'application/xml',
  json: 'application/json',
  zip: 'application/zip',
  p7m: 'application/pkcs7-mime',
  p7s: 'application/pkcs7-signature',
  eml: 'message/rfc822',
  msg: 'application/vnd.ms-outlook',
  rtf: 'application/rtf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  mp4: 'video/mp4',
  mp3: 'audio/mpeg',
};

/** What a file of this name usually holds; `application/octet-stream` when nobody knows. Nothing is decided by it. */
export function mediaTypeOf(name: string): string {
  const ending = endingOf(name);
  return Object.hasOwn(mediaTypes, ending) ? (mediaTypes[ending] ?? unknownType) : unknownType;
}
const unknownType = 'application/octet-stream';

/** Endings of what a system runs, or that makes it run something else, when it is opened. Windows, macOS, Linux. */
const programs = new Set(
  [
    'exe com scr pif bat cmd msi msp mst msix msixbundle appx appxbundle application appref-ms gadget cpl dll ocx sys drv',
    'ps1 ps1xml ps2 ps2xml psc1 psc2 psm1 psd1 msh msh1 msh2 mshxml vb vbs vbe js jse mjs ws wsf wsh wsc sct hta shb shs',
    'lnk url website scf inf ins isp reg msc chm hlp jar jnlp class library-ms search-ms searchconnector-ms',
    'settingcontent-ms theme themepack deskthemepack diagcab diagpkg xll iqy rqy slk mde ade mda grp job udl',
    'iso img vhd vhdx wim cab dmg pkg mpkg app command tool terminal workflow action scpt scptd applescript osax prefpane',
    'saver fileloc inetloc webloc ipa apk xapk',
    'sh bash zsh csh ksh fish run bin elf out so desktop appimage deb rpm snap flatpak flatpakref py pyc pyw pyz pyzw pl rb php lua tcl',
  ]
    .join(' ')
    .split(' '),
);

/**
 * Whether opening a file of this name would run it. Such a file is kept and can be saved elsewhere, but Consorta never
 * opens it: whoever wants to run it does so outside, knowingly.
 */
export const isProgramFile = (name: string): boolean => programs.has(endingOf(name));

// Signatures and sizes of https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, section 4.3.
// They are named once for the code that reads archives and the code that writes them.

export const LOCAL_SIGNATURE = 0x04034b50;
export const LOCAL_BYTES = 30;
export const CENTRAL_SIGNATURE = 0x02014b50;
export const CENTRAL_BYTES = 46;
export const END_SIGNATURE = 0x06054b50;
export const END_BYTES = 22;
export const ZIP64_END_SIGNATURE = 0x06064b50;
export const ZIP64_END_BYTES = 56;
export const ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
export const ZIP64_LOCATOR_BYTES = 20;
/** Stands for a count that only the ZIP64 record can hold. */
export const MAX_16_BIT = 0xffff;
/** Stands for a size or an offset that only a ZIP64 field can hold. */
export const MAX_32_BIT = 0xffffffff;

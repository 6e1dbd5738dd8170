/** Limits for a report. A real one has 1,000 to 30,000 characters. */

/** Bytes of a file. */
export const FILE_BYTES = 20_000_000;
/** Characters of a document without its markup. */
export const TEXT_LENGTH = 1_000_000;
/** Bytes of HTML, of which most is markup. */
export const HTML_LENGTH = 8_000_000;
/** Nesting depth of a page's elements; a real one has less than a hundred. */
export const NESTING = 1_000;
/** Paragraphs, tables and pictures together. */
export const SOURCE_BLOCKS = 10_000;
/** Cells of one table. */
export const TABLE_CELLS = 20_000;
/** Different pictures of one document that are included. */
export const PICTURES = 60;
/** Bytes of all included pictures. */
export const PICTURES_BYTES = 20_000_000;
/** Bytes of pictures that are examined in one document, included or not. */
export const PICTURES_LOOKED_AT = 60_000_000;
/** Pixels of one picture: a browser that shows it needs four bytes for each. */
export const PICTURE_PIXELS = 50_000_000;
/** Entries of a .docx, which is a zip archive. */
export const ZIP_ENTRIES = 2_000;
/** Unpacked bytes of the parts of a .docx that are read. */
export const UNPACKED_BYTES = 16_000_000;
/** Ratio of unpacked to packed size of a part; only checked beyond the first megabyte. */
export const UNPACKED_RATIO = 200;

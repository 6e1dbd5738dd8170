/** What a report can be at most. A real one has 1,000 to 30,000 characters; what is far beyond is no report. */

/** Bytes of a file as it comes. */
export const FILE_BYTES = 20_000_000;
/** Characters of a document without its markup. */
export const TEXT_LENGTH = 1_000_000;
/** Bytes of HTML, of which most is markup. */
export const HTML_LENGTH = 8_000_000;
/** Open elements of a page at one place; a real one has fewer than a hundred. */
export const NESTING = 1_000;
/** Paragraphs, tables and pictures together. */
export const SOURCE_BLOCKS = 10_000;
/** Cells of one table. */
export const TABLE_CELLS = 20_000;
/** Different pictures of one document that come along. */
export const PICTURES = 60;
/** Bytes of all pictures that come along. */
export const PICTURES_BYTES = 20_000_000;
/** Bytes of pictures that are looked at in one document, whether they come along or not. */
export const PICTURES_LOOKED_AT = 60_000_000;
/** Pixels of one picture: a browser that shows it holds four bytes for each. */
export const PICTURE_PIXELS = 50_000_000;
/** Entries of a .docx, which is a zip archive. */
export const ZIP_ENTRIES = 2_000;
/** Unpacked bytes of the parts of a .docx that are read. */
export const UNPACKED_BYTES = 16_000_000;
/** How many times its packed size a part may grow; only counted beyond the first megabyte. */
export const UNPACKED_RATIO = 200;

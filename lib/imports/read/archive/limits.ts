/**
 * Limits for an archive of reports: ten years of a county with forty units are 400 files of 30 KB to 3 MB.
 */

/** Bytes of the archive. It is read block by block, never as a whole. */
export const ARCHIVE_BYTES = 1_000_000_000;
export const ARCHIVE_ENTRIES = 5_000;
/** Bytes of the list of entries at the end of the archive. */
export const DIRECTORY_BYTES = 5_000_000;
/** Unpacked bytes of all entries together. */
export const ARCHIVE_UNPACKED_BYTES = 2_000_000_000;

/** A picture as it is stored. */
export type StoredPicture = { mime: string; bytes: Uint8Array };

/**
 * Limits for a picture of a chapter. The editor checks them before sending, and the server by the content.
 */
export const PICTURE_BYTES_MAX = 5 * 1024 * 1024;

/** The longest side, in pixels. */
export const PICTURE_SIDE_MAX = 12_000;

export const pictureMimes = ["image/png", "image/jpeg", "image/webp"] as const;
export type PictureMime = (typeof pictureMimes)[number];

/** The message for a picture that is too large. */
export const pictureTooLarge = "图片超过 5 MB。请用看图软件缩小尺寸或另存为 JPEG 后再插入。";

/** Maximum length of a picture's alternative text (pictureSchema). */
export const PICTURE_ALT_MAX = 200;

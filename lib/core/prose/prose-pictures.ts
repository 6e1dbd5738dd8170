/** What a picture of a chapter may be; the editor asks before sending, the server decides by content. */
export const PICTURE_BYTES_MAX = 5 * 1024 * 1024;

/** The longest side, in pixels. */
export const PICTURE_SIDE_MAX = 12_000;

export const pictureMimes = ["image/png", "image/jpeg", "image/webp"] as const;
export type PictureMime = (typeof pictureMimes)[number];

/** Said wherever a picture is too large. */
export const pictureTooLarge = "图片超过 5 MB。请用看图软件缩小尺寸或另存为 JPEG 后再插入。";

/** The largest length of the words that stand for a picture (pictureSchema). */
export const PICTURE_ALT_MAX = 200;

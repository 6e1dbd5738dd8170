import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import decodeJpeg, { init as openJpeg } from "@jsquash/jpeg/decode.js";
import decodeWebp, { init as openWebp } from "@jsquash/webp/decode.js";
import { decode as decodePng, encode as encodePng } from "fast-png";
import { imageSize } from "image-size";

/** Pixels above which a picture is not decoded: four bytes for each are held at once. */
const DECODED_PIXELS = 150_000_000;

/**
 * A picture of which every pixel could be decoded. `isTurned`: shown as it is, it would lie on its side or
 * head.
 */
type DecodedPicture = { type: "png" | "jpg" | "webp"; isTurned: boolean; toPng: () => Uint8Array };

/**
 * Decodes every pixel of a picture.
 *
 * @throws {Error} if it is damaged or cut short, of another format, or too large to be decoded
 */
export async function decodePicture(bytes: Uint8Array): Promise<DecodedPicture> {
  const { type, width, height, orientation = 1 } = imageSize(bytes);
  if (width * height > DECODED_PIXELS) throw new RangeError(`a picture of ${width} × ${height} pixels`);
  if (type === "png") {
    decodePng(bytes, { checkCrc: true });
    return { type, isTurned: false, toPng: () => bytes };
  }
  const buffer = new Uint8Array(bytes).buffer;
  if (type === "jpg") {
    if (!endsAsJpeg(bytes)) throw new RangeError("a JPEG that was cut short");
    // There is no decoder for CMYK here: such a picture is passed on unchanged.
    if (colourCount(bytes) === 4 && orientation === 1) return { type, isTurned: false, toPng: () => bytes };
    const pixels = await decodedJpeg(buffer);
    return { type, isTurned: orientation !== 1, toPng: () => pngOf(pixels) };
  }
  if (type !== "webp") throw new TypeError(`no decoder of ${type}`);
  const pixels = await decodedWebp(buffer);
  return { type, isTurned: false, toPng: () => pngOf(pixels) };
}

type Pixels = { width: number; height: number; data: Uint8ClampedArray };

/** For missing data the JPEG decoder returns grey, so the end marker is checked: a complete file has one. */
function endsAsJpeg(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf("ffd9", undefined, "hex") > 0;
}

/** The number of colours of a JPEG, by the frame's header; 0 if there is none. */
function colourCount(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 2; at + 10 <= bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at);
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return view.getUint8(at + 9);
    if (marker === 0xffda || marker < 0xff00) return 0;
  }
  return 0;
}

function pngOf({ width, height, data }: Pixels): Uint8Array {
  const image = { width, height, depth: 8 as const, channels: 4, data: new Uint8Array(data.buffer) };
  return encodePng(image, { zlib: { level: 6 } });
}

let jpeg: Promise<void> | undefined;
let webp: Promise<void> | undefined;

async function decodedJpeg(bytes: ArrayBuffer): Promise<Pixels> {
  jpeg ??= openJpeg({ wasmBinary: wasmOf("@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm"), printErr: () => {} });
  await jpeg;
  try {
    return await decodeJpeg(bytes, { preserveOrientation: true });
  } catch (error) {
    // After a fault the decoder is unusable: the next picture gets a new one.
    jpeg = undefined;
    throw error;
  }
}

async function decodedWebp(bytes: ArrayBuffer): Promise<Pixels> {
  webp ??= openWebp({ wasmBinary: wasmOf("@jsquash/webp/codec/dec/webp_dec.wasm"), printErr: () => {} });
  await webp;
  return decodeWebp(bytes);
}

/**
 * Reads the WebAssembly code of a decoder, and defines `ImageData`, the class of its results, which browsers
 * have and Node lacks.
 */
function wasmOf(path: string): ArrayBuffer {
  (globalThis as { ImageData?: unknown }).ImageData ??= class {
    constructor(
      readonly data: Uint8ClampedArray,
      readonly width: number,
      readonly height: number,
    ) {}
  };
  const { resolve } = createRequire(join(process.cwd(), "package.json"));
  return new Uint8Array(readFileSync(resolve(path))).buffer;
}

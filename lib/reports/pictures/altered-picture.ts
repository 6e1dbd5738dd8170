import { createHash } from "node:crypto";
import { announcedType } from "@/lib/core/prose/picture-container";
import { logger } from "@/lib/platform/logger";
import type { StoredPicture } from "./types";

/** A picture was changed in the database past the application: it is not served. */
export class AlteredPicture extends Error {
  constructor(readonly pictureId: string) {
    super(`picture ${pictureId} is not what was stored`);
  }
}

/** A picture's id is the digest of its bytes. @throws {AlteredPicture} if bytes or type are others */
export function demandUnalteredPicture(id: string, { bytes, mime }: StoredPicture): void {
  const digest = createHash("sha256").update(bytes).digest("hex");
  if (digest === id && announcedType(bytes) === mime) return;
  logger.error({ pictureId: id }, "a picture is not what was stored");
  throw new AlteredPicture(id);
}

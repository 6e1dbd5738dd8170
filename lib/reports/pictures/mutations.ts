import type { Permit } from "@/lib/access/policy";
import { done } from "@/lib/core/refusal";
import type { Tx } from "@/lib/platform/db";
import type { BeginPermission } from "../mutations/begin/reserve-year";
import { reportMutation } from "../mutations/report-mutation";
import { type InspectedPicture, inspectWithId } from "./inspect";
import type { StorePictureInput } from "./schema";

/**
 * Stores a picture for a report and returns its id, the SHA-256 of its bytes: the same picture is stored
 * once. Refused if the actor may not write the report now, or if the content is not a complete PNG, JPEG or
 * WebP within the limits.
 */
export const storePicture = reportMutation("report.write", async (held, { file }: StorePictureInput) => {
  const inspected = inspectWithId(new Uint8Array(await file.arrayBuffer()));
  if (!inspected.ok) return inspected;
  await keepPictures(held, held.target.id, [inspected.value]);
  const { id: pictureId, mime, width, height } = inspected.value;
  return done({ pictureId, mime, width, height });
});

/** Permission to write a report, or to have begun one. */
export type WritePermit = Permit<"report.write" | BeginPermission, unknown> & { tx: Tx };

/** Links pictures to a report, and stores the bytes of new ones. */
export async function keepPictures(
  { tx }: WritePermit,
  reportId: string,
  pictures: readonly InspectedPicture[],
): Promise<void> {
  if (pictures.length === 0) return;
  await tx.picture.createMany({
    data: pictures.map(({ id, bytes, mime, width, height }) => ({
      ...{ id, mime, width, height },
      bytes: Uint8Array.from(bytes),
    })),
    skipDuplicates: true,
  });
  await tx.reportPicture.createMany({
    data: pictures.map(({ id }) => ({ reportId, pictureId: id })),
    skipDuplicates: true,
  });
}

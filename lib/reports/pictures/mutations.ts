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
  await keepPicture(held, held.target.id, inspected.value);
  const { id: pictureId, mime, width, height } = inspected.value;
  return done({ pictureId, mime, width, height });
});

/** Permission to write a report, or to have begun one. */
export type WritePermit = Permit<"report.write" | BeginPermission, unknown> & { tx: Tx };

/** Links a picture to a report, and stores its bytes if they are new. */
export async function keepPicture(
  { tx }: WritePermit,
  reportId: string,
  { id, bytes, mime, width, height }: InspectedPicture,
): Promise<void> {
  await tx.picture.createMany({
    data: [{ id, bytes: Uint8Array.from(bytes), mime, width, height }],
    skipDuplicates: true,
  });
  await tx.reportPicture.createMany({ data: [{ reportId, pictureId: id }], skipDuplicates: true });
}

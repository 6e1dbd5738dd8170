import type { Permit } from "@/lib/access/policy";
import { done } from "@/lib/core/refusal";
import type { Tx } from "@/lib/platform/db";
import type { BeginPermission } from "../mutations/begin/reserve-year";
import { reportMutation } from "../mutations/report-mutation";
import { type InspectedPicture, inspectWithId } from "./inspect";
import type { StorePictureInput } from "./schema";

/**
 * Stores a picture for a report and answers its id, the SHA-256 of its bytes: the same picture is stored
 * once. Refused where the actor may not write the report now, or where the content is no whole PNG, JPEG or
 * WebP within bounds.
 */
export const storePicture = reportMutation("report.write", async (held, { file }: StorePictureInput) => {
  const inspected = inspectWithId(new Uint8Array(await file.arrayBuffer()));
  if (!inspected.ok) return inspected;
  await keepPicture(held, held.target.id, inspected.value);
  const { id: pictureId, mime, width, height } = inspected.value;
  return done({ pictureId, mime, width, height });
});

/** The right to write a report, or to have begun one. */
export type WritePermit = Permit<"report.write" | BeginPermission, unknown> & { tx: Tx };

/** Ties a picture to a report, and keeps its bytes where nobody has. */
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
